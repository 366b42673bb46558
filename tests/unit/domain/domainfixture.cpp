#include "tests/unit/domain/domainfixture.h"

namespace muster::test {

namespace {

template<typename Row> Row &add(QMap<QString, Row> &rows, const char *id)
{
    Row row;
    row.id = QLatin1String(id);
    row.name = QStringLiteral("Name of ") + row.id;
    return *rows.insert(row.id, row);
}

void addStatus(Directory &directory, const char *id, StatusCategory category, int rank)
{
    IncidentStatus &status = add(directory.statuses, id);
    status.category = category;
    status.rank = rank;
}

} // namespace

Directory sampleDirectory()
{
    Directory directory;
    for (int rank = 1; rank <= 3; ++rank)
        add(directory.severities, qPrintable(QStringLiteral("sev-%1").arg(rank))).rank = rank;
    addStatus(directory, "triage", StatusCategory::Triage, 1);
    addStatus(directory, "live-b", StatusCategory::Live, 2); // first by rank, not by id
    addStatus(directory, "live-a", StatusCategory::Live, 3);
    addStatus(directory, "learning", StatusCategory::Learning, 4);
    addStatus(directory, "closed", StatusCategory::Closed, 5);
    add(directory.types, "type-other");
    add(directory.types, "type-standard").isDefault = true;
    add(directory.types, "type-triage").createInTriage = QStringLiteral("always");
    add(directory.roles, "lead").kind = IncidentRole::Kind::Lead;
    add(directory.roles, "reporter").kind = IncidentRole::Kind::Reporter;
    add(directory.roles, "comms");
    for (const char *id : {"user-1", "user-2", "user-3"})
        add(directory.users, id);
    return directory;
}

Instant at(const char *time)
{
    return parseInstant(QStringLiteral("2026-11-23T%1Z").arg(QLatin1String(time))).value();
}

QString RandomCommands::oneOf(std::initializer_list<const char *> texts)
{
    return QLatin1String(*(texts.begin() + below(int(texts.size()))));
}

QString RandomCommands::text()
{
    return oneOf({"", "Checkout fails", "Zahlungen schlagen fehl: 38 % ↯", "line one\nline two", "\"quoted\" {x}"});
}

QString RandomCommands::userId()
{
    return oneOf({"", "user-1", "user-2", "user-3", "user-unknown"});
}

QString RandomCommands::statusId()
{
    return oneOf({"triage", "live-a", "live-b", "learning", "closed", "status-unknown"});
}

QString RandomCommands::severityId()
{
    return oneOf({"sev-1", "sev-2", "sev-3", "sev-unknown"});
}

TaskStatus RandomCommands::taskStatus()
{
    constexpr std::array all{TaskStatus::Outstanding, TaskStatus::Completed, TaskStatus::NotDoing, TaskStatus::Deleted};
    return all[size_t(below(int(all.size())))];
}

QMap<QString, QString> RandomCommands::roles()
{
    QMap<QString, QString> roles;
    for (int i = below(3); i > 0; --i)
        roles.insert(oneOf({"lead", "comms", "role-unknown"}), userId());
    return roles;
}

std::optional<QString> RandomCommands::sometimes(const QString &text)
{
    return below(2) == 0 ? std::optional(text) : std::nullopt;
}

Command RandomCommands::command()
{
    const QString incidentId = oneOf({"inc-1", "inc-2", "tmp_inc"});
    const QString taskId = oneOf({"task-1", "task-2", "tmp_task"});
    const QString localId = oneOf({"tmp_new", "tmp_other"});
    switch (below(int(std::variant_size_v<Command>))) {
    case 0:
        return DeclareIncident{localId, text(), text(), severityId(), oneOf({"", "type-other", "type-triage"}),
            oneOf({"", "triage", "live-a", "status-unknown"}), oneOf({"public", "private"}),
            oneOf({"standard", "retrospective"}), roles(), {{text(), {CustomField::Kind::Text, {text()}}}},
            {{text(), oneOf({"2026-11-23T14:00:00Z", "soon"})}}};
    case 1:
        return EditIncident{incidentId, sometimes(text()), sometimes(text()), sometimes(severityId()),
            sometimes(statusId()), roles(), below(2) == 0};
    case 2:
        return PostUpdate{localId, incidentId, text(), below(2) ? statusId() : QString(),
            below(2) ? severityId() : QString(), oneOf({"", "none", "2026-11-28T12:00:00.000000Z"})};
    case 3:
        return CreateAction{localId, incidentId, text(), userId()};
    case 4:
        return UpdateAction{taskId, incidentId, text(), userId(), taskStatus()};
    case 5:
        return DeleteAction{taskId, incidentId};
    case 6:
        return CreateFollowUp{localId, incidentId, text(), text(), userId(), oneOf({"", "urgent", "low"}), labels()};
    case 7:
        return UpdateFollowUp{taskId, incidentId, text(), text(), userId(), taskStatus(),
            sometimes(oneOf({"", "urgent", "low"})), below(2) ? std::optional(labels()) : std::nullopt};
    case 8:
        return CreateTimelineItem{localId, incidentId, text(), text(), text()};
    case 9:
        return EditTimelineItem{taskId, incidentId, sometimes(text()), sometimes(text()), sometimes(text())};
    case 10:
        return DeclineIncident{incidentId};
    case 11:
        return MergeIncident{incidentId, oneOf({"inc-3", "inc-4"})};
    case 12:
        return CreateAttachment{localId, incidentId, oneOf({"https://a.example/1", "https://a.example/2"}), text()};
    case 13:
        return DeleteAttachment{taskId, incidentId};
    case 14:
        return RelateIncidents{localId, incidentId, oneOf({"inc-3", "tmp_inc"})};
    case 15:
        return UnrelateIncidents{taskId, incidentId, oneOf({"inc-3", "inc-4"})};
    case 16:
        return ConnectExternalIssue{
            taskId, incidentId, oneOf({"jira", "linear"}), oneOf({"https://a.example/1", "https://a.example/2"})};
    default:
        return DeleteFollowUp{taskId, incidentId};
    }
}

QStringList RandomCommands::labels()
{
    return below(2) ? QStringList() : QStringList{text(), oneOf({"database", "quick win"})};
}

Incident RandomCommands::incident()
{
    Incident incident;
    incident.id = oneOf({"inc-1", "inc-2", "tmp_inc"});
    incident.name = text();
    incident.summary = text();
    incident.status = m_directory.statuses.value(oneOf({"triage", "live-a", "live-b", "learning"}));
    if (below(4) > 0)
        incident.severity = m_directory.severities.value(oneOf({"sev-1", "sev-2", "sev-3"}));
    for (const char *role : {"lead", "comms", "reporter"}) {
        if (below(3) > 0)
            incident.roleAssignments.append({m_directory.roles.value(QLatin1String(role)), m_directory.user(userId())});
    }
    incident.extra = {{QStringLiteral("has_debrief"), below(2) == 0}};
    return incident;
}

Action RandomCommands::action()
{
    Action action;
    action.id = oneOf({"task-1", "task-2", "tmp_task"});
    action.incidentId = oneOf({"inc-1", "inc-2"});
    action.description = text();
    action.status = taskStatus();
    action.assignee = m_directory.user(userId());
    if (action.status == TaskStatus::Completed)
        action.completedAt = Timestamp::fromInstant(at("09:00:00"));
    return action;
}

FollowUp RandomCommands::followUp()
{
    const Action like = action();
    FollowUp followUp;
    followUp.id = like.id;
    followUp.incidentId = like.incidentId;
    followUp.title = text();
    followUp.description = like.description;
    followUp.status = like.status;
    followUp.assignee = like.assignee;
    followUp.completedAt = like.completedAt;
    return followUp;
}

} // namespace muster::test
