#include "views/incidentcontroller.h"
#include <algorithm>

// Actions and follow-ups on the page of an incident; each thing done to them becomes a command in the outbox.
namespace muster {

namespace {

const QString priorityKey = QStringLiteral("priorityId"), labelsKey = QStringLiteral("labels"),
              issueKey = QStringLiteral("issue"), providerKey = QStringLiteral("provider");

/// "database, on-call" are two.
QStringList labelsIn(const QString &text)
{
    QStringList labels;
    for (const QString &part : text.split(QLatin1Char(','))) {
        if (const QString label = part.simplified(); !label.isEmpty() && !labels.contains(label))
            labels.append(label);
    }
    return labels;
}

template<typename T> std::optional<T> withId(const QList<T> &list, const QString &id)
{
    const auto found = std::find_if(list.begin(), list.end(), [&](const T &value) { return value.id == id; });
    return found == list.end() ? std::nullopt : std::optional<T>(*found);
}

/// A dialog may have been opened before the server gave an id.
QString sentId(const Workspace &workspace, const QString &id)
{
    const QString known = workspace.isOpen() ? workspace.outbox()->serverId(id) : QString();
    return known.isEmpty() ? id : known;
}

/// What was done to an action or a follow-up, in words.
QString saidOf(const QString &title, TaskStatus before, TaskStatus after)
{
    if (before == after)
        return IncidentController::tr("Changed “%1”").arg(title);
    if (after == TaskStatus::Completed)
        return IncidentController::tr("Done: “%1”").arg(title);
    return after == TaskStatus::NotDoing ? IncidentController::tr("Will not be done: “%1”").arg(title)
                                         : IncidentController::tr("Open again: “%1”").arg(title);
}

QString idOf(const std::optional<User> &user)
{
    return user ? user->id : QString();
}

} // namespace

bool IncidentController::addAction(const QString &description, const QString &assigneeId)
{
    if (!exists() || description.trimmed().isEmpty())
        return false;
    const CreateAction command{m_workspace.newLocalId(), m_incidentId, description.trimmed(), assigneeId};
    submit(command, {}, tr("Action added"), DeleteAction{command.localId, m_incidentId});
    return true;
}

bool IncidentController::addFollowUp(
    const QString &title, const QString &description, const QString &assigneeId, const QVariantMap &more)
{
    if (!exists() || title.trimmed().isEmpty())
        return false;
    const CreateFollowUp command{m_workspace.newLocalId(), m_incidentId, title.trimmed(), description.trimmed(),
        assigneeId, more.value(priorityKey).toString(), labelsIn(more.value(labelsKey).toString())};
    submit(command, {}, tr("Follow-up added"), DeleteFollowUp{command.localId, m_incidentId});
    connectIssue(command.localId, more, {});
    return true;
}

bool IncidentController::isIssue(const QString &address) const
{
    return !ExternalIssue::providerOf(linkAddress(address)).isEmpty();
}

/// There is no way back once it has been sent.
void IncidentController::connectIssue(const QString &followUpId, const QVariantMap &more, const ExternalIssue &now)
{
    const QString address = linkAddress(more.value(issueKey).toString());
    const QString told = ExternalIssue::providerOf(address);
    const QString provider = told.isEmpty() ? more.value(providerKey).toString() : told;
    if (address.isEmpty() || !ExternalIssue::providers().contains(provider) || !now.permalink.isEmpty())
        return;
    const ConnectExternalIssue command{followUpId, m_incidentId, provider, address};
    submit(command, baseOf(command, FollowUp{}), tr("Connected with %1").arg(linkTitle(address)));
}

std::optional<Action> IncidentController::action(const QString &id) const
{
    return withId(m_page.actions, sentId(m_workspace, id));
}

std::optional<FollowUp> IncidentController::followUp(const QString &id) const
{
    return withId(m_page.followUps, sentId(m_workspace, id));
}

void IncidentController::editAction(
    const QString &id, const QString &description, const QString &assigneeId, const QString &status)
{
    const auto seen = action(id);
    if (!seen || description.trimmed().isEmpty())
        return;
    const UpdateAction change{seen->id, m_incidentId, description.trimmed(), assigneeId, taskStatusFromText(status)};
    const UpdateAction back{seen->id, m_incidentId, seen->description, idOf(seen->assignee), seen->status};
    if (change == back)
        return;
    Action after = *seen;
    applyTo(after, change, m_workspace.directory(), m_workspace.clock().now());
    submit(change, baseOf(change, *seen), saidOf(change.description, seen->status, change.status), back,
        baseOf(back, after));
}

void IncidentController::editFollowUp(const QString &id, const QString &title, const QString &description,
    const QString &assigneeId, const QString &status, const QVariantMap &more)
{
    const auto seen = followUp(id);
    if (!seen || title.trimmed().isEmpty())
        return;
    UpdateFollowUp change{
        seen->id, m_incidentId, title.trimmed(), description.trimmed(), assigneeId, taskStatusFromText(status)};
    UpdateFollowUp back{seen->id, m_incidentId, seen->title, seen->description, idOf(seen->assignee), seen->status};
    const QString priorityId = seen->priority().value_or(FollowUpPriority{}).id;
    if (const QString wanted = more.value(priorityKey, priorityId).toString(); wanted != priorityId) {
        change.priorityId = wanted;
        back.priorityId = priorityId;
    }
    if (const QStringList wanted = labelsIn(more.value(labelsKey).toString());
        more.contains(labelsKey) && wanted != seen->labels()) {
        change.labels = wanted;
        back.labels = seen->labels();
    }
    if (change == back)
        return connectIssue(seen->id, more, seen->externalIssue());
    FollowUp after = *seen;
    applyTo(after, change, m_workspace.directory(), m_workspace.clock().now());
    submit(change, baseOf(change, *seen), saidOf(change.title, seen->status, change.status), back, baseOf(back, after));
    connectIssue(seen->id, more, seen->externalIssue());
}

void IncidentController::deleteAction(const QString &id)
{
    if (const auto seen = action(id))
        submit(DeleteAction{seen->id, m_incidentId}, {}, tr("Action deleted"));
}

void IncidentController::deleteFollowUp(const QString &id)
{
    if (const auto seen = followUp(id))
        submit(DeleteFollowUp{seen->id, m_incidentId}, {}, tr("Follow-up deleted"));
}

} // namespace muster
