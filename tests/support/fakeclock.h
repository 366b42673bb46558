#pragma once
#include "models/domain/clock.h"
#include "models/domain/ulid.h"
#include <atomic>
#include <random>

namespace muster::test {

/// A clock that moves only when told to. Thread-safe.
class FakeClock final : public Clock
{
public:
    explicit FakeClock(QStringView start = u"2026-11-23T14:00:00Z")
        : m_now(parseInstant(start).value().time_since_epoch().count())
    { }
    Instant now() const override { return Instant{std::chrono::microseconds{m_now.load()}}; }
    std::chrono::milliseconds elapsed() const override { return std::chrono::milliseconds{m_elapsed.load()}; }
    void advance(std::chrono::milliseconds by)
    {
        m_now += by.count() * 1000;
        m_elapsed += by.count();
    }

private:
    std::atomic<qint64> m_now;
    std::atomic<qint64> m_elapsed{0};
};

/// Repeatable randomness. Not thread-safe.
class SeededRandom final : public Random
{
public:
    explicit SeededRandom(quint64 seed = 1)
        : m_engine(seed)
    { }
    quint64 next() override { return m_engine(); }

private:
    std::mt19937_64 m_engine;
};

} // namespace muster::test
