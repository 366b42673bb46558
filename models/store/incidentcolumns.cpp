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

IncidentRow readRow(const Statement &statement)
{
    IncidentRow row;
    int column = 0;
    for (QString *text : {&row.id, &row.reference, &row.name, &row.statusId, &row.statusName})
        *text = statement.text(column++);
    row.category = statusCategoryFromText(statement.text(column++));
    row.severityId = statement.text(column++);
    row.severityName = statement.text(column++);
    row.severityRank = int(statement.integer(column++));
    for (QString *text : {&row.typeName, &row.leadId, &row.leadName, &row.visibility, &row.mode})
        *text = statement.text(column++);
    row.createdAt = statement.instant(column++);
    row.updatedAt = statement.instant(column++);
    row.endedAt = statement.optionalInstant(column++);
    return row;
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

} // namespace muster
