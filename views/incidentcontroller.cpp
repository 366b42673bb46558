#include "views/incidentcontroller.h"
#include "models/domain/statustransition.h"

namespace muster {

IncidentController::IncidentController(Workspace &workspace, Notices &notices, const Times &times, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_notices(notices)
    , m_times(times)
{
    connect(&workspace, &Workspace::rowsChanged, this, [this](const ChangeSet &changes) {
        if (changes.everything || changes.incidents.contains(m_incidentId) || changes.children.contains(m_incidentId))
            read();
    });
    connect(&workspace, &Workspace::overlayChanged, this, &IncidentController::layOut);
    connect(&workspace, &Workspace::resolved, this, [this](const QString &localId, const QString &serverId) {
        if (localId != m_incidentId)
            return;
        m_incidentId = serverId;
        read();
    });
    connect(&workspace, &Workspace::closed, this, [this] { show({}); });
    connect(&times, &Times::zoneChanged, this, &IncidentController::layOut);
}

void IncidentController::show(const QString &incidentId)
{
    if (incidentId == m_incidentId)
        return;
    // The same incident under the id the server gave it is no other one.
    const bool same
        = isLocalId(m_incidentId) && m_workspace.isOpen() && m_workspace.outbox()->serverId(m_incidentId) == incidentId;
    m_incidentId = incidentId;
    read();
    if (!same)
        Q_EMIT shown();
}

void IncidentController::read()
{
    m_serverPage = m_workspace.serverPage(m_incidentId);
    layOut();
}

void IncidentController::layOut()
{
    const Overlay &overlay = m_workspace.overlay();
    m_page = m_incidentId.isEmpty() ? IncidentPage{} : overlay.shown(m_serverPage, m_incidentId);
    m_incident = m_page.incident.value_or(Incident{});
    m_timeline.show(
        m_serverPage, m_incidentId, overlay, m_workspace.isOpen() ? m_workspace.actor() : Actor{}, m_times.zone());
    m_steps.show(m_page, overlay);
    m_roles.show(m_page, overlay);
    m_actions.show(m_page.actions, overlay);
    m_followUps.show(m_page.followUps, overlay);
    layOutStatuses();
    Q_EMIT changed();
}

void IncidentController::layOutStatuses()
{
    QList<Option> options;
    for (const StatusStep &step : m_steps.rows()) {
        const bool current = step.statusId == m_incident.status.id;
        Option option{step.statusId, step.name, step.description, 0, current || step.reachable, {}};
        if (!option.enabled)
            option.reason = tr("Not possible from %1: incidents cannot be reopened").arg(m_incident.status.name);
        options.append(option);
    }
    m_statuses.setRows(options);
}

int IncidentController::severityLevel() const
{
    const SeverityScale scale(m_workspace.directory().severities);
    return m_incident.severity ? int(scale.level(m_incident.severity->rank)) : int(SeverityLevel::None);
}

double IncidentController::endedAt() const
{
    if (isOpen(m_incident.status.category) || !exists())
        return 0;
    // The moment it left the open statuses, as the steps know it; otherwise its last change.
    std::optional<Instant> ended;
    for (const StatusStep &step : m_steps.rows()) {
        if (!isOpen(step.category) && step.enteredAt && (!ended || *step.enteredAt < *ended))
            ended = step.enteredAt;
    }
    return toQml(ended ? ended : m_incident.updatedAt.at);
}

double IncidentController::lastUpdateAt() const
{
    return m_page.updates.isEmpty() ? 0 : toQml(m_page.updates.last().createdAt.at);
}

QString IncidentController::lastUpdateBy() const
{
    return m_page.updates.isEmpty() ? QString() : m_page.updates.last().updater.name;
}

QVariantMap IncidentController::pendingFields() const
{
    QVariantMap map;
    const auto fields = m_workspace.overlay().pendingFields(m_incidentId);
    for (auto it = fields.begin(); it != fields.end(); ++it)
        map.insert(it.key(), int(it.value()));
    return map;
}

QString IncidentController::resolvedStatusId() const
{
    if (!exists() || !isOpen(m_incident.status.category))
        return {};
    for (const auto category : {StatusCategory::Learning, StatusCategory::Closed}) {
        for (const StatusStep &step : m_steps.rows()) { // ordered by rank within a category
            if (step.category == category && step.reachable)
                return step.statusId;
        }
    }
    return {};
}

} // namespace muster
