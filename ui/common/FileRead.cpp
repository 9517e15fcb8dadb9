#include "common/FileRead.h"

#include <QFile>
#include <QPromise>
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

} // namespace ui
