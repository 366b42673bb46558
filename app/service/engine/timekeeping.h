#pragma once
#include "app/service/engine/workspace.h"
#include "models/domain/incident.h"
#include "models/domain/incidenttimestamp.h"
#include "models/domain/incidentupdate.h"
#include <QJsonArray>

namespace muster::service {

/// The default timestamps and duration metrics, and what sets them.
void addTimestamps(Workspace &workspace);

/// One timestamp of an incident set by hand, or cleared (no value).
using TimestampChange = IncidentTimestampValue;
/// Reads `incident_timestamp_values`; `path` is its path in the body, for errors.
Result<QList<TimestampChange>> readTimestampChanges(
    Workspace &workspace, const QJsonArray &payload, const QString &path);

/// Keeps an incident's timestamps and durations. The body holds the timestamps that have a value, and every duration
/// metric: `success`; `timestamps_missing` and `invalid_timestamps` (the end before the begin), then with the value
/// calculated last, if any. Reads the definitions once.
class Timekeeping
{
public:
    explicit Timekeeping(Workspace &workspace);

    /// The incident has, as of then, this status: sets the timestamps that go with it, unless they have a value.
    void enter(Incident &incident, const IncidentStatus &status, const Timestamp &at) const;
    /// Sets or clears one by hand; returns what it was.
    Timestamp assign(Incident &incident, const TimestampChange &change) const;
    /// The one of that name, for the demo.
    std::optional<IncidentTimestamp> named(const QString &name) const;

private:
    struct Kept
    {
        IncidentTimestamp timestamp;
        QString setBy; ///< `reported`, a status category, `over` (learning or closed), or `status:ID`
    };
    struct Measured
    {
        QString id, name, fromId, toId;
    };
    bool isSetBy(const Kept &kept, const IncidentStatus &status) const;
    void write(Incident &incident, QList<IncidentTimestampValue> values) const;
    DurationMetric measure(const Measured &measured, const QList<IncidentTimestampValue> &values,
        const QList<DurationMetric> &before) const;

    QList<Kept> m_kept;
    QList<Measured> m_measured;
};

} // namespace muster::service
