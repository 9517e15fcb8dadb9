#pragma once
#include <engine/Result.h>

#include <QByteArray>
#include <QFuture>
#include <QString>

namespace ui {

// Reads a whole file in a pool thread; a stick or a network folder may be slow. Above `limit` bytes it is refused.
QFuture<engine::Result<QByteArray>> readFile(const QString& path, qint64 limit);

// Writes all of it or leaves what was there, in a pool thread. FILE_UNWRITABLE.
QFuture<engine::Result<bool>> writeFile(const QString& path, const QByteArray& bytes);

} // namespace ui
