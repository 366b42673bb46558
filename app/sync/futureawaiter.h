#pragma once
#include "app/api/apiclient.h"
#include <QFutureWatcher>
#include <coroutine>

namespace muster::sync {

/// Lets a task wait for a QFuture. If the task ends before, a request to the server is cancelled with it; work of the
/// store goes on, only nobody listens any more.
template<typename T> class FutureAwaiter
{
public:
    explicit FutureAwaiter(QFuture<T> future)
        : m_future(std::move(future))
    { }
    FutureAwaiter(const FutureAwaiter &) = delete;
    FutureAwaiter &operator=(const FutureAwaiter &) = delete;
    ~FutureAwaiter()
    {
        if (!m_watcher)
            return;
        m_watcher->disconnect();
        m_watcher->deleteLater(); // we may be running inside its signal
        if constexpr (std::is_same_v<T, Result<api::Reply>>) {
            if (!m_future.isFinished())
                m_future.cancel();
        }
    }

    bool await_ready() const { return m_future.isFinished(); }
    void await_suspend(std::coroutine_handle<> task)
    {
        m_watcher = new QFutureWatcher<T>;
        QObject::connect(m_watcher, &QFutureWatcher<T>::finished, m_watcher, [task] { task.resume(); });
        m_watcher->setFuture(m_future);
    }
    T await_resume()
    {
        if constexpr (!std::is_void_v<T>)
            return m_future.resultCount() > 0 ? m_future.result() : withoutResult();
    }

private:
    /// The promise went away or was cancelled.
    static T withoutResult()
    {
        if constexpr (requires { typename T::error_type; })
            return failure(ErrorKind::Cancelled, {});
        else
            return T{};
    }

    QFuture<T> m_future;
    QFutureWatcher<T> *m_watcher = nullptr;
};

template<typename T> FutureAwaiter<T> operator co_await(QFuture<T> future)
{
    return FutureAwaiter<T>(std::move(future));
}

} // namespace muster::sync
