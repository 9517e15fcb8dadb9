#pragma once
#include <engine/Engine.h>

#include <QPromise>
#include <QThread>

#include <type_traits>

namespace engine::facade {

// A thread with an event loop and one owner of state in it. Work is posted and answered through futures; a future whose
// thread stopped first ends without a result.
class WorkThread
{
public:
    explicit WorkThread(const QString& name)
    {
        m_thread.setObjectName(name);
        m_context.moveToThread(&m_thread);
        m_thread.start();
    }
    ~WorkThread() { stop(); }
    WorkThread(const WorkThread&) = delete;
    WorkThread& operator=(const WorkThread&) = delete;

    [[nodiscard]] QObject* context() { return &m_context; }

    // `work` answers a Result<T>.
    template <class Work>
    auto post(Work work) -> QFuture<std::invoke_result_t<Work&>>
    {
        using Outcome = std::invoke_result_t<Work&>;
        auto promise = std::make_shared<QPromise<Outcome>>();
        promise->start();
        auto future = promise->future();
        run([promise, work = std::move(work)]() mutable {
            promise->addResult(work());
            promise->finish();
        });
        return future;
    }
    // `work` gets the promise and finishes it later.
    template <class T, class Work>
    Answer<T> postLater(Work work)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        auto future = promise->future();
        run([promise, work = std::move(work)]() mutable { work(promise); });
        return future;
    }
    template <class Work>
    void run(Work work)
    {
        QMetaObject::invokeMethod(&m_context, std::move(work), Qt::QueuedConnection);
    }
    // Only for start and stop of the engine.
    template <class Work>
    void runAndWait(Work work)
    {
        QMetaObject::invokeMethod(&m_context, std::move(work), Qt::BlockingQueuedConnection);
    }
    void stop()
    {
        if (!m_thread.isRunning())
            return;
        m_thread.quit();
        m_thread.wait();
    }

private:
    QThread m_thread;
    QObject m_context;
};

template <class T>
void fulfil(const std::shared_ptr<QPromise<Result<T>>>& promise, Result<T> result)
{
    promise->addResult(std::move(result));
    promise->finish();
}

} // namespace engine::facade
