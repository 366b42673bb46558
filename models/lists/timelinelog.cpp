#include "models/domain/activitybuilder.h"
#include "models/lists/timelinerow.h"

// Entries of the activity log that the server has not said: those of a page without a log, and those to come.
namespace muster {

QList<ActivityEntry> synthesisedActivity(const IncidentPage &page)
{
    QList<ActivityEntry> entries;
    const auto add = [&](ActivityEntry entry, const QString &id, const Timestamp &at) {
        if (!at.isSet())
            return;
        entry.id = id;
        entry.occurredAt = entry.createdAt = at;
        entries.append(entry);
    };
    if (!page.incident)
        return entries;
    add(activity::declared(page.incident->creator, *page.incident), QStringLiteral("declared"),
        page.incident->createdAt);
    std::optional<IncidentUpdate> before;
    for (const IncidentUpdate &update : page.updates) {
        add(activity::updateShared(update.updater, update, before ? before->newStatus : update.newStatus,
                before ? before->newSeverity : update.newSeverity),
            update.id, update.createdAt);
        before = update;
    }
    for (const Action &action : page.actions) {
        add(activity::actionCreated(action.creator, action), action.id, action.createdAt);
        Action open = action;
        open.status = TaskStatus::Outstanding;
        add(activity::actionUpdated({}, open, action), action.id + QStringLiteral(":done"), action.completedAt);
    }
    for (const FollowUp &followUp : page.followUps)
        add(activity::followUpCreated(followUp.creator, followUp), followUp.id, followUp.createdAt);
    return entries;
}

namespace {

template<typename T> std::optional<T> inMap(const QMap<QString, T> &map, const QString &id)
{
    const auto it = map.find(id);
    return it == map.end() ? std::nullopt : std::optional<T>(*it);
}

void expectEdit(QList<ActivityEntry> &out, const EditIncident &edit, const QJsonObject &base,
    const Directory &directory, const Actor &actor)
{
    if (edit.name)
        out.append(activity::renamed(actor, base.value(QLatin1String("name")).toString(), *edit.name));
    if (edit.summary)
        out.append(activity::summaryChanged(actor, base.value(QLatin1String("summary")).toString(), *edit.summary));
    if (edit.severityId && directory.severities.contains(*edit.severityId))
        out.append(activity::severityChanged(actor,
            inMap(directory.severities, base.value(QLatin1String("severity_id")).toString()),
            directory.severities.value(*edit.severityId)));
    if (edit.statusId)
        out.append(activity::statusChanged(actor,
            directory.statuses.value(base.value(QLatin1String("incident_status_id")).toString()),
            directory.statuses.value(*edit.statusId)));
    for (auto it = edit.roleAssignees.begin(); it != edit.roleAssignees.end(); ++it)
        out.append(activity::roleChanged(actor, directory.roles.value(it.key()),
            directory.user(base.value(QStringLiteral("role:") + it.key()).toString()), directory.user(it.value())));
    for (auto it = edit.timestamps.begin(); it != edit.timestamps.end(); ++it)
        out.append(activity::timestampSet(actor, directory.timestamps.value(it.key()),
            Timestamp::fromText(base.value(QStringLiteral("timestamp:") + it.key()).toString()),
            Timestamp::fromText(it.value())));
}

} // namespace

QList<ActivityEntry> expectedActivity(
    const OutboxEntry &entry, const Overlay &overlay, const Actor &actor, const IncidentPage &page)
{
    const Directory &directory = overlay.directory();
    const Instant at = entry.createdAt.at.value_or(Instant{});
    QList<ActivityEntry> out;
    if (const auto incident = createdIncident(entry.command, directory, at, actor))
        out.append(activity::declared(actor, *incident));
    else if (const auto *edit = std::get_if<EditIncident>(&entry.command))
        expectEdit(out, *edit, entry.base, directory, actor);
    else if (const auto update = createdUpdate(entry.command, directory, at, actor)) {
        const QString statusId = entry.base.value(QLatin1String("incident_status_id")).toString();
        IncidentUpdate shared = *update;
        if (shared.newStatus.id.isEmpty() && page.incident)
            shared.newStatus = page.incident->status;
        out.append(activity::updateShared(actor, shared,
            statusId.isEmpty() ? shared.newStatus : directory.statuses.value(statusId),
            inMap(directory.severities, entry.base.value(QLatin1String("severity_id")).toString())));
    } else if (const auto action = createdAction(entry.command, directory, at, actor))
        out.append(activity::actionCreated(actor, *action));
    else if (const auto followUp = createdFollowUp(entry.command, directory, at, actor))
        out.append(activity::followUpCreated(actor, *followUp));
    else if (const auto attachment = createdAttachment(entry.command))
        out.append(activity::attachmentAdded(actor, *attachment));
    else if (const auto *change = std::get_if<UpdateAction>(&entry.command)) {
        Action before;
        before.id = change->actionId;
        before.description = entry.base.value(QLatin1String("description")).toString();
        before.status = taskStatusFromText(entry.base.value(QLatin1String("status")).toString());
        before.assignee = directory.user(entry.base.value(QLatin1String("assignee_id")).toString());
        Action after = before;
        applyTo(after, entry.command, directory, at);
        out.append(activity::actionUpdated(actor, before, after));
    } else if (const auto *followUpChange = std::get_if<UpdateFollowUp>(&entry.command)) {
        FollowUp before;
        before.id = followUpChange->followUpId;
        before.title = entry.base.value(QLatin1String("title")).toString();
        before.status = taskStatusFromText(entry.base.value(QLatin1String("status")).toString());
        before.assignee = directory.user(entry.base.value(QLatin1String("assignee_id")).toString());
        FollowUp after = before;
        applyTo(after, entry.command, directory, at);
        out.append(activity::followUpUpdated(actor, before, after));
    }
    for (qsizetype i = 0; i < out.size(); ++i) {
        out[i].id = entry.id + QLatin1Char(':') + QString::number(i);
        out[i].incidentId = entry.incidentId;
        out[i].occurredAt = out[i].createdAt = entry.createdAt;
    }
    return out;
}

} // namespace muster
