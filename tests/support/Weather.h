#pragma once
#include <engine/Result.h>

#include <QFuture>
#include <QPromise>

#include <memory>
#include <optional>
#include <vector>

namespace test {

// What every played part of the engine does to whoever asks: answers as it was told to, never, or with an error. For
// tests that try each page and dialog in each of its states.
struct Weather
{
    bool never = false;
    std::optional<engine::Error> fail;
    std::vector<std::shared_ptr<void>> open; // promises that nobody keeps
};

inline Weather& weather()
{
    static Weather now;
    return now;
}

template <class T>
QFuture<engine::Result<T>> underWeather(engine::Result<T> result)
{
    if (!weather().never)
        return QtFuture::makeReadyFuture(weather().fail ? engine::Result<T>(*weather().fail) : std::move(result));
    auto promise = std::make_shared<QPromise<engine::Result<T>>>();
    promise->start();
    auto future = promise->future();
    weather().open.push_back(promise); // one that goes would end its future
    return future;
}

} // namespace test
