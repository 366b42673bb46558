#include "views/times.h"
#include <QDateTime>
#include <QLocale>

namespace muster {

namespace {

QDateTime at(double milliseconds, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(qint64(milliseconds), zone);
}

} // namespace

Times::Times(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_local(QTimeZone::systemTimeZone())
{
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &Times::tick);
    m_timer.start();
}

double Times::now() const
{
    return double(m_clock.now().time_since_epoch().count() / 1000);
}

QString Times::zoneName() const
{
    return m_utc ? QStringLiteral("UTC") : at(now(), m_local).timeZoneAbbreviation();
}

void Times::setUtc(bool utc)
{
    if (utc == m_utc)
        return;
    m_utc = utc;
    Q_EMIT zoneChanged();
}

QString Times::clock(double milliseconds) const
{
    return milliseconds > 0 ? QLocale().toString(at(milliseconds, zone()), QStringLiteral("HH:mm")) : QString();
}

QString Times::clockBeside(double milliseconds, double beside) const
{
    if (milliseconds <= 0 || at(milliseconds, zone()).date() == at(beside, zone()).date())
        return clock(milliseconds);
    return tr("%1, %2", "day, time").arg(day(milliseconds), clock(milliseconds));
}

QString Times::clockWithSeconds(double milliseconds) const
{
    return milliseconds > 0 ? QLocale().toString(at(milliseconds, zone()), QStringLiteral("HH:mm:ss")) : QString();
}

QString Times::day(double milliseconds) const
{
    if (milliseconds <= 0)
        return {};
    return dayText(at(milliseconds, zone()).date());
}

QString Times::dayTitle(const QString &isoDate) const
{
    const QDate date = QDate::fromString(isoDate, Qt::ISODate);
    const QDate today = at(now(), zone()).date();
    if (date == today)
        return tr("Today");
    if (date == today.addDays(-1))
        return tr("Yesterday");
    return dayText(date);
}

QString Times::dayText(QDate date) const
{
    const bool thisYear = date.year() == at(now(), zone()).date().year();
    return QLocale().toString(date, thisYear ? tr("ddd d MMM", "date format") : tr("ddd d MMM yyyy", "date format"));
}

QString Times::complete(double milliseconds) const
{
    if (milliseconds <= 0)
        return {};
    const QDateTime time = at(milliseconds, zone());
    const QString name = m_utc ? QStringLiteral("UTC") : time.timeZoneAbbreviation();
    return QLocale().toString(time, tr("ddd d MMM yyyy, HH:mm:ss", "date format")) + QLatin1Char(' ') + name;
}

QString Times::duration(double from, double to, double now) const
{
    if (from <= 0)
        return {};
    const qint64 seconds = qMax<qint64>(0, qint64((to > 0 ? to : now) - from) / 1000);
    const qint64 minutes = seconds / 60, hours = minutes / 60, days = hours / 24;
    if (minutes < 1)
        return tr("%1s", "duration in seconds").arg(seconds);
    if (hours < 1)
        return tr("%1m", "duration in minutes").arg(minutes);
    if (days < 1)
        return minutes % 60 == 0 ? tr("%1h", "duration in hours").arg(hours)
                                 : tr("%1h %2m", "duration").arg(hours).arg(minutes % 60);
    return days > 2 || hours % 24 == 0 ? tr("%1d", "duration in days").arg(days)
                                       : tr("%1d %2h", "duration").arg(days).arg(hours % 24);
}

QString Times::ago(double milliseconds, double now) const
{
    if (milliseconds <= 0)
        return {};
    const int seconds = int(qMax(0.0, now - milliseconds) / 1000);
    if (seconds < 2)
        return tr("just now");
    if (seconds < 60)
        return tr("%1 s ago").arg(seconds);
    if (seconds < 3600)
        return tr("%1 min ago").arg(seconds / 60);
    if (seconds < 48 * 3600)
        return tr("%1 h ago").arg(seconds / 3600);
    return tr("%n day(s) ago", nullptr, seconds / 86400);
}

} // namespace muster
