#pragma once
#include "models/store/onfinished.h"
#include <QEventLoop>

namespace muster::cli {

/// Runs the event loop until `future` has its result. The command line does one thing after the other.
template<typename T> T resultOf(const QFuture<T> &future)
{
    if (!future.isFinished()) {
        QEventLoop loop;
        QFutureWatcher<T> watcher;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(future);
        loop.exec();
    }
    return future.result();
}

} // namespace muster::cli
