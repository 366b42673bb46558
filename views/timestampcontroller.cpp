#include "views/timestampcontroller.h"
#include "models/lists/incidentlistmodel.h"
#include <algorithm>

namespace muster {

namespace {

constexpr auto clocksApart = std::chrono::minutes(1); // what lies this far ahead may be now elsewhere

} // namespace

TimestampController::TimestampController(
    IncidentController &incident, const Times &times, const SyncController &sync, QObject *parent)
    : QObject(parent)
    , m_incident(incident)
    , m_times(times)
    , m_sync(sync)
{
    connect(&times, &Times::tick, this, &TimestampController::changed);
    connect(&times, &Times::zoneChanged, this, [this] { begin(m_id); });
    connect(&sync, &SyncController::changed, this, &TimestampController::changed);
}

const ClockRow *TimestampController::row() const
{
    const auto found = std::find_if(
        rows().begin(), rows().end(), [&](const ClockRow &one) { return !one.isDuration && one.rowId == m_id; });
    return found == rows().end() ? nullptr : &*found;
}

void TimestampController::layOutOptions()
{
    QList<Option> options;
    for (const ClockRow &one : rows()) {
        if (!one.isDuration)
            options.append({one.rowId, one.name, one.at ? m_times.complete(toQml(one.at)) : QString(), 0, true, {}});
    }
    m_options.setRows(options);
}

void TimestampController::begin(const QString &timestampId)
{
    layOutOptions();
    m_id = timestampId;
    if (m_id.isEmpty()) {
        const auto open = std::find_if(
            rows().begin(), rows().end(), [](const ClockRow &one) { return !one.isDuration && !one.at; });
        m_id = open != rows().end() ? open->rowId : m_options.idAt(0);
    }
    const ClockRow *taken = row();
    m_seen = taken ? taken->at : std::nullopt;
    // Where it is still to be set, the day is most likely the incident's last, and that is today while it goes on.
    const double end = m_incident.endedAt();
    const Instant day{std::chrono::milliseconds(qint64(end > 0 ? end : m_times.now()))};
    m_seenDate = dateText(m_seen.value_or(day), m_times.zone());
    m_seenTime = m_seen ? timeText(*m_seen, m_times.zone()) : QString();
    m_date = m_seenDate;
    m_time = m_seenTime;
    Q_EMIT changed();
}

void TimestampController::setDate(const QString &date)
{
    if (date == m_date)
        return;
    m_date = date;
    Q_EMIT changed();
}

void TimestampController::setTime(const QString &time)
{
    if (time == m_time)
        return;
    m_time = time;
    Q_EMIT changed();
}

void TimestampController::writeNow()
{
    const Instant now{std::chrono::milliseconds(qint64(m_times.now()))};
    m_date = dateText(now, m_times.zone());
    m_time = timeText(now, m_times.zone());
    Q_EMIT changed();
}

/// What nobody touched keeps its parts of a second.
std::optional<Instant> TimestampController::wanted() const
{
    return m_seen && m_date == m_seenDate && m_time == m_seenTime ? m_seen : read().at;
}

QString TimestampController::zoneName() const
{
    const auto at = wanted();
    return at ? zoneText(*at, m_times.zone()) : m_times.zoneName();
}

QString TimestampController::words() const
{
    const auto at = wanted();
    if (!at)
        return {};
    const double when = toQml(at), now = m_times.now();
    const QString distance
        = when > now + 1000 ? tr("in %1", "duration").arg(m_times.duration(now, when, now)) : m_times.ago(when, now);
    return tr("%1 · %2", "time, how long ago").arg(m_times.complete(when), distance);
}

QString TimestampController::dateError() const
{
    return m_date.trimmed().isEmpty() || read().isDate ? QString() : tr("Not a date. Write it like 2026-11-23.");
}

QString TimestampController::timeError() const
{
    if (m_time.trimmed().isEmpty())
        return {};
    const LocalTime written = read();
    if (!written.isTime)
        return tr("Not a time. Write it like 14:05 or 14:05:09.");
    if (written.isDate && !written.at)
        return tr("The clocks skip this time on that day.");
    const auto at = wanted();
    if (at && toQml(at) > m_times.now() + double(std::chrono::milliseconds(clocksApart).count()))
        return tr("This is still to come. A timestamp is set when it has happened.");
    return {};
}

QString TimestampController::warning() const
{
    const auto at = wanted();
    if (!at)
        return {};
    const LocalTime written = read();
    if (written.other && at == written.at)
        return tr("The clocks show this time twice. For the other one write “%1”.")
            .arg(
                timeText(*written.other, m_times.zone()) + QLatin1Char(' ') + zoneText(*written.other, m_times.zone()));
    const auto mine = std::find_if(
        rows().begin(), rows().end(), [&](const ClockRow &one) { return !one.isDuration && one.rowId == m_id; });
    for (auto one = rows().begin(); one != rows().end(); ++one) {
        if (one->isDuration || !one->at || one == mine)
            continue;
        if (one < mine && *at < *one->at)
            return tr("This is before “%1” (%2). Durations between the two will not be known.")
                .arg(one->name, m_times.complete(toQml(one->at)));
        if (one > mine && *at > *one->at)
            return tr("This is after “%1” (%2). Durations between the two will not be known.")
                .arg(one->name, m_times.complete(toQml(one->at)));
    }
    return {};
}

QString TimestampController::refusal() const
{
    if (const QString against = m_sync.againstEditing(); !against.isEmpty())
        return against;
    if (m_options.rowCount() == 0)
        return tr("There are no timestamps on this server, or this key may not see them.");
    const ClockRow *taken = row();
    return taken && !taken->isDefined ? tr("“%1” is no longer used by the organisation.").arg(taken->name) : QString();
}

bool TimestampController::canSubmit() const
{
    const auto at = wanted();
    return at && at != m_seen && timeError().isEmpty() && refusal().isEmpty();
}

bool TimestampController::submit()
{
    return canSubmit() && m_incident.setTimestamp(m_id, formatInstant(*wanted()));
}

void TimestampController::clear()
{
    if (isSet() && refusal().isEmpty())
        m_incident.setTimestamp(m_id, {});
}

} // namespace muster
