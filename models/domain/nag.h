#pragma once
#include "models/domain/clock.h"
#include <QDate>
#include <QTimeZone>

/// Reminders of what an incident lacks: they come at intervals and give up. Pure.
namespace muster {

struct NagRhythm
{
    std::chrono::minutes every;
    int most;
};
inline constexpr NagRhythm leadNags{std::chrono::minutes(2), 5}; ///< nobody leads
inline constexpr NagRhythm severityNags{std::chrono::minutes(5), 5}; ///< nobody has said how bad it is

/// The number of the reminder that is due at `now`, from 1. 0 before the first, and once the last has stood as long as
/// the others.
int nagNumber(Instant since, Instant now, const NagRhythm &rhythm);

/// "Can this be closed?" is asked once a day, Monday to Friday from 9 to 18 o'clock in `zone`, where nothing has
/// happened for a day: the day it is asked on, or none now.
std::optional<QDate> closeNagDay(Instant lastActivity, Instant now, const QTimeZone &zone);

} // namespace muster
