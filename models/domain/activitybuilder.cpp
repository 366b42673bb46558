#include "models/domain/activitybuilder.h"
#include "models/domain/json.h"

// Titles are the API's own display copy, English like every text the API writes; screens render their lines from
// `content`.
namespace muster::activity {

namespace {

ActivityEntry make(const QString &type, const QString &title, const QJsonObject &detail)
{
    ActivityEntry entry;
    entry.type = type;
    entry.title = title;
    entry.content = {{type, detail}};
    return entry;
}

QString nameOf(const Actor &actor)
{
    return actor.name.isEmpty() ? QStringLiteral("Somebody") : actor.name;
}

/// The first line, cut to a length a title can bear.
QString brief(const QString &text)
{
    constexpr qsizetype longest = 120;
    const QString line = text.section(QLatin1Char('\n'), 0, 0).trimmed();
    return line.size() <= longest ? line : line.left(longest - 1).trimmed() + QChar(0x2026);
}

QString arrow(const QString &from, const QString &to)
{
    return from + QStringLiteral(" \u2192 ") + to;
}

template<typename T> void insert(QJsonObject &object, const QString &key, const std::optional<T> &value)
{
    if (value)
        object.insert(key, value->toJson());
}

QJsonObject by(const QString &key, const Actor &actor)
{
    return {{key, actor.toJson()}};
}

QJsonObject updatedBy(const Actor &actor)
{
    return by(QStringLiteral("updater"), actor);
}

/// What differs in status and assignee, which actions and follow-ups share. Returns what happened, for the title.
template<typename Task> QString describeChange(QJsonObject &detail, const Task &before, const Task &after)
{
    QString verb = QStringLiteral("changed");
    if (before.assignee != after.assignee) {
        insert(detail, QStringLiteral("previous_assignee"), before.assignee);
        insert(detail, QStringLiteral("new_assignee"), after.assignee);
        verb = after.assignee ? QStringLiteral("assigned to %1").arg(after.assignee->name)
                              : QStringLiteral("unassigned");
    }
    if (before.status != after.status) {
        detail.insert(QStringLiteral("previous_status"), toText(before.status));
        detail.insert(QStringLiteral("new_status"), toText(after.status));
        switch (after.status) {
        case TaskStatus::Completed:
            verb = QStringLiteral("completed");
            break;
        case TaskStatus::NotDoing:
            verb = QStringLiteral("marked as not doing");
            break;
        case TaskStatus::Deleted:
            verb = QStringLiteral("deleted");
            break;
        case TaskStatus::Outstanding:
            verb = QStringLiteral("reopened");
            break;
        case TaskStatus::Unknown:
            break;
        }
    }
    return verb;
}

} // namespace

ActivityEntry declared(const Actor &actor, const Incident &incident)
{
    QJsonObject detail = by(QStringLiteral("actor"), actor);
    detail.insert(QStringLiteral("name"), incident.name);
    json::setOptional(detail, QLatin1String("summary"), incident.summary);
    detail.insert(QStringLiteral("new_status"), incident.status.toJson());
    insert(detail, QStringLiteral("new_severity"), incident.severity);
    insert(detail, QStringLiteral("incident_type"), incident.type);
    return make(QStringLiteral("incident_declared"),
        QStringLiteral("%1 declared the incident: %2").arg(nameOf(actor), brief(incident.name)), detail);
}

ActivityEntry updateShared(const Actor &actor, const IncidentUpdate &update, const IncidentStatus &previousStatus,
    const std::optional<Severity> &previousSeverity)
{
    QJsonObject detail = updatedBy(actor);
    detail.insert(QStringLiteral("id"), update.id);
    json::setOptional(detail, QLatin1String("message"), withNextUpdate(update.message, update.nextUpdate));
    QStringList changes;
    if (update.newStatus.id != previousStatus.id) {
        detail.insert(QStringLiteral("previous_status"), previousStatus.toJson());
        detail.insert(QStringLiteral("new_status"), update.newStatus.toJson());
        changes.append(arrow(previousStatus.name, update.newStatus.name));
    }
    if (update.newSeverity && (!previousSeverity || update.newSeverity->id != previousSeverity->id)) {
        insert(detail, QStringLiteral("previous_severity"), previousSeverity);
        insert(detail, QStringLiteral("new_severity"), update.newSeverity);
        changes.append(QStringLiteral("severity ")
            + arrow(previousSeverity ? previousSeverity->name : QStringLiteral("none"), update.newSeverity->name));
    }
    QString title = QStringLiteral("%1 shared an update").arg(nameOf(actor));
    if (!changes.isEmpty())
        title += QStringLiteral(" (%1)").arg(changes.join(QStringLiteral(", ")));
    if (!update.message.isEmpty())
        title += QStringLiteral(": %1").arg(brief(update.message));
    return make(QStringLiteral("incident_update"), title, detail);
}

ActivityEntry statusChanged(const Actor &actor, const IncidentStatus &from, const IncidentStatus &to)
{
    QJsonObject detail = updatedBy(actor);
    detail.insert(QStringLiteral("previous_status"), from.toJson());
    detail.insert(QStringLiteral("new_status"), to.toJson());
    return make(QStringLiteral("status_change"),
        QStringLiteral("%1 changed the status: %2").arg(nameOf(actor), arrow(from.name, to.name)), detail);
}

ActivityEntry merged(const Actor &actor, const Incident &from, const Incident &into)
{
    const auto slim = [](const Incident &incident) {
        return QJsonObject{{QStringLiteral("id"), incident.id}, {QStringLiteral("reference"), incident.reference},
            {QStringLiteral("name"), incident.name}};
    };
    QJsonObject detail = updatedBy(actor);
    detail.insert(QStringLiteral("incident"), slim(from));
    detail.insert(QStringLiteral("into_incident"), slim(into));
    return make(QStringLiteral("incident_merged"),
        QStringLiteral("%1 merged %2 (%3) into %4 (%5)")
            .arg(nameOf(actor), from.reference, brief(from.name), into.reference, brief(into.name)),
        detail);
}

ActivityEntry severityChanged(const Actor &actor, const std::optional<Severity> &from, const Severity &to)
{
    QJsonObject detail = updatedBy(actor);
    insert(detail, QStringLiteral("previous_severity"), from);
    detail.insert(QStringLiteral("new_severity"), to.toJson());
    const QString change = from ? arrow(from->name, to.name) : to.name;
    return make(QStringLiteral("severity_change"),
        QStringLiteral("%1 changed the severity: %2").arg(nameOf(actor), change), detail);
}

ActivityEntry roleChanged(
    const Actor &actor, const IncidentRole &role, const std::optional<User> &from, const std::optional<User> &to)
{
    QJsonObject detail = updatedBy(actor);
    detail.insert(QStringLiteral("role"), role.toJson());
    insert(detail, QStringLiteral("previous_assignee"), from);
    insert(detail, QStringLiteral("new_assignee"), to);
    QString title;
    if (!to)
        title = QStringLiteral("%1 removed %2 from the role %3")
                    .arg(nameOf(actor), from ? from->name : QString(), role.name);
    else if (actor.kind == Actor::Kind::User && actor.id == to->id)
        title = QStringLiteral("%1 took the role %2").arg(to->name, role.name);
    else
        title = QStringLiteral("%1 gave the role %2 to %3").arg(nameOf(actor), role.name, to->name);
    return make(QStringLiteral("role_update"), title, detail);
}

ActivityEntry renamed(const Actor &actor, const QString &from, const QString &to)
{
    QJsonObject detail = updatedBy(actor);
    detail.insert(QStringLiteral("previous_name"), from);
    detail.insert(QStringLiteral("new_name"), to);
    return make(QStringLiteral("incident_rename"),
        QStringLiteral("%1 renamed the incident: %2").arg(nameOf(actor), brief(to)), detail);
}

ActivityEntry summaryChanged(const Actor &actor, const QString &from, const QString &to)
{
    QJsonObject detail = updatedBy(actor);
    json::setOptional(detail, QLatin1String("previous_summary"), from);
    json::setOptional(detail, QLatin1String("new_summary"), to);
    const QString title = to.isEmpty() ? QStringLiteral("%1 removed the summary").arg(nameOf(actor))
                                       : QStringLiteral("%1 changed the summary: %2").arg(nameOf(actor), brief(to));
    return make(QStringLiteral("summary_update"), title, detail);
}

ActivityEntry callUrlChanged(const Actor &actor, const QString &from, const QString &to)
{
    QJsonObject detail = updatedBy(actor);
    json::setOptional(detail, QLatin1String("previous_call_url"), from);
    json::setOptional(detail, QLatin1String("new_call_url"), to);
    const QString title = to.isEmpty() ? QStringLiteral("%1 removed the call link").arg(nameOf(actor))
                                       : QStringLiteral("%1 set the call link").arg(nameOf(actor));
    return make(QStringLiteral("call_url_changed"), title, detail);
}

ActivityEntry channelRenamed(const Actor &actor, const QString &from, const QString &to)
{
    QJsonObject detail = updatedBy(actor);
    json::setOptional(detail, QLatin1String("previous_name"), from);
    json::setOptional(detail, QLatin1String("new_name"), to);
    const QString title = to.isEmpty() ? QStringLiteral("%1 removed the channel's name").arg(nameOf(actor))
                                       : QStringLiteral("%1 named the channel %2").arg(nameOf(actor), brief(to));
    return make(QStringLiteral("incident_channel_renamed"), title, detail);
}

ActivityEntry customFieldChanged(const Actor &actor, const CustomFieldEntry &from, const CustomFieldEntry &to)
{
    QJsonObject detail = updatedBy(actor);
    const QJsonObject written = to.toJson();
    QJsonObject field = json::object(written, QLatin1String("custom_field"));
    field.remove(QStringLiteral("options")); // what could be chosen is no part of what happened
    detail.insert(QStringLiteral("custom_field"), field);
    detail.insert(QStringLiteral("previous_values"), from.toJson().value(QLatin1String("values")));
    detail.insert(QStringLiteral("new_values"), written.value(QLatin1String("values")));
    const QString title = to.values.isEmpty()
        ? QStringLiteral("%1 cleared %2").arg(nameOf(actor), to.field.name)
        : QStringLiteral("%1 set %2: %3").arg(nameOf(actor), to.field.name, brief(to.label()));
    return make(QStringLiteral("custom_field_value_update"), title, detail);
}

ActivityEntry timestampSet(
    const Actor &actor, const IncidentTimestamp &timestamp, const Timestamp &from, const Timestamp &to)
{
    QJsonObject detail = updatedBy(actor);
    detail.insert(QStringLiteral("incident_timestamp"), timestamp.toJson());
    json::setOptional(detail, QLatin1String("previous_value"), from.raw);
    json::setOptional(detail, QLatin1String("new_value"), to.raw);
    const QString title = to.isSet()
        ? QStringLiteral("%1 set \u201c%2\u201d to %3").arg(nameOf(actor), timestamp.name, to.raw)
        : QStringLiteral("%1 cleared \u201c%2\u201d").arg(nameOf(actor), timestamp.name);
    return make(QStringLiteral("incident_timestamp_set"), title, detail);
}

ActivityEntry attachmentAdded(const Actor &actor, const Attachment &attachment)
{
    QJsonObject detail = updatedBy(actor);
    detail.insert(QStringLiteral("incident_attachment"), attachment.toJson());
    return make(QStringLiteral("incident_attachment_added"),
        QStringLiteral("%1 attached %2").arg(nameOf(actor), brief(attachment.title)), detail);
}

ActivityEntry attachmentRemoved(const Actor &actor, const Attachment &attachment)
{
    QJsonObject detail = updatedBy(actor);
    detail.insert(QStringLiteral("incident_attachment"), attachment.toJson());
    return make(QStringLiteral("incident_attachment_removed"),
        QStringLiteral("%1 removed the attachment %2").arg(nameOf(actor), brief(attachment.title)), detail);
}

ActivityEntry actionCreated(const Actor &actor, const Action &action)
{
    QJsonObject detail = by(QStringLiteral("actor"), actor);
    detail.insert(QStringLiteral("action_id"), action.id);
    detail.insert(QStringLiteral("description"), action.description);
    insert(detail, QStringLiteral("assignee"), action.assignee);
    return make(QStringLiteral("action_created"),
        QStringLiteral("%1 added an action: %2").arg(nameOf(actor), brief(action.description)), detail);
}

ActivityEntry actionUpdated(const Actor &actor, const Action &before, const Action &after)
{
    QJsonObject detail = updatedBy(actor);
    detail.insert(QStringLiteral("action_id"), after.id);
    detail.insert(QStringLiteral("description"), after.description);
    if (before.description != after.description)
        detail.insert(QStringLiteral("previous_description"), before.description);
    const QString verb = describeChange(detail, before, after);
    return make(QStringLiteral("action_updated"),
        QStringLiteral("Action %1 by %2: %3").arg(verb, nameOf(actor), brief(after.description)), detail);
}

ActivityEntry followUpCreated(const Actor &actor, const FollowUp &followUp)
{
    QJsonObject detail = by(QStringLiteral("actor"), actor);
    detail.insert(QStringLiteral("follow_up_id"), followUp.id);
    detail.insert(QStringLiteral("title"), followUp.title);
    insert(detail, QStringLiteral("assignee"), followUp.assignee);
    return make(QStringLiteral("follow_up_created"),
        QStringLiteral("%1 added a follow-up: %2").arg(nameOf(actor), brief(followUp.title)), detail);
}

ActivityEntry followUpUpdated(const Actor &actor, const FollowUp &before, const FollowUp &after)
{
    QJsonObject detail = updatedBy(actor);
    detail.insert(QStringLiteral("follow_up_id"), after.id);
    detail.insert(QStringLiteral("title"), after.title);
    if (before.title != after.title) {
        detail.insert(QStringLiteral("previous_title"), before.title);
        detail.insert(QStringLiteral("new_title"), after.title);
    }
    const QString verb = describeChange(detail, before, after);
    return make(QStringLiteral("follow_up_updated"),
        QStringLiteral("Follow-up %1 by %2: %3").arg(verb, nameOf(actor), brief(after.title)), detail);
}

Actor actorOf(const ActivityEntry &entry)
{
    const QJsonObject detail = entry.detail();
    for (const char *key : {"actor", "updater", "creator", "merger"}) {
        const QJsonValue value = detail.value(QLatin1String(key));
        if (value.isObject())
            return Actor::fromJson(value.toObject());
    }
    return {};
}

} // namespace muster::activity
