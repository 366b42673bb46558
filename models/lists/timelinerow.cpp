#include "models/lists/timelinerow.h"
#include "models/domain/activitybuilder.h"
#include <QCoreApplication>
#include <QRegularExpression>

namespace muster {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

/// A foreign text inside our markup.
QString bold(const QString &text)
{
    return QStringLiteral("<b>") + text.toHtmlEscaped() + QStringLiteral("</b>");
}

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

QJsonObject part(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toObject();
}

QString nameOf(const QJsonObject &object, const char *key)
{
    return text(part(object, key), "name");
}

int levelOf(const QJsonObject &detail, const char *key, const SeverityScale &scale)
{
    const QJsonObject severity = part(detail, key);
    return severity.isEmpty() ? int(SeverityLevel::None)
                              : int(scale.level(severity.value(QLatin1String("rank")).toInt()));
}

void setStatusPills(TimelineRow &row, const QJsonObject &detail)
{
    row.from = nameOf(detail, "previous_status");
    row.to = nameOf(detail, "new_status");
}

void setSeverityPills(TimelineRow &row, const QJsonObject &detail, const SeverityScale &scale)
{
    row.from = nameOf(detail, "previous_severity");
    row.to = nameOf(detail, "new_severity");
    row.fromLevel = levelOf(detail, "previous_severity", scale);
    row.toLevel = levelOf(detail, "new_severity", scale);
}

void nameStatusChange(TimelineRow &row, const QString &actor)
{
    row.kind = TimelineRow::Kind::Status;
    row.headline = Words::tr("<b>Status</b> changed by %1").arg(actor);
}

void nameSeverityChange(TimelineRow &row, const QString &actor)
{
    row.kind = TimelineRow::Kind::Severity;
    row.headline = Words::tr("<b>Severity</b> changed by %1").arg(actor);
}

void describeUpdate(TimelineRow &row, const QJsonObject &detail, const QString &actor, const SeverityScale &scale)
{
    row.kind = TimelineRow::Kind::Update;
    row.headline = Words::tr("<b>Update shared</b> by %1").arg(actor);
    row.detail = text(detail, "message");
    const bool isWordless = row.detail.isEmpty(); // an edit of status or severity makes one of these
    if (!nameOf(detail, "previous_status").isEmpty()) {
        setStatusPills(row, detail);
        if (isWordless)
            nameStatusChange(row, actor);
    } else if (!nameOf(detail, "previous_severity").isEmpty() || !nameOf(detail, "new_severity").isEmpty()) {
        setSeverityPills(row, detail, scale);
        if (isWordless)
            nameSeverityChange(row, actor);
    }
}

void describeRole(TimelineRow &row, const QJsonObject &detail, const QString &actor, const Actor &who)
{
    row.kind = TimelineRow::Kind::Role;
    const QString role = bold(nameOf(detail, "role")), to = nameOf(detail, "new_assignee"),
                  from = nameOf(detail, "previous_assignee");
    if (to.isEmpty())
        row.headline = Words::tr("%1 cleared the role %2").arg(actor, role);
    else if (text(part(detail, "new_assignee"), "id") == who.id)
        row.headline = Words::tr("%1 took the role %2").arg(actor, role);
    else
        row.headline = Words::tr("%1 assigned %2 to %3").arg(actor, role, bold(to));
    if (!from.isEmpty() && !to.isEmpty())
        row.detail = Words::tr("Before: %1").arg(from);
}

QString taskVerb(const QJsonObject &detail, bool followUp)
{
    const QString status = text(detail, "new_status");
    if (status == QLatin1String("completed"))
        return followUp ? Words::tr("%1 completed follow-up %2") : Words::tr("%1 completed action %2");
    if (status == QLatin1String("not_doing"))
        return followUp ? Words::tr("%1 decided against follow-up %2") : Words::tr("%1 decided against action %2");
    if (status == QLatin1String("deleted"))
        return followUp ? Words::tr("%1 deleted follow-up %2") : Words::tr("%1 deleted action %2");
    if (status == QLatin1String("outstanding"))
        return followUp ? Words::tr("%1 reopened follow-up %2") : Words::tr("%1 reopened action %2");
    return followUp ? Words::tr("%1 changed follow-up %2") : Words::tr("%1 changed action %2");
}

void describeTask(TimelineRow &row, const ActivityEntry &entry, const QString &actor)
{
    const QJsonObject detail = entry.detail();
    const bool followUp = entry.type.startsWith(QLatin1String("follow_up"));
    row.kind = followUp ? TimelineRow::Kind::FollowUp : TimelineRow::Kind::Action;
    const QString subject = bold(text(detail, followUp ? "title" : "description"));
    const bool created = entry.type.endsWith(QLatin1String("created"));
    const QString verb = !created ? taskVerb(detail, followUp)
        : followUp                ? Words::tr("%1 added follow-up %2")
                                  : Words::tr("%1 added action %2");
    row.headline = verb.arg(actor, subject);
    const QString assignee = nameOf(detail, created ? "assignee" : "new_assignee");
    if (!assignee.isEmpty())
        row.detail = Words::tr("Assigned to %1").arg(assignee);
    else if (const QString before = nameOf(detail, "previous_assignee"); !before.isEmpty())
        row.detail = Words::tr("No longer assigned to %1").arg(before);
}

QString withoutTags(QString markup)
{
    markup.remove(QStringLiteral("<b>")).remove(QStringLiteral("</b>"));
    return markup.replace(QStringLiteral("&lt;"), QStringLiteral("<"))
        .replace(QStringLiteral("&gt;"), QStringLiteral(">"))
        .replace(QStringLiteral("&quot;"), QStringLiteral("\""))
        .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
}

} // namespace

