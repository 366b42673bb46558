#pragma once
#include "app/sync/futureawaiter.h"
#include <coroutine>
#include <exception>

namespace muster::sync {

namespace detail {

/// What tasks of every result type share: they begin when awaited, and hand over to their awaiter when they end.
struct PromiseBase
{
    struct Handover
    {
        bool await_ready() noexcept { return false; }
        template<typename P> std::coroutine_handle<> await_suspend(std::coroutine_handle<P> ended) noexcept
        {
            const auto next = ended.promise().continuation;
            return next ? next : std::noop_coroutine();
        }
        void await_resume() noexcept { }
    };

    std::suspend_always initial_suspend() noexcept { return {}; }
    Handover final_suspend() noexcept { return {}; }
    [[noreturn]] void unhandled_exception() noexcept { std::terminate(); } // errors are values here

    std::coroutine_handle<> continuation;
};

template<typename T> struct Promise : PromiseBase
{
    template<typename U> void return_value(U &&result) { value.emplace(std::forward<U>(result)); }
    std::optional<T> value;
};

template<> struct Promise<void> : PromiseBase
{
    void return_void() noexcept { }
};

} // namespace detail

/// A function that may wait: for a QFuture, another task, a Wakeup. It always goes on on the thread that started it,
/// from the event loop. Whoever holds the task owns it: destroying it ends it where it waits, and with it everything it
/// awaits.
template<typename T = void> class [[nodiscard]] Task
{
public:
    struct promise_type : detail::Promise<T>
    {
        Task get_return_object() { return Task(std::coroutine_handle<promise_type>::from_promise(*this)); }
    };

    Task(Task &&other) noexcept
        : m_handle(std::exchange(other.m_handle, {}))
    { }
    Task &operator=(Task &&) = delete;
    ~Task()
    {
        if (m_handle)
            m_handle.destroy();
    }

    bool await_ready() const noexcept { return false; }
    std::coroutine_handle<> await_suspend(std::coroutine_handle<> awaiter) noexcept
    {
        m_handle.promise().continuation = awaiter;
        return m_handle;
    }
    T await_resume()
    {
        if constexpr (!std::is_void_v<T>)
            return std::move(*m_handle.promise().value);
    }

private:
    explicit Task(std::coroutine_handle<promise_type> handle)
        : m_handle(handle)
    { }
    std::coroutine_handle<promise_type> m_handle;
};

} // namespace muster::sync
