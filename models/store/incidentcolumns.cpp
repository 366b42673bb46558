#include "models/store/incidentcolumns.h"
#include <xxhash.h>

namespace muster {

namespace {

bool isUnfinished(StatusCategory category)
{
    return sectionOf(category) < Section::Learning;
}

} // namespace

IncidentRow rowOf(const Incident &incident)
{
    IncidentRow row;
    row.id = incident.id;
    row.reference = incident.reference;
    row.name = incident.name;
    row.statusId = incident.status.id;
    row.statusName = incident.status.name;
    row.category = incident.status.category;
    if (incident.severity) {
        row.severityId = incident.severity->id;
        row.severityName = incident.severity->name;
        row.severityRank = incident.severity->rank;
    }
    if (incident.type)
        row.typeName = incident.type->name;
    if (const auto lead = incident.lead()) {
        row.leadId = lead->id;
        row.leadName = lead->name;
    }
    row.visibility = incident.visibility;
    row.mode = incident.mode;
    row.createdAt = incident.createdAt.at.value_or(Instant{});
    row.updatedAt = incident.updatedAt.at.value_or(row.createdAt);
    row.reportedAt = incident.timeOf(timestampname::reported);
    if (incident.isRetrospective() && !isUnfinished(row.category))
        row.endedAt = incident.timeOf(timestampname::resolved);
    return row;
}

QByteArray rowColumns()
{
    return "id, reference, name, status_id, status_name, category, severity_id, severity_name, severity_rank, "
           "type_name, "
           "lead_id, lead_name, visibility, mode, created_at, updated_at, reported_at, ended_at, row";
}

IncidentRow RowReader::read(const Statement &statement)
{
    IncidentRow row;
    int column = 0;
    for (QString *text : {&row.id, &row.reference, &row.name})
        *text = statement.text(column++);
    for (QString *text : {&row.statusId, &row.statusName})
        *text = shared(statement, column++);
    row.category = statusCategoryFromText(shared(statement, column++));
    row.severityId = shared(statement, column++);
    row.severityName = shared(statement, column++);
    row.severityRank = int(statement.integer(column++));
    for (QString *text : {&row.typeName, &row.leadId, &row.leadName, &row.visibility, &row.mode})
        *text = shared(statement, column++);
    row.createdAt = statement.instant(column++);
    row.updatedAt = statement.instant(column++);
    row.reportedAt = statement.optionalInstant(column++);
    row.endedAt = statement.optionalInstant(column++);
    row.position = statement.integer(column++);
    return row;
}

const QString &RowReader::shared(const Statement &statement, int column)
{
    const QByteArray bytes = statement.rawText(column);
    auto it = m_texts.find(bytes);
    if (it == m_texts.end())
        it = m_texts.insert(QByteArray(bytes.constData(), bytes.size()), QString::fromUtf8(bytes));
    return *it;
}

std::optional<Instant> endedAt(
    StatusCategory now, std::optional<Instant> updatedAt, const QList<Transition> &transitions)
{
    if (isUnfinished(now))
        return {};
    std::optional<Instant> ended;
    for (const Transition &transition : transitions) {
        if (isUnfinished(transition.category))
            ended.reset();
        else if (!ended)
            ended = transition.at;
    }
    return ended ? ended : updatedAt;
}

qint64 incidentPosition(std::string_view id, Instant createdAt)
{
    constexpr qint64 last = std::numeric_limits<qint64>::max() / positionsPerInstant - positionsPerInstant;
    const qint64 block = std::clamp(qint64(createdAt.time_since_epoch().count()), -last, last);
    return -block * positionsPerInstant + qint64(XXH3_64bits(id.data(), id.size()) % positionsPerInstant);
}

qint64 freePosition(Database &database, qint64 position)
{
    auto taken = database.query("SELECT 1 FROM incident WHERE row = ?");
    for (;; ++position) {
        if (!taken.bind(position).next())
            return position;
        taken.reset();
    }
}

bool settleEnd(Database &database, const QString &incidentId)
{
    auto incident = database.query("SELECT row, category, updated_at, ended_at, "
                                   "CASE mode WHEN 'retrospective' THEN resolved_at END FROM incident WHERE id = ?");
    if (!incident.bind(incidentId).next())
        return false;
    QList<Transition> transitions;
    auto history = database.query("SELECT at, category FROM incident_update WHERE incident_id = ?1 UNION ALL "
                                  "SELECT at, category FROM activity WHERE incident_id = ?1 AND category IS NOT NULL "
                                  "ORDER BY at");
    history.bind(incidentId);
    while (history.next())
        transitions.append({history.instant(0), statusCategoryFromText(history.text(1))});
    const auto category = statusCategoryFromText(incident.text(1));
    const auto resolvedAt = incident.optionalInstant(4); // its history begins when all was over
    const auto ended = resolvedAt && !isUnfinished(category)
        ? resolvedAt
        : endedAt(category, incident.optionalInstant(2), transitions);
    if (ended == incident.optionalInstant(3))
        return false;
    database.query("UPDATE incident SET ended_at = ? WHERE row = ?").bind(ended, incident.integer(0)).run();
    return true;
}

} // namespace muster
