#pragma once
#include "models/domain/clock.h"
#include <QString>

namespace muster {

/// A time the server told us: its own text, kept raw because it serves as a watermark, and the instant it means.
struct Timestamp
{
    QString raw;
    std::optional<Instant> at;

    static Timestamp fromText(const QString &text) { return {text, parseInstant(text)}; }
    static Timestamp fromInstant(Instant instant) { return {formatInstant(instant), instant}; }
    bool isSet() const { return at.has_value(); }
    bool operator==(const Timestamp &) const = default;
};

} // namespace muster
