#include "views/notificationscontroller.h"
#include "models/domain/quiethours.h"
#include "models/store/onfinished.h"
#include <QDateTime>

namespace muster {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype mostAtOnce = 50; // more are a sync, not news

int rankOf(const Incident &incident)
{
    return incident.severity ? incident.severity->rank : -1;
}

/// Those whose roles or severity this person is changing: what the server says of them then is no news.
QSet<QString> incidentsChangedBy(const Overlay &overlay)
{
    QSet<QString> ids;
    for (const OutboxEntry &entry : overlay.entries()) {
        const auto *edit = std::get_if<EditIncident>(&entry.command);
        const auto *update = std::get_if<PostUpdate>(&entry.command);
        if ((edit && (edit->severityId || !edit->roleAssignees.isEmpty()))
            || (update && !update->toSeverityId.isEmpty()) || std::holds_alternative<DeclareIncident>(entry.command))
            ids.insert(entry.incidentId);
    }
    return ids;
}

} // namespace

NotificationsController::NotificationsController(Workspace &workspace, const IncidentController &incident,
    const UpdateDueController &updateDue, const SettingsController &settings, const SyncController &sync,
    const Times &times, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_incident(incident)
    , m_updateDue(updateDue)
    , m_settings(settings)
    , m_sync(sync)
    , m_times(times)
{
    connect(&workspace, &Workspace::opened, this, &NotificationsController::begin);
    connect(&workspace, &Workspace::personChanged, this, &NotificationsController::begin);
    connect(&workspace, &Workspace::rowsChanged, this, &NotificationsController::follow);
    connect(&times, &Times::tick, this, &NotificationsController::watchClock);
    connect(&workspace, &Workspace::closed, this, [this] {
        ++m_question;
        m_isReady = false;
        m_roles.clear();
        m_severities.clear();
        m_told.clear();
    });
}

QSet<QString> NotificationsController::rolesOf(const Incident &incident) const
{
    QSet<QString> roles;
    for (const RoleAssignment &assignment : incident.roleAssignments) {
        const bool isMine = assignment.assignee && assignment.assignee->id == m_workspace.personId();
        if (isMine && assignment.role.kind != IncidentRole::Kind::Reporter)
            roles.insert(assignment.role.id);
    }
    return roles;
}

void NotificationsController::begin()
{
    m_isReady = false;
    m_roles.clear();
    if (!m_workspace.isOpen() || m_workspace.personId().isEmpty())
        return;
    const auto mine = [me = m_workspace.personId()](const CacheReader &reader) {
        IncidentFilter filter;
        filter.withClosed = false;
        filter.conditions = {{IncidentCondition::Kind::Person, {me}}};
        QList<Incident> found;
        for (const IncidentRow &row : reader.incidents(filter)) {
            if (auto incident = reader.incident(row.id))
                found.append(*incident);
        }
        return found;
    };
    onFinished(m_workspace.cache()->read(mine), this, [this, question = ++m_question](const QList<Incident> &found) {
        if (question != m_question)
            return;
        for (const Incident &incident : found) {
            m_roles.insert(incident.id, rolesOf(incident));
            m_severities.insert(incident.id, rankOf(incident));
        }
        m_isReady = true;
    });
}

void NotificationsController::follow(const ChangeSet &changes)
{
    const QSet<QString> ids = changes.incidents + changes.children;
    if (changes.everything || ids.size() > mostAtOnce || m_sync.state() == SyncController::FirstSync) {
        begin();
        return;
    }
    if (!m_isReady || ids.isEmpty())
        return;
    const auto changed = [ids](const CacheReader &reader) {
        QList<Found> found;
        for (const QString &id : ids) {
            const IncidentPage page = reader.page(id);
            if (page.incident && isOpen(page.incident->status.category))
                found.append({*page.incident, openHandover(page.timelineItems, *page.incident)});
        }
        return found;
    };
    const auto take
        = [this, question = m_question, mine = incidentsChangedBy(m_workspace.overlay())](const QList<Found> &found) {
              if (question != m_question || !m_isReady)
                  return;
              for (const Found &one : found)
                  compare(one, mine.contains(one.incident.id));
          };
    onFinished(m_workspace.cache()->read(changed), this, take);
}

void NotificationsController::compare(const Found &found, bool isMyDoing)
{
    const Incident &incident = found.incident;
    const QSet<QString> before = m_roles.value(incident.id), now = rolesOf(incident);
    m_roles.insert(incident.id, now);
    for (const RoleAssignment &assignment : incident.roleAssignments) {
        const QString &id = assignment.role.id;
        if (now.contains(id) && !before.contains(id) && !isMyDoing)
            raise("role"_L1, rowOf(incident),
                tr("You are %1 of %2", "a role, an incident").arg(assignment.role.name, incident.reference));
    }
    const int severityBefore = m_severities.value(incident.id, rankOf(incident));
    if (!before.isEmpty() && !now.isEmpty() && rankOf(incident) > severityBefore && !isMyDoing)
        raise("severity"_L1, rowOf(incident),
            tr("%1 is %2 now", "an incident, a severity").arg(incident.reference, incident.severity->name));
    m_severities.insert(incident.id, rankOf(incident));
    if (!found.handover || found.handover->toId != m_workspace.personId() || m_told.contains(found.handover->itemId))
        return;
    m_told.insert(found.handover->itemId);
    const QString role = m_workspace.directory().roles.value(found.handover->roleId).name;
    raise("handover"_L1, rowOf(incident),
        tr("You are asked to take over %1 of %2", "a role, an incident").arg(role, incident.reference));
}

void NotificationsController::watchClock()
{
    const double at = m_updateDue.mineAt();
    if (!m_workspace.isOpen() || at <= 0 || at > m_times.now())
        return;
    const QString key = m_updateDue.mineId() + u'/' + QString::number(at, 'f', 0);
    if (m_told.contains(key))
        return;
    m_told.insert(key);
    IncidentRow row = m_workspace.reader().rowsOf({m_updateDue.mineId()}).value(0);
    row.id = m_updateDue.mineId();
    raise("update"_L1, row, tr("The update of %1 is overdue").arg(m_updateDue.mineReference()));
}

void NotificationsController::tellWaitsAgain(const IncidentRow &row)
{
    raise("triage"_L1, row, tr("%1 waits in triage again").arg(row.reference));
}

void NotificationsController::raise(QLatin1String rule, const IncidentRow &row, const QString &title)
{
    const QTime now = QDateTime::fromMSecsSinceEpoch(qint64(m_times.now()), QTimeZone::systemTimeZone()).time();
    const bool isSeen = m_windowActive && m_incident.incidentId() == row.id;
    const bool isWanted = m_settings.notifies() && !m_settings.untold().contains(rule);
    if (isSeen || !isWanted || isQuiet(m_settings.quietFrom(), m_settings.quietTo(), now))
        return;
    Q_EMIT raised(row.id, title, row.visibility == u"private" ? tr("A private incident") : row.name);
}

} // namespace muster
