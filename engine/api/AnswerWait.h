#pragma once
#include "api/PoolRest.h"

#include <engine/Engine.h>

#include <memory>
#include <optional>

namespace engine::api {

// Blocks a pool thread until the engine has answered; nothing when it did not in time, or when the server closes while
// the thread rests. Never in the api thread.
template <class T>
std::optional<Result<T>> waitFor(Answer<T> answer, int milliseconds)
{
    const auto done = std::make_shared<QSemaphore>(); // outlives this call when the engine is late
    answer.then([done](const Result<T>&) { done->release(); }).onCanceled([done] { done->release(); });
    const PoolRest::Wait wait(*done);
    if (!done->tryAcquire(1, milliseconds) || answer.resultCount() == 0)
        return std::nullopt;
    return answer.result();
}

} // namespace engine::api
