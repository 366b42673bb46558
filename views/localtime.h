#pragma once
#include "models/domain/clock.h"
#include <QTimeZone>

namespace muster {

/// What somebody wrote into two fields, as an instant in the zone on screen.
struct LocalTime
{
    bool isDate = false, isTime = false; ///< each can be read
    std::optional<Instant> at; ///< none although both can be read: the clocks skip that time on that day
    std::optional<Instant> other; ///< the same time comes once more, when the clocks are set back
};

/// `day` as "2026-11-23" or as the language writes it; `written` as "14:05" or "14:05:09". Behind a time that comes
/// twice the zone's abbreviation says which is meant ("02:30 CET"); without, the first is.
LocalTime readLocalTime(const QString &day, const QString &written, const QTimeZone &zone);

/// The texts readLocalTime() takes back: "2026-11-23"; "14:05", with seconds where there are any.
QString dateText(Instant at, const QTimeZone &zone);
QString timeText(Instant at, const QTimeZone &zone);
/// "CET": what the zone is called at that instant.
QString zoneText(Instant at, const QTimeZone &zone);

} // namespace muster
