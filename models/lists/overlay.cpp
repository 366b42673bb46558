#include "models/lists/overlay.h"
#include <algorithm>

namespace muster {

namespace {

/// The id of the action, follow-up or update a command is about, local or not.
QString objectIdOf(const Command &command)
{
    return std::visit(
        [](const auto &c) {
            if constexpr (requires { c.actionId; })
                return c.actionId;
            else if constexpr (requires { c.followUpId; })
                return c.followUpId;
            else if constexpr (requires { c.timelineItemId; })
                return c.timelineItemId;
            else if constexpr (requires { c.localId; })
                return c.localId;
            else
                return QString();
        },
        command);
}

Pending worse(Pending a, Pending b)
{
    return std::max(a, b);
}

Instant timeOf(const OutboxEntry &entry)
{
    return entry.createdAt.at.value_or(Instant{});
}

template<typename T> void applyAll(QList<T> &tasks, const OutboxEntry &entry, const Directory &directory)
{
    for (T &task : tasks)
        applyTo(task, entry.command, directory, timeOf(entry));
}

template<typename T> void dropDeleted(QList<T> &tasks)
{
    tasks.removeIf([](const T &task) { return task.status == TaskStatus::Deleted; });
}

/// Adds a created object unless the server's own row has arrived meanwhile.
template<typename T> void addCreated(QList<T> &list, std::optional<T> created, const QString &resolvedId)
{
    if (!created)
        return;
    if (!resolvedId.isEmpty())
        created->id = resolvedId;
    if (std::none_of(list.begin(), list.end(), [&](const T &known) { return known.id == created->id; }))
        list.append(*created);
}

/// Adds or ends one of an incident, unless the server's own rows say so by now.
void addRelationship(QList<RelatedIncident> &list, const OutboxEntry &entry, const QString &incidentId)
{
    auto created = createdRelationship(entry.command);
    if (created && created->relatedId == incidentId)
        created = RelatedIncident::of(created->relationshipId, incidentId, created->incidentId);
    const auto isKnown = [&](const RelatedIncident &known) { return known.relatedId == created->relatedId; };
    if (created && created->incidentId == incidentId && std::none_of(list.begin(), list.end(), isKnown))
        list.append(*created);
    if (const auto *end = std::get_if<UnrelateIncidents>(&entry.command))
        list.removeIf([&](const RelatedIncident &one) { return one.relationshipId == end->relationshipId; });
}

} // namespace

Pending pendingOf(OutboxState state)
{
    switch (state) {
    case OutboxState::Queued:
    case OutboxState::InFlight:
    case OutboxState::Unknown:
    case OutboxState::RetryWait:
        return Pending::Waiting;
    case OutboxState::Rejected:
        return Pending::Failed;
    case OutboxState::Conflict:
        return Pending::Conflict;
    case OutboxState::Acked:
    case OutboxState::Confirmed:
    case OutboxState::Cancelled:
        break;
    }
    return Pending::None;
}

Overlay::Overlay(const QList<OutboxEntry> &entries, Directory directory, Actor actor,
    const std::function<QString(const QString &)> &serverId)
    : m_directory(std::move(directory))
    , m_actor(std::move(actor))
{
    m_entries.reserve(entries.size());
    for (OutboxEntry entry : entries) {
        if (!isShown(entry.state))
            continue;
        const QString localId = commandLocalId(entry.command);
        entry.command = withResolvedIds(entry.command, serverId);
        std::visit(
            [&](auto &command) { // a created object goes by the server's id as soon as there is one
                if constexpr (requires { command.localId; }) {
                    if (const QString id = serverId(localId); !id.isEmpty())
                        command.localId = id;
                }
            },
            entry.command);
        entry.incidentId = commandIncidentId(entry.command);
        m_byIncident[entry.incidentId].append(m_entries.size());
        m_entries.append(entry);
    }
}

QList<const OutboxEntry *> Overlay::of(const QString &incidentId) const
{
    QList<const OutboxEntry *> found;
    for (const qsizetype index : m_byIncident.value(incidentId))
        found.append(&m_entries.at(index));
    return found;
}

Incident Overlay::shown(Incident incident) const
{
    for (const OutboxEntry *entry : of(incident.id))
        applyTo(incident, entry->command, m_directory);
    return incident;
}

IncidentRow Overlay::shown(IncidentRow row) const
{
    const auto entries = of(row.id);
    if (entries.isEmpty())
        return row;
    Incident incident;
    incident.id = row.id;
    incident.name = row.name;
    incident.status = m_directory.statuses.value(row.statusId);
    if (m_directory.severities.contains(row.severityId))
        incident.severity = m_directory.severities.value(row.severityId);
    for (const IncidentRole &role : m_directory.roles) {
        if (role.kind == IncidentRole::Kind::Lead)
            incident.roleAssignments.append({role, m_directory.user(row.leadId)});
    }
    const IncidentRow changed = rowOf(shown(incident));
    row.name = changed.name;
    if (!changed.statusId.isEmpty()) {
        row.statusId = changed.statusId;
        row.statusName = changed.statusName;
        row.category = changed.category;
        if (isOpen(row.category))
            row.endedAt.reset();
        else if (!row.endedAt) // a pending step out of the open statuses stops the clock when it was made
            row.endedAt = timeOf(*entries.last());
    }
    row.severityId = changed.severityId;
    row.severityName = changed.severityName;
    row.severityRank = changed.severityRank;
    row.leadId = changed.leadId;
    row.leadName = changed.leadName;
    return row;
}

IncidentPage Overlay::shown(IncidentPage page, const QString &incidentId) const
{
    for (const OutboxEntry *entry : of(incidentId)) {
        const Instant at = timeOf(*entry);
        const QString createdId = commandLocalId(entry->command);
        if (!page.incident)
            page.incident = createdIncident(entry->command, m_directory, at, m_actor);
        else
            applyTo(*page.incident, entry->command, m_directory);
        addCreated(page.updates, createdUpdate(entry->command, m_directory, at, m_actor), createdId);
        if (!page.updates.isEmpty() && page.updates.last().id == createdId && page.updates.last().newStatus.id.isEmpty()
            && page.incident)
            page.updates.last().newStatus = page.incident->status;
        addCreated(page.actions, createdAction(entry->command, m_directory, at, m_actor), createdId);
        addCreated(page.followUps, createdFollowUp(entry->command, m_directory, at, m_actor), createdId);
        addCreated(page.timelineItems, createdTimelineItem(entry->command, at, m_actor), createdId);
        for (TimelineItem &item : page.timelineItems)
            applyTo(item, entry->command);
        addCreated(page.attachments, createdAttachment(entry->command), createdId);
        if (const auto *removal = std::get_if<DeleteAttachment>(&entry->command))
            page.attachments.removeIf([&](const Attachment &one) { return one.id == removal->attachmentId; });
        applyAll(page.actions, *entry, m_directory);
        applyAll(page.followUps, *entry, m_directory);
    }
    for (const OutboxEntry &entry : m_entries) // those said of the other one concern this one too
        addRelationship(page.relationships, entry, incidentId);
    dropDeleted(page.actions);
    dropDeleted(page.followUps);
    return page;
}

template<typename T, typename Create> QList<T> Overlay::shownTasks(QList<T> tasks, Create create) const
{
    for (const OutboxEntry &entry : m_entries) {
        addCreated(tasks, create(entry.command, m_directory, timeOf(entry), m_actor), commandLocalId(entry.command));
        applyAll(tasks, entry, m_directory);
    }
    dropDeleted(tasks);
    return tasks;
}

QList<Action> Overlay::shown(QList<Action> actions) const
{
    return shownTasks(std::move(actions), createdAction);
}

QList<FollowUp> Overlay::shown(QList<FollowUp> followUps) const
{
    return shownTasks(std::move(followUps), createdFollowUp);
}

QList<Incident> Overlay::declared() const
{
    QList<Incident> incidents;
    for (const OutboxEntry &entry : m_entries) {
        if (auto incident = createdIncident(entry.command, m_directory, timeOf(entry), m_actor))
            incidents.prepend(shown(*incident));
    }
    return incidents;
}

Pending Overlay::pending(const QString &incidentId) const
{
    Pending result = Pending::None;
    for (const OutboxEntry *entry : of(incidentId))
        result = worse(result, pendingOf(entry->state));
    return result;
}

QHash<QString, Pending> Overlay::pendingFields(const QString &incidentId) const
{
    QHash<QString, Pending> fields;
    for (const OutboxEntry *entry : of(incidentId)) {
        const QJsonObject target = targetOf(entry->command);
        for (auto it = target.begin(); it != target.end(); ++it) {
            Pending &field = fields[it.key()];
            field = worse(field, pendingOf(entry->state));
        }
    }
    return fields;
}

Pending Overlay::pendingObject(const QString &id) const
{
    Pending result = Pending::None;
    for (const OutboxEntry &entry : m_entries) {
        if (objectIdOf(entry.command) == id)
            result = worse(result, pendingOf(entry.state));
    }
    return result;
}

} // namespace muster
