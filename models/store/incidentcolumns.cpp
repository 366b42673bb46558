#include "models/store/incidentcolumns.h"

namespace muster {

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
    return row;
}

QByteArray rowColumns()
{
    return "id, reference, name, status_id, status_name, category, severity_id, severity_name, severity_rank, "
           "type_name, "
           "lead_id, lead_name, visibility, mode, created_at, updated_at, ended_at";
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
    row.endedAt = statement.optionalInstant(column++);
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

int stageOf(StatusCategory category)
{
    switch (category) {
    case StatusCategory::Unknown:
    case StatusCategory::Triage:
    case StatusCategory::Live:
    case StatusCategory::Paused:
        return 2;
    case StatusCategory::Learning:
        return 1;
    case StatusCategory::Declined:
    case StatusCategory::Merged:
    case StatusCategory::Canceled:
    case StatusCategory::Closed:
        break;
    }
    return 0;
}

QString foldedText(const QString &text)
{
    // Upper case first: toCaseFolded() leaves "ß" as it is, toUpper() makes it "SS".
    return text.normalized(QString::NormalizationForm_KC).toUpper().toCaseFolded();
}

std::optional<Instant> endedAt(
    StatusCategory now, std::optional<Instant> updatedAt, const QList<Transition> &transitions)
{
    if (stageOf(now) == 2)
        return {};
    std::optional<Instant> ended;
    for (const Transition &transition : transitions) {
        if (stageOf(transition.category) == 2)
            ended.reset();
        else if (!ended)
            ended = transition.at;
    }
    return ended ? ended : updatedAt;
}

void writeRow(Database &database, const IncidentRow &row, const IncidentPlace &place)
{
    database
        .query("INSERT INTO incident (row, id, body, generation, fetched_at, updated_at, created_at, stage, category, "
               "status_id, status_name, severity_id, severity_name, severity_rank, type_name, lead_id, lead_name, "
               "visibility, mode, reference, name, words) "
               "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
               "ON CONFLICT (id) DO UPDATE SET row = excluded.row, generation = excluded.generation, "
               "fetched_at = excluded.fetched_at, updated_at = excluded.updated_at, created_at = excluded.created_at, "
               "stage = excluded.stage, category = excluded.category, status_id = excluded.status_id, "
               "status_name = excluded.status_name, severity_id = excluded.severity_id, "
               "severity_name = excluded.severity_name, severity_rank = excluded.severity_rank, "
               "type_name = excluded.type_name, lead_id = excluded.lead_id, lead_name = excluded.lead_name, "
               "visibility = excluded.visibility, mode = excluded.mode, reference = excluded.reference, "
               "name = excluded.name, words = excluded.words")
        .bind(place.position, row.id, place.body, place.generation, place.fetchedAt, place.updatedAt, row.createdAt,
            stageOf(row.category), toText(row.category), row.statusId, row.statusName, row.severityId, row.severityName,
            row.severityRank, row.typeName, row.leadId, row.leadName, row.visibility, row.mode, row.reference, row.name,
            foldedText(row.reference + QLatin1Char('\n') + row.name))
        .run();
}

qint64 incidentPosition(Database &database, const QString &id, Instant createdAt)
{
    auto known = database.query("SELECT row, created_at FROM incident WHERE id = ?");
    if (known.bind(id).next() && known.instant(1) == createdAt)
        return known.integer(0);
    // Each microsecond has room for 1024 incidents; imports that know only the day spill into the next ones.
    constexpr qint64 room = 1024;
    constexpr qint64 last = std::numeric_limits<qint64>::max() / room - room;
    for (qint64 block = std::clamp(qint64(createdAt.time_since_epoch().count()), -last, last);; ++block) {
        auto used = database.query("SELECT max(row) FROM incident WHERE row >= ? AND row < ?");
        if (!used.bind(block * room, (block + 1) * room).next() || used.isNull(0))
            return block * room;
        if (used.integer(0) + 1 < (block + 1) * room)
            return used.integer(0) + 1;
    }
}

bool settleEnd(Database &database, const QString &incidentId)
{
    auto incident = database.query("SELECT row, category, updated_at, ended_at FROM incident WHERE id = ?");
    if (!incident.bind(incidentId).next())
        return false;
    QList<Transition> transitions;
    auto history = database.query("SELECT at, category FROM incident_update WHERE incident_id = ?1 UNION ALL "
                                  "SELECT at, category FROM activity WHERE incident_id = ?1 AND category IS NOT NULL "
                                  "ORDER BY at");
    history.bind(incidentId);
    while (history.next())
        transitions.append({history.instant(0), statusCategoryFromText(history.text(1))});
    const auto ended = endedAt(statusCategoryFromText(incident.text(1)), incident.optionalInstant(2), transitions);
    if (ended == incident.optionalInstant(3))
        return false;
    database.query("UPDATE incident SET ended_at = ? WHERE row = ?").bind(ended, incident.integer(0)).run();
    return true;
}

} // namespace muster
