#include "views/localtime.h"
#include <QDateTime>
#include <QLocale>
#include <algorithm>

namespace muster {

namespace {

QDateTime dateTime(Instant at, const QTimeZone &zone)
{
    const auto milliseconds = std::chrono::floor<std::chrono::milliseconds>(at.time_since_epoch()).count();
    return QDateTime::fromMSecsSinceEpoch(milliseconds, zone);
}

QDate readDate(const QString &text)
{
    const QDate date = QDate::fromString(text, Qt::ISODate);
    return date.isValid() ? date : QLocale().toDate(text, QLocale::ShortFormat);
}

QTime readTime(const QString &text)
{
    const QTime time = QTime::fromString(text, QStringLiteral("H:m:s"));
    return time.isValid() ? time : QTime::fromString(text, QStringLiteral("H:m"));
}

/// Every instant at which the clocks of the zone show this, the first one first.
QList<Instant> instantsOf(QDate date, QTime time, const QTimeZone &zone)
{
    const QDateTime asUtc(date, time, QTimeZone::utc());
    QList<Instant> found;
    for (const int around : {-1, 1}) { // whatever the clocks do, they have done it a day later
        const int offset = zone.offsetFromUtc(asUtc.addDays(around));
        const QDateTime candidate = asUtc.addSecs(-offset);
        const Instant at{std::chrono::milliseconds(candidate.toMSecsSinceEpoch())};
        if (zone.offsetFromUtc(candidate) == offset && !found.contains(at))
            found.append(at);
    }
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace

LocalTime readLocalTime(const QString &day, const QString &written, const QTimeZone &zone)
{
    const QString clock = written.simplified().section(QLatin1Char(' '), 0, 0);
    const QString wanted = written.simplified().section(QLatin1Char(' '), 1);
    const QDate date = readDate(day.trimmed());
    const QTime time = readTime(clock);
    LocalTime read{date.isValid(), time.isValid(), {}, {}};
    if (!read.isDate || !read.isTime)
        return read;
    QList<Instant> instants = instantsOf(date, time, zone);
    if (!wanted.isEmpty()) {
        const auto meant = std::find_if(instants.begin(), instants.end(),
            [&](Instant at) { return zoneText(at, zone).compare(wanted, Qt::CaseInsensitive) == 0; });
        read.isTime = meant != instants.end();
        if (read.isTime)
            read.at = *meant;
        return read;
    }
    if (!instants.isEmpty())
        read.at = instants.first();
    if (instants.size() > 1)
        read.other = instants.last();
    return read;
}

QString dateText(Instant at, const QTimeZone &zone)
{
    return dateTime(at, zone).date().toString(Qt::ISODate);
}

QString timeText(Instant at, const QTimeZone &zone)
{
    const QTime time = dateTime(at, zone).time();
    return time.toString(time.second() == 0 ? QStringLiteral("HH:mm") : QStringLiteral("HH:mm:ss"));
}

QString zoneText(Instant at, const QTimeZone &zone)
{
    return zone == QTimeZone::utc() ? QStringLiteral("UTC") : dateTime(at, zone).timeZoneAbbreviation();
}

} // namespace muster
