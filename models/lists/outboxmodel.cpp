#include "models/lists/outboxmodel.h"
#include "models/lists/incidentlistmodel.h"
#include <QCoreApplication>
#include <algorithm>

namespace muster {

namespace {

constexpr int attemptsBeforeGivingUp = 3; // an unknown outcome is not offered to be forgotten at once

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Outbox)
};

template<class... Ts> struct Overloaded : Ts...
{
    using Ts::operator()...;
};
template<class... Ts> Overloaded(Ts...) -> Overloaded<Ts...>; // clang before 17 does not deduce it

/// The choices of a custom field: options by what they say, texts as they are.
QString choicesInWords(const Directory &directory, const QString &choices)
{
    QStringList words;
    for (const QString &choice : choices.split(QLatin1Char('\n'))) {
        const auto option = directory.customFieldOptions.constFind(choice);
        words.append(option == directory.customFieldOptions.constEnd() ? choice : option->value);
    }
    return words.join(QStringLiteral(", "));
}

QString timeInWords(const QString &time)
{
    return time.left(19).replace(QLatin1Char('T'), QLatin1Char(' ')) + QStringLiteral(" UTC");
}

QString nameOf(const Directory &directory, const QString &field, const QString &value)
{
    const bool isField = field.startsWith(QLatin1String("field:"));
    const bool isTime = field.startsWith(QLatin1String("timestamp:"));
    if (isField || isTime)
        return value.isEmpty() ? Words::tr("nothing") : isField ? choicesInWords(directory, value) : timeInWords(value);
    const bool isPerson = field == QLatin1String("assignee_id") || field.startsWith(QLatin1String("role:"));
    if (value.isEmpty())
        return isPerson ? Words::tr("nobody") : Words::tr("nothing");
    if (field == QLatin1String("severity_id"))
        return directory.severities.value(value).name;
    if (field == QLatin1String("incident_status_id"))
        return directory.statuses.value(value).name;
    if (field == QLatin1String("follow_up_priority_option_id"))
        return directory.followUpPriorities.value(value).name;
    if (field == QLatin1String("labels"))
        return QString(value).replace(QLatin1Char('\n'), QStringLiteral(", "));
    if (isPerson)
        return directory.users.value(value).name;
    return value;
}

QString fieldTitle(const Directory &directory, const QString &field)
{
    if (field == QLatin1String("name"))
        return Words::tr("Name");
    if (field == QLatin1String("summary"))
        return Words::tr("Summary");
    if (field == QLatin1String("severity_id"))
        return Words::tr("Severity");
    if (field == QLatin1String("incident_status_id"))
        return Words::tr("Status");
    if (field == QLatin1String("assignee_id"))
        return Words::tr("Assignee");
    if (field == QLatin1String("status"))
        return Words::tr("State");
    if (field == QLatin1String("follow_up_priority_option_id"))
        return Words::tr("Priority");
    if (field == QLatin1String("labels"))
        return Words::tr("Labels");
    if (field == QLatin1String("external_issue"))
        return Words::tr("Issue");
    if (field == QLatin1String("description") || field == QLatin1String("title"))
        return Words::tr("Text");
    if (field.startsWith(QLatin1String("role:")))
        return directory.roles.value(field.mid(5)).name;
    if (field.startsWith(QLatin1String("field:")))
        return directory.customFields.value(field.mid(6)).name;
    if (field.startsWith(QLatin1String("timestamp:")))
        return directory.timestamps.value(field.mid(10)).name;
    return field;
}

QString editTitle(const EditIncident &edit, const Directory &directory)
{
    QStringList parts;
    if (edit.name)
        parts.append(Words::tr("Rename to “%1”").arg(*edit.name));
    if (edit.summary)
        parts.append(Words::tr("Change the summary"));
    if (edit.severityId)
        parts.append(
            Words::tr("Change severity to %1").arg(nameOf(directory, QStringLiteral("severity_id"), *edit.severityId)));
    if (edit.statusId)
        parts.append(
            Words::tr("Move to %1").arg(nameOf(directory, QStringLiteral("incident_status_id"), *edit.statusId)));
    for (auto it = edit.roleAssignees.begin(); it != edit.roleAssignees.end(); ++it) {
        const QString role = directory.roles.value(it.key()).name;
        parts.append(it.value().isEmpty()
                ? Words::tr("Clear %1").arg(role)
                : Words::tr("Assign %1 to %2").arg(role, nameOf(directory, QStringLiteral("assignee_id"), it.value())));
    }
    for (auto it = edit.customFields.begin(); it != edit.customFields.end(); ++it) {
        const QString field = directory.customFields.value(it.key()).name;
        parts.append(it->values.isEmpty() ? Words::tr("Clear %1").arg(field) : Words::tr("Set %1").arg(field));
    }
    for (auto it = edit.timestamps.begin(); it != edit.timestamps.end(); ++it) {
        const QString timestamp = directory.timestamps.value(it.key()).name;
        parts.append(it->isEmpty() ? Words::tr("Clear “%1”").arg(timestamp) : Words::tr("Set “%1”").arg(timestamp));
    }
    return parts.join(QStringLiteral(" · "));
}

