#include "core/FileIo.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace engine::core {

namespace {

Error writeError(const QSaveFile& file)
{
    // Qt reports ENOSPC, and only that, as ResourceError while writing.
    const ErrorCode code =
        file.error() == QFileDevice::ResourceError ? ErrorCode::DISK_FULL : ErrorCode::FILE_UNWRITABLE;
    return {code, QStringLiteral("%1: %2").arg(file.fileName(), file.errorString())};
}

// A disk that fills up takes part of the bytes without an error; only the next write says why.
bool writeAll(QSaveFile& file, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const qint64 written = file.write(bytes.data(), bytes.size());
        if (written <= 0)
            return false;
        bytes = bytes.sliced(written);
    }
    return true;
}

// QSaveFile syncs the bytes but not the folder that holds the new name; a power cut could bring the old file back.
void syncFolderOf(const QString& path)
{
#ifdef Q_OS_UNIX
    const QByteArray name = QFile::encodeName(QFileInfo(path).absolutePath());
    const int folder = ::open(name.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
#else
    Q_UNUSED(path);
#endif
}

} // namespace

Result<void> writeFileAtomically(const QString& path, const QByteArray& bytes, FileMode mode)
{
    QSaveFile file(path);
    // Unbuffered: a buffer that could be flushed only in part would lose the reason.
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return writeError(file);
    if (mode == FileMode::Private && !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return writeError(file);
    if (!writeAll(file, bytes) || !file.commit())
        return writeError(file);
    syncFolderOf(path);
    return {};
}

Result<QByteArray> readFile(const QString& path, qint64 maxBytes)
{
    const auto refuse = [&path](const QString& why) {
        return Error{ErrorCode::FILE_UNREADABLE, QStringLiteral("%1: %2").arg(path, why)};
    };
    // A device or a pipe could block for ever.
    if (QFileInfo info(path); info.exists() && !info.isFile())
        return refuse(QStringLiteral("not a regular file"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(file.errorString());
    // One byte more than allowed shows a file that grew after its size was asked.
    QByteArray bytes = file.read(maxBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return refuse(file.errorString());
    if (bytes.size() > maxBytes)
        return refuse(QStringLiteral("larger than %1 bytes").arg(maxBytes));
    return bytes;
}

} // namespace engine::core
