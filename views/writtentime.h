#pragma once
#include "views/localtime.h"
#include "views/times.h"

namespace muster {

/// A day and a time somebody writes into two fields, what they mean in the zone on screen, and what is wrong with
/// them. It begins with a time that is known, or with a day only. A plain value; GUI thread.
struct WrittenTime
{
    QString date, time;

    WrittenTime() = default;
    /// `day`: what to begin with where no time is known.
    WrittenTime(std::optional<Instant> known, Instant day, const QTimeZone &zone);

    std::optional<Instant> known() const { return m_known; }
    /// What nobody touched keeps its parts of a second. None while it cannot be read.
    std::optional<Instant> wanted(const QTimeZone &zone) const;
    /// The zone's name at that time.
    QString zoneName(const Times &times) const;
    /// The whole time, and how long ago; empty while it cannot be read.
    QString words(const Times &times) const;
    QString dateError(const QTimeZone &zone) const;
    /// Also where it lies ahead: what is written down has happened.
    QString timeError(const Times &times) const;
    /// Where the clocks show it twice, how to write the other one.
    QString warning(const QTimeZone &zone) const;

private:
    LocalTime read(const QTimeZone &zone) const { return readLocalTime(date, time, zone); }

    std::optional<Instant> m_known;
    QString m_knownDate, m_knownTime; ///< the same in the fields
};

} // namespace muster
