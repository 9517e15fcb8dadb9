#include "common/Files.h"

#include <QFile>
#include <QPromise>
#include <QSaveFile>
#include <QThreadPool>

#include <memory>

namespace ui {

QFuture<engine::Result<QByteArray>> readFile(const QString& path, qint64 limit)
{
    auto promise = std::make_shared<QPromise<engine::Result<QByteArray>>>();
    promise->start();
    auto future = promise->future();
    QThreadPool::globalInstance()->start([promise, path, limit] {
        QFile file(path);
        const engine::Error refused{engine::ErrorCode::FILE_UNREADABLE, QStringLiteral("cannot read the chosen file")};
        if (!file.open(QIODevice::ReadOnly) || file.size() > limit) {
            promise->addResult(engine::Result<QByteArray>(refused));
        } else {
            const QByteArray bytes = file.read(limit + 1);
            promise->addResult(bytes.isEmpty() || bytes.size() > limit ? engine::Result<QByteArray>(refused)
                                                                       : engine::Result<QByteArray>(bytes));
        }
        promise->finish();
    });
    return future;
}

QFuture<engine::Result<bool>> writeFile(const QString& path, const QByteArray& bytes)
{
    auto promise = std::make_shared<QPromise<engine::Result<bool>>>();
    promise->start();
    auto future = promise->future();
    QThreadPool::globalInstance()->start([promise, path, bytes] {
        QSaveFile file(path);
        if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
            promise->addResult(engine::Result<bool>(true));
        else
            promise->addResult(engine::Result<bool>(
                engine::Error{engine::ErrorCode::FILE_UNWRITABLE, QStringLiteral("cannot write the chosen file")}));
        promise->finish();
    });
    return future;
}

} // namespace ui
