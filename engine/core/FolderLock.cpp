#include "core/FolderLock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <chrono>
#include <thread>

#ifdef Q_OS_UNIX
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace engine::core {

namespace {

constexpr std::chrono::milliseconds kTurnPause{20};

Error givenUp()
{
    return {ErrorCode::SHUTTING_DOWN, u"nobody waits for the data folder any more"_s};
}

Error cannotWrite(const QString& folder)
{
    return {
        ErrorCode::DATA_FOLDER_READ_ONLY,
        u"The data folder %1 cannot be written. Choose another with --data, or mend its permissions."_s.arg(folder)};
}

Error inUse(const QString& folder, const QString& process)
{
    return {
        ErrorCode::DATA_FOLDER_IN_USE,
        u"Another Mostrador (process %1) is working with the data folder %2. Close it, or choose another folder with --data."_s
            .arg(process.isEmpty() ? u"unknown"_s : process, folder)};
}

} // namespace

#ifdef Q_OS_UNIX

namespace {

// The file is never removed: a lock on a removed file would be worth nothing.
int openLockFile(const QString& folder, const QString& name)
{
    return ::open(QFile::encodeName(QDir(folder).filePath(name)).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
}

int lockWith(int file, int how)
{
    int done = 0;
    do
        done = ::flock(file, how);
    while (done != 0 && errno == EINTR);
    return done;
}

} // namespace

Result<std::unique_ptr<FolderLock>> FolderLock::take(const QString& folder)
{
    std::unique_ptr<FolderLock> lock(new FolderLock);
    lock->m_file = openLockFile(folder, u".lock"_s);
    if (lock->m_file < 0)
        return cannotWrite(folder);
    if (lockWith(lock->m_file, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK)
            return cannotWrite(folder);
        std::array<char, 32> text{};
        const auto size = ::pread(lock->m_file, text.data(), text.size(), 0);
        return inUse(folder, QString::fromLatin1(text.data(), std::max<qsizetype>(0, size)).section(u'\n', 0, 0));
    }
    // Only for the words above, so a full disk is no reason to stop here.
    const QByteArray pid = QByteArray::number(QCoreApplication::applicationPid()) + '\n';
    if (::ftruncate(lock->m_file, 0) == 0)
        static_cast<void>(::pwrite(lock->m_file, pid.constData(), size_t(pid.size()), 0) == pid.size());
    return lock;
}

Result<std::unique_ptr<FolderLock>> FolderLock::wait(const QString& folder, const QString& name,
                                                     const std::function<bool()>& goOn)
{
    std::unique_ptr<FolderLock> lock(new FolderLock);
    lock->m_file = openLockFile(folder, name);
    if (lock->m_file < 0)
        return cannotWrite(folder);
    // flock(2) cannot be told to give up, so the question is repeated.
    while (lockWith(lock->m_file, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK)
            return cannotWrite(folder);
        if (goOn && !goOn())
            return givenUp();
        std::this_thread::sleep_for(kTurnPause);
    }
    return lock;
}

FolderLock::~FolderLock()
{
    if (m_file >= 0)
        ::close(m_file);
}

#else

Result<std::unique_ptr<FolderLock>> FolderLock::take(const QString& folder)
{
    std::unique_ptr<FolderLock> lock(new FolderLock);
    lock->m_lock = std::make_unique<QLockFile>(QDir(folder).filePath(u".lock"_s));
    lock->m_lock->setStaleLockTime(0); // only a dead owner makes it stale, never its age
    if (lock->m_lock->tryLock(0))
        return lock;
    if (lock->m_lock->error() != QLockFile::LockFailedError)
        return cannotWrite(folder);
    qint64 pid = 0;
    QString host, program;
    lock->m_lock->getLockInfo(&pid, &host, &program);
    return inUse(folder, QString::number(pid));
}

Result<std::unique_ptr<FolderLock>> FolderLock::wait(const QString& folder, const QString& name,
                                                     const std::function<bool()>& goOn)
{
    std::unique_ptr<FolderLock> lock(new FolderLock);
    lock->m_lock = std::make_unique<QLockFile>(QDir(folder).filePath(name));
    while (!lock->m_lock->tryLock(int(kTurnPause.count()))) {
        if (lock->m_lock->error() != QLockFile::LockFailedError)
            return cannotWrite(folder);
        if (goOn && !goOn())
            return givenUp();
    }
    return lock;
}

FolderLock::~FolderLock() = default;

#endif

} // namespace engine::core
