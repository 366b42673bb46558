#include "views/writtentime.h"
#include "models/lists/incidentlistmodel.h"
#include <QCoreApplication>

namespace muster {

namespace {

constexpr auto clocksApart = std::chrono::minutes(1); // what lies this far ahead may be now elsewhere

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(WrittenTime)
};

} // namespace

WrittenTime::WrittenTime(std::optional<Instant> known, Instant day, const QTimeZone &zone)
    : date(dateText(known.value_or(day), zone))
    , time(known ? timeText(*known, zone) : QString())
    , m_known(known)
    , m_knownDate(date)
    , m_knownTime(time)
{ }

std::optional<Instant> WrittenTime::wanted(const QTimeZone &zone) const
{
    return m_known && date == m_knownDate && time == m_knownTime ? m_known : read(zone).at;
}

QString WrittenTime::zoneName(const Times &times) const
{
    const auto at = wanted(times.zone());
    return at ? zoneText(*at, times.zone()) : times.zoneName();
}

QString WrittenTime::words(const Times &times) const
{
    const auto at = wanted(times.zone());
    if (!at)
        return {};
    const double when = toQml(at), now = times.now();
    const QString distance
        = when > now + 1000 ? Words::tr("in %1", "duration").arg(times.duration(now, when, now)) : times.ago(when, now);
    return Words::tr("%1 · %2", "time, how long ago").arg(times.complete(when), distance);
}

QString WrittenTime::dateError(const QTimeZone &zone) const
{
    return date.trimmed().isEmpty() || read(zone).isDate ? QString()
                                                         : Words::tr("Not a date. Write it like 2026-11-23.");
}

QString WrittenTime::timeError(const Times &times) const
{
    if (time.trimmed().isEmpty())
        return {};
    const LocalTime written = read(times.zone());
    if (!written.isTime)
        return Words::tr("Not a time. Write it like 14:05 or 14:05:09.");
    if (written.isDate && !written.at)
        return Words::tr("The clocks skip this time on that day.");
    const auto at = wanted(times.zone());
    if (at && toQml(at) > times.now() + double(std::chrono::milliseconds(clocksApart).count()))
        return Words::tr("This is still to come. Only what has happened has a time.");
    return {};
}

QString WrittenTime::warning(const QTimeZone &zone) const
{
    const auto at = wanted(zone);
    const LocalTime written = read(zone);
    if (!at || !written.other || at != written.at)
        return {};
    return Words::tr("The clocks show this time twice. For the other one write “%1”.")
        .arg(muster::timeText(*written.other, zone) + QLatin1Char(' ') + zoneText(*written.other, zone));
}

} // namespace muster
