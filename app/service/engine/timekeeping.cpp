#include "app/service/engine/timekeeping.h"
#include "app/service/engine/configured.h"
#include "app/service/routing/problem.h"
#include "models/domain/json.h"
#include <algorithm>

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

const QString valuesKey = u"incident_timestamp_values"_s;
const QString metricsKey = u"duration_metrics"_s;
const QString durationKey = u"duration"_s; ///< ours: the first metric, for those who look for one number

IncidentTimestampValue *find(QList<IncidentTimestampValue> &values, const QString &id)
{
    const auto it = std::find_if(
        values.begin(), values.end(), [&](const IncidentTimestampValue &value) { return value.timestamp.id == id; });
    return it == values.end() ? nullptr : &*it;
}

QList<IncidentTimestampValue> valuesOf(const Incident &incident)
{
    return json::list<IncidentTimestampValue>(incident.extra, QLatin1String("incident_timestamp_values"));
}

std::optional<Instant> timeOf(const QList<IncidentTimestampValue> &values, const QString &id)
{
    for (const IncidentTimestampValue &value : values) {
        if (value.timestamp.id == id)
            return value.value.at;
    }
    return {};
}

/// The status in which a fix is being watched: the last of several live ones.
QString statusOfFixed(Workspace &workspace)
{
    QList<IncidentStatus> live = configured::all<IncidentStatus>(workspace);
    live.removeIf([](const IncidentStatus &status) { return status.category != StatusCategory::Live; });
    const auto last = std::max_element(
        live.begin(), live.end(), [](const auto &left, const auto &right) { return left.rank < right.rank; });
    return live.size() < 2 ? QString() : u"status:"_s + last->id;
}

Result<TimestampChange> readChange(Workspace &workspace, const QJsonObject &payload, const QString &path)
{
    const auto timestamp
        = configured::byId<IncidentTimestamp>(workspace, payload.value(u"incident_timestamp_id"_s).toString());
    if (!timestamp)
        return tl::unexpected(
            problem::invalid(path + u".incident_timestamp_id"_s, u"There is no such incident timestamp"_s));
    const QString text = payload.value(u"value"_s).toString();
    if (text.isEmpty())
        return TimestampChange{*timestamp, {}};
    const auto instant = parseInstant(text);
    if (!instant)
        return tl::unexpected(
            problem::invalid(path + u".value"_s, u"\"%1\" is not a time (2026-01-31T09:30:00Z)"_s.arg(text)));
    return TimestampChange{*timestamp, Timestamp::fromInstant(*instant)};
}

} // namespace

void addTimestamps(Workspace &workspace)
{
    Database &database = workspace.database();
    auto add = [&, rank = 0](const QString &name, const QString &setBy) mutable {
        const IncidentTimestamp timestamp{workspace.newId(), name, ++rank};
        configured::add(workspace, timestamp);
        database.run(u"UPDATE incident_timestamps SET set_by = ? WHERE id = ?"_s, {setBy, timestamp.id});
        return timestamp.id;
    };
    const QString impact = add(u"Impact started at"_s, {});
    const QString reported = add(u"Reported at"_s, u"reported"_s);
    const QString accepted = add(u"Accepted at"_s, u"live"_s);
    const QString fixed = add(u"Fixed at"_s, statusOfFixed(workspace));
    const QString resolved = add(u"Resolved at"_s, u"over"_s);
    const QString closed = add(u"Closed at"_s, u"closed"_s);
    for (const QString &category : {u"Declined"_s, u"Merged"_s, u"Canceled"_s})
        add(category + u" at"_s, category.toLower());
    auto measure = [&, position = 0](const QString &name, const QString &from, const QString &to) mutable {
        database.run(u"INSERT INTO duration_metrics (id, position, name, from_id, to_id) VALUES (?, ?, ?, ?, ?)"_s,
            {workspace.newId(), position++, name, from, to});
    };
    measure(u"Incident duration"_s, reported, resolved);
    measure(u"Time to accept"_s, reported, accepted);
    measure(u"Time to fix"_s, reported, fixed);
    measure(u"Impact duration"_s, impact, fixed);
    measure(u"Post-incident duration"_s, resolved, closed);
}

