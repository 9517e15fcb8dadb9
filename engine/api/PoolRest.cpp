#include "api/PoolRest.h"

#include <QThreadPool>

namespace engine::api {

namespace {

thread_local QThreadPool* t_pool = nullptr;
thread_local Closing* t_closing = nullptr;
thread_local bool t_resting = false;

} // namespace

void Closing::begin()
{
    const std::lock_guard lock(m_mutex);
    m_begun = true;
    for (QSemaphore* each : std::as_const(m_waiting))
        each->release();
}

void Closing::add(QSemaphore& waiting)
{
    const std::lock_guard lock(m_mutex);
    m_waiting.insert(&waiting);
    if (m_begun)
        waiting.release();
}

void Closing::remove(QSemaphore& waiting)
{
    const std::lock_guard lock(m_mutex);
    m_waiting.remove(&waiting);
}

PoolRest::Work::Work(QThreadPool& pool, Closing& closing)
{
    t_pool = &pool;
    t_closing = &closing;
}

PoolRest::Work::~Work()
{
    t_pool = nullptr;
    t_closing = nullptr;
}

PoolRest::PoolRest()
{
    t_resting = true;
    if (t_pool)
        t_pool->releaseThread();
}

PoolRest::~PoolRest()
{
    t_resting = false;
    if (t_pool)
        t_pool->reserveThread();
}

PoolRest::Wait::Wait(QSemaphore& waiting) : m_waiting(waiting), m_closing(t_resting ? t_closing : nullptr)
{
    if (m_closing)
        m_closing->add(m_waiting);
}

PoolRest::Wait::~Wait()
{
    if (m_closing)
        m_closing->remove(m_waiting);
}

} // namespace engine::api
