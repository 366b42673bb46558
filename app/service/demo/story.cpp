#include "app/service/demo/story.h"
#include "models/domain/activitybuilder.h"

namespace muster::service {

Story::Story(Dice &ids)
    : m_ids(ids)
{ }

void Story::log(Instant at, ActivityEntry entry)
{
    entry.id = ulidAt(at, m_ids);
    entry.incidentId = m_told.incident.id;
    entry.occurredAt = entry.createdAt = m_told.incident.lastActivityAt = Timestamp::fromInstant(at);
    m_told.activity.append(std::move(entry));
}

void Story::touch(Instant at)
{
    m_told.incident.updatedAt = Timestamp::fromInstant(at);
}

void Story::declare(Instant at, const Actor &by, Incident incident)
{
    m_told.incident = std::move(incident);
    m_told.incident.id = ulidAt(at, m_ids);
    m_told.incident.creator = by;
    m_told.incident.createdAt = Timestamp::fromInstant(at);
    touch(at);
    log(at, activity::declared(by, m_told.incident));
}

/// With the status and severity the incident has now.
const IncidentUpdate &Story::addUpdate(Instant at, const User &by, const QString &message)
{
    m_told.updates.append({ulidAt(at, m_ids), m_told.incident.id, message, m_told.incident.status,
        m_told.incident.severity, Actor::fromUser(by), Timestamp::fromInstant(at)});
    return m_told.updates.last();
}

void Story::share(
    Instant at, const User &by, const QString &message, const IncidentStatus *status, const Severity *severity)
{
    const IncidentStatus previousStatus = m_told.incident.status;
    const std::optional<Severity> previousSeverity = m_told.incident.severity;
    if (status)
        m_told.incident.status = *status;
    if (severity)
        m_told.incident.severity = *severity;
    const IncidentUpdate &update = addUpdate(at, by, message);
    touch(at);
    log(at, activity::updateShared(update.updater, update, previousStatus, previousSeverity));
}

void Story::changeSeverity(Instant at, const User &by, const Severity &severity)
{
    log(at, activity::severityChanged(Actor::fromUser(by), m_told.incident.severity, severity));
    m_told.incident.severity = severity;
    addUpdate(at, by, {});
    touch(at);
}

void Story::assign(Instant at, const User &by, const IncidentRole &role, const User &to)
{
    for (RoleAssignment &assignment : m_told.incident.roleAssignments) {
        if (assignment.role.id == role.id) {
            log(at, activity::roleChanged(Actor::fromUser(by), role, assignment.assignee, to));
            assignment.assignee = to;
            touch(at);
        }
    }
}

void Story::rename(Instant at, const User &by, const QString &name)
{
    log(at, activity::renamed(Actor::fromUser(by), m_told.incident.name, name));
    m_told.incident.name = name;
    touch(at);
}

void Story::summarise(Instant at, const User &by, const QString &summary)
{
    log(at, activity::summaryChanged(Actor::fromUser(by), m_told.incident.summary, summary));
    m_told.incident.summary = summary;
    touch(at);
}

void Story::attach(Instant at, const User &by, const QString &url, const QString &title)
{
    m_told.attachments.append({ulidAt(at, m_ids), m_told.incident.id, Attachment::arbitraryUrl, url, url, title});
    log(at, activity::attachmentAdded(Actor::fromUser(by), m_told.attachments.last()));
    touch(at);
}

void Story::openCall(Instant at, const User &by, const QString &url)
{
    log(at, activity::callUrlChanged(Actor::fromUser(by), m_told.incident.callUrl, url));
    m_told.incident.callUrl = url;
    touch(at);
}

namespace {

template<typename Task>
void begin(
    Task &task, const Incident &incident, const User &by, const std::optional<User> &assignee, Instant at, Dice &ids)
{
    task.id = ulidAt(at, ids);
    task.incidentId = incident.id;
    task.assignee = assignee;
    task.creator = Actor::fromUser(by);
    task.createdAt = task.updatedAt = Timestamp::fromInstant(at);
}

template<typename Task> void settle(Task &task, Instant at, TaskStatus status)
{
    task.status = status;
    task.updatedAt = Timestamp::fromInstant(at);
    if (status == TaskStatus::Completed)
        task.completedAt = task.updatedAt;
}

} // namespace

qsizetype Story::addAction(Instant at, const User &by, const QString &description, const std::optional<User> &assignee)
{
    Action action;
    begin(action, m_told.incident, by, assignee, at, m_ids);
    action.description = description;
    log(at, activity::actionCreated(action.creator, action));
    m_told.actions.append(std::move(action));
    return m_told.actions.size() - 1;
}

void Story::settleAction(Instant at, const User &by, qsizetype index, TaskStatus status)
{
    Action &action = m_told.actions[index];
    const Action before = action;
    settle(action, at, status);
    log(at, activity::actionUpdated(Actor::fromUser(by), before, action));
}

qsizetype Story::addFollowUp(
    Instant at, const User &by, const QString &title, const QString &description, const std::optional<User> &assignee)
{
    FollowUp followUp;
    begin(followUp, m_told.incident, by, assignee, at, m_ids);
    followUp.title = title;
    followUp.description = description;
    log(at, activity::followUpCreated(followUp.creator, followUp));
    m_told.followUps.append(std::move(followUp));
    return m_told.followUps.size() - 1;
}

void Story::settleFollowUp(Instant at, const User &by, qsizetype index, TaskStatus status)
{
    FollowUp &followUp = m_told.followUps[index];
    const FollowUp before = followUp;
    settle(followUp, at, status);
    log(at, activity::followUpUpdated(Actor::fromUser(by), before, followUp));
}

} // namespace muster::service
