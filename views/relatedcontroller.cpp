#include "views/relatedcontroller.h"
#include "models/store/onfinished.h"
#include <algorithm>

namespace muster {

namespace {

constexpr int mostOffered = 8;
constexpr int looksAt = 40; // of which those that are related already fall away

QHash<QString, IncidentRow> byId(const QList<IncidentRow> &rows)
{
    QHash<QString, IncidentRow> incidents;
    for (const IncidentRow &row : rows)
        incidents.insert(row.id, row);
    return incidents;
}

/// The relation to that incident, or null.
const RelatedIncident *relationTo(const QString &incidentId, const QList<RelatedIncident> &related)
{
    const auto found = std::find_if(
        related.begin(), related.end(), [&](const RelatedIncident &one) { return one.relatedId == incidentId; });
    return found == related.end() ? nullptr : &*found;
}

} // namespace

RelatedController::RelatedController(
    Workspace &workspace, IncidentController &incident, const SyncController &sync, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_incident(incident)
    , m_sync(sync)
{
    connect(&incident, &IncidentController::changed, this, &RelatedController::layOut);
    connect(&workspace, &Workspace::rowsChanged, this, [this](const ChangeSet &changes) {
        const auto &related = m_incident.page().relationships;
        const bool concerns = changes.everything
            || std::any_of(related.begin(), related.end(),
                [&](const RelatedIncident &one) { return changes.incidents.contains(one.relatedId); });
        if (concerns)
            layOut();
    });
    connect(&sync, &SyncController::changed, this, &RelatedController::changed);
    connect(&workspace, &Workspace::closed, this, [this] {
        m_stop.request_stop();
        ++m_question;
        offer({});
    });
}

QString RelatedController::againstEnding() const
{
    const QString past = m_incident.againstThePast();
    return past.isEmpty() ? m_sync.against(Ability::UnrelateIncidents) : past;
}

void RelatedController::layOut()
{
    QList<RelatedIncident> related = m_incident.page().relationships;
    QStringList ids;
    for (const RelatedIncident &one : std::as_const(related))
        ids.append(one.relatedId);
    auto rows = ids.isEmpty() || !m_workspace.isOpen() ? QList<IncidentRow>() : m_workspace.reader().rowsOf(ids);
    for (const Incident &declared : m_workspace.overlay().declared()) {
        if (ids.contains(declared.id))
            rows.append(rowOf(declared));
    }
    const auto incidents = byId(rows);
    std::stable_sort(related.begin(), related.end(), [&](const RelatedIncident &a, const RelatedIncident &b) {
        const IncidentRow one = incidents.value(a.relatedId), other = incidents.value(b.relatedId);
        const bool isOneOpen = isOpen(one.category), isOtherOpen = isOpen(other.category);
        return isOneOpen != isOtherOpen ? isOneOpen : one.createdAt > other.createdAt;
    });
    m_model.show(related, incidents, m_workspace.overlay());
    Q_EMIT changed();
}

void RelatedController::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    Q_EMIT textChanged();
    look();
}

void RelatedController::look()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    ++m_question;
    if (!m_workspace.isOpen())
        return offer({});
    const IncidentFilter filter{.text = m_text.trimmed(), .limit = looksAt, .stop = m_stop.get_token()};
    const auto looking = m_workspace.cache()->read([filter](const CacheReader &reader) {
        return filter.text.isEmpty() ? reader.incidents(filter) : reader.rowsAt(reader.best(filter));
    });
    m_looking = true;
    Q_EMIT lookingChanged();
    onFinished(looking, this, [this, question = m_question](const QList<IncidentRow> &found) {
        if (question == m_question)
            offer(found);
    });
}

/// Those the server has not got yet, as far as what was typed is in their names.
QList<IncidentRow> RelatedController::declaredHere() const
{
    QList<IncidentRow> rows;
    for (const Incident &declared : m_workspace.overlay().declared()) {
        if (declared.name.contains(m_text.trimmed(), Qt::CaseInsensitive))
            rows.append(rowOf(declared));
    }
    return rows;
}

void RelatedController::offer(const QList<IncidentRow> &found)
{
    const auto &related = m_incident.page().relationships;
    const QList<IncidentRow> rows = m_workspace.isOpen() ? declaredHere() + found : found;
    QList<RelatedIncident> offered;
    for (const IncidentRow &row : rows) {
        const bool isKnown = row.id == m_incident.incidentId() || relationTo(row.id, related);
        if (!isKnown && offered.size() < mostOffered)
            offered.append(RelatedIncident::of({}, m_incident.incidentId(), row.id));
    }
    m_offered.show(offered, byId(rows), m_workspace.overlay());
    m_looking = false;
    Q_EMIT lookingChanged();
}

void RelatedController::relate(const QString &incidentId)
{
    const bool isKnown = relationTo(incidentId, m_incident.page().relationships);
    const auto other = m_workspace.find(incidentId);
    if (!m_incident.exists() || !other || isKnown || incidentId == m_incident.incidentId())
        return;
    const RelateIncidents command{m_workspace.newLocalId(), m_incident.incidentId(), incidentId};
    // Taken back only until it is sent: somebody else may have related them meanwhile.
    m_incident.submit(command, {}, tr("Related to “%1”").arg(other->name));
}

void RelatedController::end(const QString &incidentId)
{
    const RelatedIncident *found = relationTo(incidentId, m_incident.page().relationships);
    const auto other = m_workspace.find(incidentId);
    if (!found || !other || !againstEnding().isEmpty())
        return;
    m_incident.submit(UnrelateIncidents{found->relationshipId, found->incidentId, found->relatedId}, {},
        tr("No longer related to “%1”").arg(other->name),
        RelateIncidents{m_workspace.newLocalId(), found->incidentId, found->relatedId});
}

} // namespace muster
