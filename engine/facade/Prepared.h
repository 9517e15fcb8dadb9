#pragma once
#include "facade/Facades.h"

namespace engine::facade {

// What takes long happens in the pool (`prepare`, which answers a Result), the rest in the engine's thread with what
// came of it: sales go on meanwhile.
template <class T, class Prepare, class Work>
Answer<T> prepared(Rooms& rooms, Prepare prepare, Work work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    auto future = promise->future();
    rooms.pool->start([&rooms, promise, prepare = std::move(prepare), work = std::move(work)]() mutable {
        auto outcome = prepare();
        if (!outcome) {
            fulfil<T>(promise, outcome.error());
            return;
        }
        using Ready = std::remove_cvref_t<decltype(*outcome)>;
        auto ready = std::make_shared<Ready>(std::move(*outcome));
        rooms.engineThread->run([&rooms, promise, ready, work = std::move(work)]() mutable {
            fulfil<T>(promise, rooms.core ? Result<T>(work(*rooms.core, *ready)) : Rooms::readOnlyError());
        });
    });
    return future;
}

} // namespace engine::facade
