#pragma once
#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>
#include <memory>
#include <type_traits>

namespace muster {

/// One thread that runs what it is given in order. Everything posted before the destructor still runs.
class Worker
{
public:
    explicit Worker(const QString &name);
    ~Worker();
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    /// Runs `work` on the thread; the future carries its result. From the thread itself it also queues, never recurses.
    template<typename Work> auto run(Work work) -> QFuture<std::invoke_result_t<Work>>
    {
        using T = std::invoke_result_t<Work>;
        auto promise = std::make_shared<QPromise<T>>();
        promise->start(); // before anyone can see the future: result() on an unstarted one crashes in Qt 6.4
        auto future = promise->future();
        QMetaObject::invokeMethod(
            m_context,
            [promise, work = std::move(work)]() mutable {
                if constexpr (std::is_void_v<T>)
                    work();
                else
                    promise->addResult(work());
                promise->finish();
            },
            Qt::QueuedConnection);
        return future;
    }

private:
    QThread m_thread;
    QObject *m_context;
};

} // namespace muster
