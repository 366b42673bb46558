#include "models/lists/clockmodel.h"
#include "models/lists/incidentlistmodel.h"
#include <algorithm>

namespace muster {

namespace {

QString reasonOf(DurationMetric::Status status)
{
    switch (status) {
    case DurationMetric::Status::TimestampsMissing:
        return QStringLiteral("timestamps_missing");
    case DurationMetric::Status::InvalidTimestamps:
        return QStringLiteral("invalid_timestamps");
    case DurationMetric::Status::Calculating:
        return QStringLiteral("calculating");
    case DurationMetric::Status::Success:
    case DurationMetric::Status::Unknown:
        break;
    }
    return {};
}

} // namespace

void ClockModel::show(const Incident &incident, const Directory &directory, const QHash<QString, Pending> &pending)
{
    QMap<QString, IncidentTimestamp> definitions = directory.timestamps;
    QMap<QString, std::optional<Instant>> times;
    const auto values = incident.timestampValues();
    for (const IncidentTimestampValue &value : values) {
        definitions.insert(value.timestamp.id, value.timestamp);
        times.insert(value.timestamp.id, value.value.at);
    }
    QList<IncidentTimestamp> ordered = definitions.values();
    std::stable_sort(ordered.begin(), ordered.end(),
        [](const IncidentTimestamp &a, const IncidentTimestamp &b) { return a.rank < b.rank; });
    QList<ClockRow> rows;
    for (const IncidentTimestamp &timestamp : std::as_const(ordered))
        rows.append({timestamp.id, timestamp.name, false, times.value(timestamp.id), {}, {},
            pending.value(QStringLiteral("timestamp:") + timestamp.id),
            // Not every key may read the definitions.
            directory.timestamps.isEmpty() || directory.timestamps.contains(timestamp.id)});
    const auto durations = incident.durationMetrics();
    for (const DurationMetric &duration : durations) {
        const bool isKnown = duration.status == DurationMetric::Status::Success;
        rows.append({duration.id, duration.name, true, {}, isKnown ? duration.seconds : std::nullopt, duration.status,
            Pending::None, true});
    }
    setRows(rows);
}

QHash<int, QByteArray> ClockModel::roleNames() const
{
    return {{RowIdRole, "rowId"}, {NameRole, "name"}, {IsDurationRole, "isDuration"}, {AtRole, "at"},
        {SecondsRole, "seconds"}, {ReasonRole, "reason"}, {PendingRole, "pending"}};
}

QVariant ClockModel::value(const ClockRow &row, int role) const
{
    switch (Role(role)) {
    case RowIdRole:
        return row.rowId;
    case NameRole:
        return row.name;
    case IsDurationRole:
        return row.isDuration;
    case AtRole:
        return toQml(row.at);
    case SecondsRole:
        return double(row.seconds.value_or(-1));
    case ReasonRole:
        return reasonOf(row.status);
    case PendingRole:
        return int(row.pending);
    }
    return {};
}

} // namespace muster