TimelineRow timelineRow(const ActivityEntry &entry, const SeverityScale &scale)
{
    TimelineRow row;
    row.key = entry.id;
    row.at = entry.occurredAt.at.value_or(Instant{});
    const QJsonObject detail = entry.detail();
    const Actor who = activity::actorOf(entry);
    const QString actor = who.name.isEmpty() ? Words::tr("Somebody") : bold(who.name);
    if (entry.type == QLatin1String("incident_declared")) {
        row.kind = TimelineRow::Kind::Declared;
        row.headline = Words::tr("<b>Declared</b> by %1").arg(actor);
        row.to = nameOf(detail, "new_severity");
        row.toLevel = row.to.isEmpty() ? -1 : levelOf(detail, "new_severity", scale);
    } else if (entry.type == QLatin1String("incident_update")) {
        describeUpdate(row, detail, actor, scale);
    } else if (entry.type == QLatin1String("status_change")) {
        nameStatusChange(row, actor);
        setStatusPills(row, detail);
    } else if (entry.type == QLatin1String("severity_change")) {
        nameSeverityChange(row, actor);
        setSeverityPills(row, detail, scale);
    } else if (entry.type == QLatin1String("role_update")) {
        describeRole(row, detail, actor, who);
    } else if (entry.type == QLatin1String("incident_rename")) {
        row.kind = TimelineRow::Kind::Rename;
        row.headline = Words::tr("%1 renamed the incident to %2").arg(actor, bold(text(detail, "new_name")));
        row.detail = Words::tr("Before: %1").arg(text(detail, "previous_name"));
    } else if (entry.type == QLatin1String("summary_update")) {
        row.kind = TimelineRow::Kind::Summary;
        row.headline = Words::tr("%1 changed the <b>summary</b>").arg(actor);
        row.detail = text(detail, "new_summary");
    } else if (entry.type.startsWith(QLatin1String("action_")) || entry.type.startsWith(QLatin1String("follow_up_"))) {
        describeTask(row, entry, actor);
    } else {
        row.headline = entry.title.toHtmlEscaped();
    }
    row.plain = withoutTags(row.headline);
    return row;
}

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
