// What helgrind must be silent about, and what it must report, when HelgrindQt.cpp and helgrind.supp are at work.
#include <QCoreApplication>
#include <QFuture>
#include <QPromise>
#include <QSemaphore>
#include <QThread>
#include <QThreadPool>

#include <cstring>
#include <functional>
#include <memory>

namespace {

// A worker with an event loop, as the engine's are.
class Worker
{
public:
    Worker()
    {
        m_context.moveToThread(&m_thread);
        m_thread.start();
    }
    ~Worker() { m_thread.wait(); } // the last work posted ends it
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    void post(std::function<void()> work)
    {
        QMetaObject::invokeMethod(&m_context, std::move(work), Qt::QueuedConnection);
    }
    void postAndWait(std::function<void()> work)
    {
        QMetaObject::invokeMethod(&m_context, std::move(work), Qt::BlockingQueuedConnection);
    }
    void postLast(std::function<void()> work)
    {
        post([work = std::move(work)] {
            work();
            QThread::currentThread()->quit();
        });
        m_thread.wait();
    }

private:
    QThread m_thread;
    QObject m_context;
};

// Every way in which one thread hands plain memory to another: 8 when all of it arrived.
int handed()
{
    auto number = std::make_unique<int>(1);
    Worker worker;
    worker.post([&] { ++*number; });
    worker.postAndWait([&] { ++*number; });
    ++*number;

    auto promise = std::make_shared<QPromise<int>>();
    promise->start();
    QFuture<int> future = promise->future().then([&](int answer) { return answer + 1; });
    worker.post([&, promise] {
        promise->addResult(++*number);
        promise->finish();
    });
    *number = future.result();

    QThreadPool pool;
    QSemaphore done;
    pool.start([&] {
        ++*number;
        done.release();
    });
    done.acquire();
    worker.postLast([&] { ++*number; });
    return *number;
}

// Two threads write without any order between them; the answer is of no interest.
int shared()
{
    auto number = std::make_unique<int>(1);
    Worker worker;
    worker.post([&] { ++*number; });
    ++*number;
    worker.postLast([] {});
    return *number;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (argc == 2 && std::strcmp(argv[1], "handed") == 0)
        return handed() == 8 ? 0 : 1;
    if (argc == 2 && std::strcmp(argv[1], "shared") == 0)
        return shared() > 0 ? 0 : 1;
    return 2;
}