Result<QList<TimestampChange>> readTimestampChanges(
    Workspace &workspace, const QJsonArray &payload, const QString &path)
{
    QList<TimestampChange> changes;
    for (qsizetype i = 0; i < payload.size(); ++i) {
        const auto change = readChange(workspace, payload.at(i).toObject(), u"%1.%2"_s.arg(path).arg(i));
        if (!change)
            return tl::unexpected<Error>(change.error());
        changes.append(*change);
    }
    return changes;
}

Timekeeping::Timekeeping(Workspace &workspace)
{
    Database &database = workspace.database();
    database.each(u"SELECT body, set_by FROM incident_timestamps ORDER BY position, id"_s, {}, [&](const Row &row) {
        const auto body = json::parseObject(row.text(0).toUtf8()).value_or(QJsonObject());
        m_kept.append({IncidentTimestamp::fromJson(body), row.text(1)});
    });
    database.each(
        u"SELECT id, name, from_id, to_id FROM duration_metrics ORDER BY position, id"_s, {}, [&](const Row &row) {
            m_measured.append({row.text(0), row.text(1), row.text(2), row.text(3)});
        });
}

bool Timekeeping::isSetBy(const Kept &kept, const IncidentStatus &status) const
{
    using enum StatusCategory;
    if (kept.setBy == u"over")
        return status.category == Learning || status.category == Closed;
    return kept.setBy == toText(status.category) || kept.setBy == u"status:"_s + status.id;
}

void Timekeeping::enter(Incident &incident, const IncidentStatus &status, const Timestamp &at) const
{
    QList<IncidentTimestampValue> values = valuesOf(incident);
    const bool isNew = !incident.extra.contains(valuesKey); // or from before there were timestamps
    for (const Kept &kept : m_kept) {
        const bool isReport = isNew && kept.setBy == u"reported";
        if ((isReport || isSetBy(kept, status)) && !find(values, kept.timestamp.id))
            values.append({kept.timestamp, isReport ? incident.createdAt : at});
    }
    write(incident, values);
}

Timestamp Timekeeping::assign(Incident &incident, const TimestampChange &change) const
{
    QList<IncidentTimestampValue> values = valuesOf(incident);
    Timestamp before;
    if (IncidentTimestampValue *present = find(values, change.timestamp.id))
        before = std::exchange(present->value, change.value);
    else
        values.append(change);
    write(incident, values);
    return before;
}

std::optional<IncidentTimestamp> Timekeeping::named(const QString &name) const
{
    for (const Kept &kept : m_kept) {
        if (kept.timestamp.name == name)
            return kept.timestamp;
    }
    return {};
}

DurationMetric Timekeeping::measure(
    const Measured &measured, const QList<IncidentTimestampValue> &values, const QList<DurationMetric> &before) const
{
    DurationMetric metric{measured.id, measured.name, DurationMetric::Status::TimestampsMissing, {}};
    for (const DurationMetric &earlier : before) {
        if (earlier.id == measured.id)
            metric.seconds = earlier.seconds;
    }
    const auto from = timeOf(values, measured.fromId), to = timeOf(values, measured.toId);
    if (!from || !to)
        return metric;
    metric.status = *to < *from ? DurationMetric::Status::InvalidTimestamps : DurationMetric::Status::Success;
    if (metric.status == DurationMetric::Status::Success)
        metric.seconds = std::chrono::floor<std::chrono::seconds>(*to - *from).count();
    return metric;
}

void Timekeeping::write(Incident &incident, QList<IncidentTimestampValue> values) const
{
    values.removeIf([](const IncidentTimestampValue &value) { return !value.value.isSet(); });
    std::stable_sort(values.begin(), values.end(),
        [](const auto &left, const auto &right) { return left.timestamp.rank < right.timestamp.rank; });
    const auto before = json::list<DurationMetric>(incident.extra, QLatin1String("duration_metrics"));
    QJsonArray metrics;
    incident.extra.remove(durationKey);
    for (const Measured &measured : m_measured) {
        const DurationMetric metric = measure(measured, values, before);
        metrics.append(metric.toJson());
        if (metrics.size() == 1 && metric.status == DurationMetric::Status::Success)
            incident.extra.insert(durationKey, *metric.seconds);
    }
    incident.extra.insert(valuesKey, json::array(values));
    incident.extra.insert(metricsKey, metrics);
}

} // namespace muster::service
