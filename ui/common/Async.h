#pragma once
#include <engine/Result.h>

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

namespace ui {

// Calls `then` with the answer in the receiver's thread, always from the event loop (never from inside this call, so
// callers need not fear re-entry) and never after the receiver's death. A future that was dropped counts as an error.
template <class T, class Then>
void whenReady(const QFuture<engine::Result<T>>& future, QObject* receiver, Then&& then)
{
    using Watcher = QFutureWatcher<engine::Result<T>>;
    auto* watcher = new Watcher(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver,
                     [watcher, then = std::forward<Then>(then)]() mutable {
                         watcher->deleteLater();
                         const QFuture<engine::Result<T>> ready = watcher->future();
                         if (ready.resultCount() > 0)
                             then(ready.result());
                         else
                             then(engine::Result<T>(
                                 engine::Error{engine::ErrorCode::SHUTTING_DOWN, QStringLiteral("no answer came")}));
                     });
    watcher->setFuture(future);
}

} // namespace ui
