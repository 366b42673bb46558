#pragma once
#include <QTimer>
#include <chrono>
#include <coroutine>
#include <optional>

namespace muster::sync {

/// What one task waits for: until somebody raises it or the time is over. One thread, one waiter at a time.
class Wakeup
{
public:
    /// co_await gives true when raised, false when the time was over.
    class Awaiter
    {
    public:
        Awaiter(Wakeup &wakeup, std::optional<std::chrono::milliseconds> limit)
            : m_wakeup(wakeup)
            , m_limit(limit)
        { }
        Awaiter(const Awaiter &) = delete;
        Awaiter &operator=(const Awaiter &) = delete;
        ~Awaiter()
        {
            if (!m_timer)
                return;
            m_wakeup.m_waiter = nullptr;
            m_timer->disconnect();
            m_timer->deleteLater(); // we may be running inside its signal
        }

        bool await_ready() const { return m_wakeup.m_raised; }
        void await_suspend(std::coroutine_handle<> task)
        {
            m_wakeup.m_waiter = this;
            m_timer = new QTimer;
            m_timer->setSingleShot(true);
            QObject::connect(m_timer, &QTimer::timeout, m_timer, [task] { task.resume(); });
            if (m_limit)
                m_timer->start(*m_limit);
        }
        bool await_resume() { return std::exchange(m_wakeup.m_raised, false); }

    private:
        friend class Wakeup;
        Wakeup &m_wakeup;
        std::optional<std::chrono::milliseconds> m_limit;
        QTimer *m_timer = nullptr;
    };

    /// The waiter goes on soon, from the event loop. Without one, the next to come does not wait.
    void raise()
    {
        m_raised = true;
        if (m_waiter)
            m_waiter->m_timer->start(0);
    }
    /// Forgets an earlier raise().
    void clear() { m_raised = false; }
    Awaiter wait(std::optional<std::chrono::milliseconds> limit = {}) { return Awaiter(*this, limit); }

private:
    bool m_raised = false;
    Awaiter *m_waiter = nullptr;
};

} // namespace muster::sync