QString taskTitle(TaskStatus status, const QString &text)
{
    switch (status) {
    case TaskStatus::Completed:
        return Words::tr("Complete “%1”").arg(text);
    case TaskStatus::NotDoing:
        return Words::tr("Will not do “%1”").arg(text);
    case TaskStatus::Outstanding:
    case TaskStatus::Deleted:
    case TaskStatus::Unknown:
        break;
    }
    return Words::tr("Edit “%1”").arg(text);
}

QString stateWords(const OutboxEntry &entry)
{
    switch (entry.state) {
    case OutboxState::Queued:
        return Words::tr("Saved on this computer");
    case OutboxState::InFlight:
        return Words::tr("Being sent");
    case OutboxState::Unknown:
        return Words::tr("Sent, waiting for certainty");
    case OutboxState::RetryWait:
        return Words::tr("Will be tried again");
    case OutboxState::Acked:
        return Words::tr("The server has it");
    case OutboxState::Confirmed:
        return Words::tr("Delivered");
    case OutboxState::Conflict:
        return Words::tr("Changed on the server meanwhile");
    case OutboxState::Rejected:
        return Words::tr("Refused by the server");
    case OutboxState::Cancelled:
        return Words::tr("Discarded");
    }
    return {};
}

OutboxListRow rowFor(const OutboxEntry &entry, const Overlay &overlay, const QString &incidentLabel)
{
    OutboxListRow row;
    row.entryId = entry.id;
    row.incidentId = entry.incidentId;
    row.incidentLabel = incidentLabel;
    row.title = commandTitle(entry.command, overlay.directory());
    row.stateText = stateWords(entry);
    row.reason = entry.error ? entry.error->message : QString();
    row.state = entry.state;
    row.pending = pendingOf(entry.state);
    row.createdAt = entry.createdAt.at.value_or(Instant{});
    row.nextTry = entry.notBefore;
    row.attempts = entry.attempts;
    row.canRetry = needsUser(entry.state) || entry.state == OutboxState::RetryWait;
    row.canDiscard
        = needsUser(entry.state) || entry.state == OutboxState::Queued || entry.state == OutboxState::RetryWait;
    const auto *post = std::get_if<PostUpdate>(&entry.command);
    row.canSendWords = needsUser(entry.state) && post && !post->message.isEmpty()
        && !(post->toStatusId.isEmpty() && post->toSeverityId.isEmpty());
    // Edits that are mere choices are made again on the page; texts are worth editing in place.
    row.canEdit = row.canDiscard && entry.state != OutboxState::Conflict
        && (std::holds_alternative<PostUpdate>(entry.command) || std::holds_alternative<DeclareIncident>(entry.command)
            || std::holds_alternative<CreateAction>(entry.command)
            || std::holds_alternative<CreateFollowUp>(entry.command)
            || std::holds_alternative<CreateTimelineItem>(entry.command));
    if (entry.state == OutboxState::Unknown && entry.attempts >= attemptsBeforeGivingUp) {
        row.canDiscard = true;
        row.reason = Words::tr("%1 It may have been carried out; discarding it only ends the waiting.").arg(row.reason);
    }
    if (entry.state == OutboxState::Conflict) {
        row.mine = fieldsInWords(targetOf(entry.command), overlay.directory());
        row.theirs = fieldsInWords(entry.theirs, overlay.directory());
    }
    return row;
}

} // namespace

