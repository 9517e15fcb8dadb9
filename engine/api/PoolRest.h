#pragma once
class QThreadPool;

namespace engine::api {

// For a handler that waits long for somebody else, the tax office above all: while it lives, another thread of the pool
// works in the place of this one, so that a few dozen of them do not stop everybody. Harmless outside a pool.
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
        explicit Work(QThreadPool& pool);
        ~Work();
        Work(const Work&) = delete;
        Work& operator=(const Work&) = delete;
    };
};

} // namespace engine::api
