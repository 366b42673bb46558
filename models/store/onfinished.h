#pragma once
#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

namespace muster {

/// Calls `handler` with the result of `future` on the thread of `context`, or never if `context` is gone by then.
/// Not QFuture::then(context, …): Qt 6.4 asserts when the context dies first, which closing a workspace does. Call it
/// on the thread of `context`. A cancelled future calls nothing.
template<typename T, typename Handler> void onFinished(const QFuture<T> &future, QObject *context, Handler handler)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(
        watcher, &QFutureWatcherBase::finished, context, [watcher, handler = std::move(handler)]() mutable {
            watcher->deleteLater();
            if (watcher->future().resultCount() > 0)
                handler(watcher->result());
        });
    watcher->setFuture(future);
}

} // namespace muster
