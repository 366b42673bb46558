#include "views/timestampcontroller.h"
#include "models/lists/incidentlistmodel.h"
#include <algorithm>

namespace muster {

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
    // Where it is still to be set, the day is most likely the incident's last, and that is today while it goes on.
    const double end = m_incident.endedAt();
    const Instant day{std::chrono::milliseconds(qint64(end > 0 ? end : m_times.now()))};
    m_written = WrittenTime(taken ? taken->at : std::nullopt, day, m_times.zone());
    Q_EMIT changed();
}

void TimestampController::setDate(const QString &date)
{
    if (date == m_written.date)
        return;
    m_written.date = date;
    Q_EMIT changed();
}

void TimestampController::setTime(const QString &time)
{
    if (time == m_written.time)
        return;
    m_written.time = time;
    Q_EMIT changed();
}

void TimestampController::writeNow()
{
    const Instant now{std::chrono::milliseconds(qint64(m_times.now()))};
    m_written.date = dateText(now, m_times.zone());
    m_written.time = timeText(now, m_times.zone());
    Q_EMIT changed();
}

QString TimestampController::warning() const
{
    const auto at = wanted();
    if (!at)
        return {};
    if (const QString twice = m_written.warning(m_times.zone()); !twice.isEmpty())
        return twice;
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
    return at && at != m_written.known() && timeError().isEmpty() && refusal().isEmpty();
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
