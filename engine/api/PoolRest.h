#pragma once
#include <QSemaphore>
#include <QSet>

#include <mutex>

class QThreadPool;

namespace engine::api {

// The moment from which a closing server keeps nobody waiting for somebody else any more. Any thread.
class Closing
{
public:
    void begin();

private:
    friend class PoolRest;
    void add(QSemaphore& waiting);
    void remove(QSemaphore& waiting);

    std::mutex m_mutex; // not Qt's: race detectors see this one
    QSet<QSemaphore*> m_waiting;
    bool m_begun = false;
};

// For a handler that waits long for somebody else, the tax office above all: while it lives, another thread of the pool
// works in the place of this one, so that a few dozen of them do not stop everybody; and when the server closes, what
// this thread waits for is waited for no longer. Harmless outside a pool.
class PoolRest
{
public:
    PoolRest();
    ~PoolRest();
    PoolRest(const PoolRest&) = delete;
    PoolRest& operator=(const PoolRest&) = delete;

    // Whose thread this is, for the length of one piece of work.
    class Work
    {
    public:
        Work(QThreadPool& pool, Closing& closing);
        ~Work();
        Work(const Work&) = delete;
        Work& operator=(const Work&) = delete;
    };

    // A wait of this thread on `waiting`: released, too, when the server closes while the thread rests.
    class Wait
    {
    public:
        explicit Wait(QSemaphore& waiting);
        ~Wait();
        Wait(const Wait&) = delete;
        Wait& operator=(const Wait&) = delete;

    private:
        QSemaphore& m_waiting;
        Closing* m_closing; // none outside a rest
    };
};

} // namespace engine::api
