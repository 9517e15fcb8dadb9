#include "crypto/KeyringEntry.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

namespace engine::crypto {

namespace {

struct Question
{
    std::mutex mutex;
    std::condition_variable ready;
    QEventLoop* loop = nullptr; // of the thread that asks, while it asks
    bool done = false;
    bool ok = false;
    QByteArray answer;
};

constexpr std::chrono::milliseconds kAnswerPause{100};
constexpr std::chrono::milliseconds kLeavePatience{200}; // for the thread that was told to stop asking

// The keyring answers through an event loop and may wait for a person or a dead bus. It is asked in a thread of its
// own, which is left behind when it does not come back: the engine's start goes on.
template <class MakeJob>
std::shared_ptr<Question> ask(std::chrono::milliseconds wait, const std::function<bool()>& goOn, MakeJob makeJob)
{
    auto question = std::make_shared<Question>();
    std::thread([question, makeJob, wait] {
        bool ok = false;
        QByteArray answer;
        {
            QEventLoop loop;
            const std::unique_ptr<QKeychain::Job> job(makeJob());
            job->setAutoDelete(false);
            job->setInsecureFallback(false);
            QObject::connect(job.get(), &QKeychain::Job::finished, &loop, [&](QKeychain::Job* finished) {
                ok = finished->error() == QKeychain::NoError;
                if (const auto* reading = qobject_cast<QKeychain::ReadPasswordJob*>(finished))
                    answer = reading->binaryData();
                loop.quit();
            });
            QTimer::singleShot(wait, &loop, &QEventLoop::quit);
            {
                const std::scoped_lock lock(question->mutex);
                question->loop = &loop;
            }
            job->start();
            loop.exec();
            const std::scoped_lock lock(question->mutex);
            question->loop = nullptr;
        }
        const std::scoped_lock lock(question->mutex);
        question->ok = ok;
        question->answer = std::move(answer);
        question->done = true;
        question->ready.notify_all();
    }).detach();
    std::unique_lock lock(question->mutex);
    const auto done = [&] { return question->done; };
    const auto limit = std::chrono::steady_clock::now() + wait + kLeavePatience;
    while (!question->ready.wait_for(lock, kAnswerPause, done) && std::chrono::steady_clock::now() < limit) {
        lock.unlock();
        const bool wanted = !goOn || goOn();
        lock.lock();
        if (wanted)
            continue;
        if (question->loop)
            QMetaObject::invokeMethod(question->loop, &QEventLoop::quit, Qt::QueuedConnection);
        question->ready.wait_for(lock, kLeavePatience, done);
        break;
    }
    return question;
}

const QString& service()
{
    static const QString name = QStringLiteral("mostrador");
    return name;
}

} // namespace

bool KeyringEntry::reachable()
{
    if (!QCoreApplication::instance())
        return false;
#ifdef Q_OS_LINUX
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS");
#else
    return true;
#endif
}

std::optional<core::Secret> KeyringEntry::read(std::chrono::milliseconds wait, const std::function<bool()>& goOn) const
{
    if (!reachable())
        return std::nullopt;
    const auto question = ask(wait, goOn, [name = m_name] {
        auto* job = new QKeychain::ReadPasswordJob(service());
        job->setKey(name);
        return job;
    });
    const std::scoped_lock lock(question->mutex);
    if (!question->ok)
        return std::nullopt;
    return core::Secret::take(question->answer);
}

bool KeyringEntry::write(const core::Secret& value) const
{
    if (!reachable())
        return false;
    const auto copy = std::make_shared<core::Secret>(value.clone());
    const auto question = ask(patience, {}, [name = m_name, copy] {
        auto* job = new QKeychain::WritePasswordJob(service());
        job->setKey(name);
        job->setBinaryData(copy->view().toByteArray());
        return job;
    });
    const std::scoped_lock lock(question->mutex);
    return question->ok;
}

} // namespace engine::crypto
