#include "api/PoolRest.h"

#include <QThreadPool>

namespace engine::api {

namespace {

thread_local QThreadPool* t_pool = nullptr;

} // namespace

PoolRest::Work::Work(QThreadPool& pool)
{
    t_pool = &pool;
}

PoolRest::Work::~Work()
{
    t_pool = nullptr;
}

PoolRest::PoolRest()
{
    if (t_pool)
        t_pool->releaseThread();
}

PoolRest::~PoolRest()
{
    if (t_pool)
        t_pool->reserveThread();
}

} // namespace engine::api
