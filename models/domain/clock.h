#pragma once
#include <QString>
#include <QStringView>
#include <chrono>
#include <optional>

namespace muster {

/// A point in time, UTC, in microseconds: the precision of the API, which QDateTime does not have.
using Instant = std::chrono::sys_time<std::chrono::microseconds>;

/// RFC 3339 with any offset and up to nine fractional digits (cut to microseconds), or a bare date (midnight UTC).
std::optional<Instant> parseInstant(QStringView text);
/// `2021-08-17T13:28:57.801578Z`: always UTC, always six digits, so that text order is time order.
QString formatInstant(Instant instant);

/// Where the time comes from; passed in, so that tests and the simulator own it. Implementations are thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Wall clock, UTC. Never used to order or to time out.
    virtual Instant now() const = 0;
    /// Monotonic, arbitrary zero; goes on while the machine sleeps.
    virtual std::chrono::milliseconds elapsed() const = 0;
};

class SystemClock final : public Clock
{
public:
    Instant now() const override;
    std::chrono::milliseconds elapsed() const override;
};

} // namespace muster