QString commandTitle(const Command &command, const Directory &directory)
{
    return std::visit(Overloaded{
                          [](const DeclareIncident &c) { return Words::tr("Declare “%1”").arg(c.name); },
                          [&](const EditIncident &c) { return editTitle(c, directory); },
                          [&](const PostUpdate &c) {
                              return c.toStatusId.isEmpty()
                                  ? Words::tr("Share an update")
                                  : Words::tr("Share an update and move to %1")
                                        .arg(nameOf(directory, QStringLiteral("incident_status_id"), c.toStatusId));
                          },
                          [](const CreateAction &c) { return Words::tr("Add action “%1”").arg(c.description); },
                          [](const UpdateAction &c) { return taskTitle(c.status, c.description); },
                          [](const DeleteAction &) { return Words::tr("Delete an action"); },
                          [](const CreateFollowUp &c) { return Words::tr("Add follow-up “%1”").arg(c.title); },
                          [](const UpdateFollowUp &c) { return taskTitle(c.status, c.title); },
                          [](const CreateAttachment &c) {
                              return Words::tr("Attach “%1”").arg(c.title.isEmpty() ? linkTitle(c.url) : c.title);
                          },
                          [](const DeleteAttachment &) { return Words::tr("Remove an attachment"); },
                          [](const RelateIncidents &) { return Words::tr("Relate to another incident"); },
                          [](const UnrelateIncidents &) { return Words::tr("End the relation to another incident"); },
                          [](const ConnectExternalIssue &c) {
                              return Words::tr("Connect a follow-up with %1").arg(linkTitle(c.url));
                          },
                          [](const DeleteFollowUp &) { return Words::tr("Delete a follow-up"); },
                          [](const CreateTimelineItem &c) { return Words::tr("Note “%1”").arg(c.title); },
                          [](const EditTimelineItem &c) {
                              return c.title ? Words::tr("Change the note to “%1”").arg(*c.title)
                                             : Words::tr("Change a note");
                          },
                          [](const DeclineIncident &) { return Words::tr("Decline: no incident"); },
                          [](const MergeIncident &) { return Words::tr("Merge into another incident"); },
                      },
        command);
}

QString fieldsInWords(const QJsonObject &fields, const Directory &directory)
{
    QStringList parts;
    for (auto it = fields.begin(); it != fields.end(); ++it)
        parts.append(Words::tr("%1: %2").arg(
            fieldTitle(directory, it.key()), nameOf(directory, it.key(), it.value().toString())));
    return parts.join(QStringLiteral(" · "));
}

void OutboxModel::show(const Overlay &overlay, const QHash<QString, QString> &incidentLabels)
{
    QList<OutboxListRow> next;
    for (const OutboxEntry &entry : overlay.entries()) {
        if (entry.state != OutboxState::Acked)
            next.append(rowFor(entry, overlay, incidentLabels.value(entry.incidentId)));
    }
    std::stable_sort(next.begin(), next.end(),
        [](const OutboxListRow &a, const OutboxListRow &b) { return needsUser(a.state) > needsUser(b.state); });
    setRows(next);
}

int OutboxModel::waiting() const
{
    return int(
        std::count_if(rows().begin(), rows().end(), [](const OutboxListRow &row) { return !needsUser(row.state); }));
}

int OutboxModel::attention() const
{
    return int(
        std::count_if(rows().begin(), rows().end(), [](const OutboxListRow &row) { return needsUser(row.state); }));
}

QHash<int, QByteArray> OutboxModel::roleNames() const
{
    return {{EntryIdRole, "entryId"}, {IncidentIdRole, "incidentId"}, {IncidentLabelRole, "incidentLabel"},
        {TitleRole, "title"}, {StateTextRole, "stateText"}, {ReasonRole, "reason"}, {PendingRole, "pending"},
        {CreatedAtRole, "createdAt"}, {NextTryRole, "nextTry"}, {AttemptsRole, "attempts"}, {CanRetryRole, "canRetry"},
        {CanDiscardRole, "canDiscard"}, {CanEditRole, "canEdit"}, {CanSendWordsRole, "canSendWords"},
        {MineRole, "mine"}, {TheirsRole, "theirs"}};
}

QVariant OutboxModel::value(const OutboxListRow &row, int role) const
{
    switch (Role(role)) {
    case EntryIdRole:
        return row.entryId;
    case IncidentIdRole:
        return row.incidentId;
    case IncidentLabelRole:
        return row.incidentLabel;
    case TitleRole:
        return row.title;
    case StateTextRole:
        return row.stateText;
    case ReasonRole:
        return row.reason;
    case PendingRole:
        return int(row.pending);
    case CreatedAtRole:
        return toQml(row.createdAt);
    case NextTryRole:
        return toQml(row.nextTry);
    case AttemptsRole:
        return row.attempts;
    case CanRetryRole:
        return row.canRetry;
    case CanDiscardRole:
        return row.canDiscard;
    case CanEditRole:
        return row.canEdit;
    case CanSendWordsRole:
        return row.canSendWords;
    case MineRole:
        return row.mine;
    case TheirsRole:
        return row.theirs;
    }
    return {};
}

} // namespace muster
