#pragma once
#include <engine/Result.h>

#include <QByteArray>
#include <QString>

namespace engine::core {

enum class FileMode {
    Default, // what the umask gives; an existing file keeps its mode
    Private  // 0600 before the first byte is written
};

// All or nothing: the old file stays until the new one is on disk under its name. Creates no folders.
// FILE_UNWRITABLE, DISK_FULL.
Result<void> writeFileAtomically(const QString& path, const QByteArray& bytes, FileMode mode = FileMode::Default);

// The whole file, if it is a file and not above the cap. FILE_UNREADABLE otherwise.
Result<QByteArray> readFile(const QString& path, qint64 maxBytes);

} // namespace engine::core
