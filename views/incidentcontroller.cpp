#include "views/incidentcontroller.h"
#include "models/domain/statustransition.h"
#include "models/lists/pastpage.h"
#include "models/store/onfinished.h"
#include <utility>

namespace muster {

IncidentController::IncidentController(Workspace &workspace, Notices &notices, const Times &times, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_notices(notices)
    , m_times(times)
{
    connect(&workspace, &Workspace::rowsChanged, this, [this](const ChangeSet &changes) {
        if (changes.everything || changes.incidents.contains(m_wantedId) || changes.children.contains(m_wantedId))
            read();
    });
    connect(&workspace, &Workspace::overlayChanged, this, &IncidentController::followOverlay);
    connect(&workspace, &Workspace::resolved, this, [this](const QString &localId, const QString &serverId) {
        if (localId == m_wantedId)
            show(serverId);
    });
    connect(&workspace, &Workspace::closed, this, [this] {
        m_drafts.clear();
        show({});
    });
    connect(&times, &Times::zoneChanged, this, &IncidentController::layOut);
}

void IncidentController::show(const QString &incidentId)
{
    if (incidentId == m_wantedId)
        return;
    m_wantedId = incidentId;
    read();
}

void IncidentController::whenShown(const std::function<void()> &act)
{
    if (m_wantedId == m_incidentId)
        act();
    else
        m_whenShown.append(act);
}

void IncidentController::keepDraft(const QString &message)
{
    if (message == m_drafts.value(m_incidentId))
        return;
    if (message.isEmpty())
        m_drafts.remove(m_incidentId);
    else
        m_drafts.insert(m_incidentId, message);
    Q_EMIT draftsChanged();
}

void IncidentController::read()
{
    if (!m_workspace.isOpen() || m_wantedId.isEmpty() || isLocalId(m_wantedId)) { // nothing to fetch
        ++m_generation;
        m_reading = m_readAgain = m_outdated = false;
        arrive(m_wantedId, {});
        return;
    }
    if (m_reading) { // one read at a time; the next sees everything that came meanwhile
        m_readAgain = true;
        return;
    }
    m_reading = true;
    const QString id = m_wantedId;
    onFinished(m_workspace.cache()->read([id](const CacheReader &reader) { return reader.page(id); }), this,
        [this, id, generation = m_generation](const IncidentPage &page) {
            if (generation != m_generation)
                return;
            m_reading = false;
            if (!std::exchange(m_outdated, false) && id == m_wantedId)
                arrive(id, page);
            if (std::exchange(m_readAgain, false))
                read();
        });
}

void IncidentController::arrive(const QString &incidentId, const IncidentPage &page)
{
    // The same incident under the id the server gave it is no other one.
    const bool other = incidentId != m_incidentId
        && !(isLocalId(m_incidentId) && m_workspace.isOpen()
            && m_workspace.outbox()->serverId(m_incidentId) == incidentId);
    if (!other && m_drafts.contains(m_incidentId))
        m_drafts.insert(incidentId, m_drafts.take(m_incidentId));
    m_incidentId = incidentId;
    m_serverPage = page;
    if (other)
        m_asOf.reset();
    layOut();
    if (other)
        Q_EMIT shown();
    for (const auto &act : std::exchange(m_whenShown, {}))
        whenShown(act); // the one before may have asked for another page
}

QSet<QString> IncidentController::changesOnTop() const
{
    QSet<QString> ids;
    for (const OutboxEntry &entry : m_workspace.overlay().entries()) {
        if (entry.incidentId == m_incidentId)
            ids.insert(entry.id);
    }
    return ids;
}

void IncidentController::followOverlay()
{
    if (changesOnTop().contains(m_onTop)) {
        layOut();
        return;
    }
    m_outdated = m_reading;
    read();
}

IncidentPage IncidentController::pageNow() const
{
    return m_incidentId.isEmpty() ? IncidentPage{} : m_workspace.overlay().shown(m_serverPage, m_incidentId);
}

void IncidentController::layOut()
{
    m_onTop = changesOnTop();
    IncidentPage page = pageNow();
    if (m_reading && exists() && !page.incident)
        return; // what has just left the overlay is on its way from the cache
    m_timeline.show(m_serverPage, m_incidentId, m_workspace.overlay(),
        m_workspace.isOpen() ? m_workspace.actor() : Actor{}, m_times.zone());
    layOutPage(std::move(page));
    Q_EMIT timelineChanged();
}

void IncidentController::layOutPage(IncidentPage page)
{
    const Overlay &overlay = m_workspace.overlay();
    m_page = m_asOf ? pageAt(std::move(page), *m_asOf) : std::move(page);
    m_incident = m_page.incident.value_or(Incident{});
    m_steps.show(m_page, overlay);
    m_roles.show(m_page, overlay);
    m_actions.show(m_page.actions, overlay);
    m_followUps.show(m_page.followUps, overlay);
    const auto pending = overlay.pendingFields(m_incidentId);
    m_fields.show(m_incident, overlay.directory(), pending);
    m_clock.show(m_incident, overlay.directory(), pending);
    layOutStatuses();
    Q_EMIT changed();
}

void IncidentController::setAsOf(std::optional<Instant> at)
{
    if (at == m_asOf)
        return;
    m_asOf = at;
    layOutPage(pageNow());
}

QString IncidentController::againstThePast() const
{
    return m_asOf ? tr("This is how it was then. Go back to now to change something.") : QString();
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

double IncidentController::startedAt() const
{
    const auto reported = m_incident.timeOf(timestampname::reported);
    return toQml(reported ? reported : m_incident.createdAt.at);
}

double IncidentController::endedAt() const
{
    if (isOpen(m_incident.status.category) || !exists())
        return 0;
    const auto resolved = m_incident.timeOf(timestampname::resolved);
    if (m_incident.isRetrospective() && resolved)
        return toQml(resolved);
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
    const auto status
        = exists() ? resolvedStatus(m_workspace.directory().statuses, m_incident.status.category) : std::nullopt;
    return status ? status->id : QString();
}

} // namespace muster
