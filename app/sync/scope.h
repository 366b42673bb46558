#pragma once
#include "app/sync/task.h"
#include <QObject>
#include <map>
#include <memory>

namespace muster::sync {

/// Runs tasks side by side and owns them: when it goes, they end where they wait. One thread.
class Scope
{
public:
    Scope() = default;
    ~Scope() { cancel(); }
    Scope(const Scope &) = delete;
    Scope &operator=(const Scope &) = delete;

    void start(Task<> task)
    {
        if (!m_context)
            m_context = std::make_unique<QObject>(); // here, on the thread the tasks run on
        const quint64 id = ++m_lastId;
        const auto root = m_roots.emplace(id, run(std::move(task), id)).first;
        root->second.handle.resume();
    }
    /// Ends them all. Never called by one of them.
    void cancel() { m_roots.clear(); }
    bool isEmpty() const { return m_roots.empty(); }

private:
    struct Root
    {
        struct promise_type
        {
            Root get_return_object() { return Root(std::coroutine_handle<promise_type>::from_promise(*this)); }
            std::suspend_always initial_suspend() noexcept { return {}; }
            std::suspend_always final_suspend() noexcept { return {}; }
            void return_void() noexcept { }
            [[noreturn]] void unhandled_exception() noexcept { std::terminate(); }
        };
        explicit Root(std::coroutine_handle<promise_type> coroutine)
            : handle(coroutine)
        { }
        Root(Root &&other) noexcept
            : handle(std::exchange(other.handle, {}))
        { }
        ~Root()
        {
            if (handle)
                handle.destroy();
        }
        std::coroutine_handle<promise_type> handle;
    };

    Root run(Task<> task, quint64 id)
    {
        co_await std::move(task);
        // It cannot take itself away while it runs.
        QMetaObject::invokeMethod(
            m_context.get(), [this, id] { m_roots.erase(id); }, Qt::QueuedConnection);
    }

    std::unique_ptr<QObject> m_context;
    quint64 m_lastId = 0;
    std::map<quint64, Root> m_roots; ///< last member: the tasks go first
};

} // namespace muster::sync
