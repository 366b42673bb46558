#include "views/triagecontroller.h"

namespace muster {

namespace {

using namespace Qt::StringLiterals;

constexpr std::chrono::minutes aside{30};
const QString section = u"triage"_s;

} // namespace

TriageController::TriageController(Workspace &workspace, const OpenIncidents &open, IncidentsController &incidents,
    IncidentController &incident, const Times &times, Notices &notices, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_open(open)
    , m_incidents(incidents)
    , m_incident(incident)
    , m_times(times)
    , m_notices(notices)
{
    connect(&open, &OpenIncidents::changed, this, &TriageController::layOutOthers);
    connect(&incident, &IncidentController::changed, this, &TriageController::layOutOthers);
    connect(&incident, &IncidentController::changed, this, &TriageController::changed);
    connect(&times, &Times::tick, this, &TriageController::bringBack);
    connect(&workspace, &Workspace::closed, this, [this] { m_later.clear(); });
}

bool TriageController::isWaiting() const
{
    return m_incident.exists() && m_incident.page().incident->status.category == StatusCategory::Triage;
}

double TriageController::laterUntil() const
{
    const auto until = m_later.constFind(m_incident.incidentId());
    return isWaiting() && until != m_later.constEnd() && *until > m_workspace.clock().now() ? toQml(*until) : 0;
}

void TriageController::setLater(const QHash<QString, Instant> &later)
{
    m_later = later;
    Q_EMIT changed();
}

void TriageController::decide(const Command &command, const QString &said)
{
    const QString next = m_incidents.nextIn(section, m_incident.incidentId());
    m_incident.submitHeldBack(command, baseOf(command, m_incident.page().incident.value()), said);
    if (!next.isEmpty())
        m_incidents.select(next);
}

void TriageController::accept(const QString &severityId)
{
    if (!isWaiting() || (severityId.isEmpty() && isSeverityNeeded()))
        return;
    EditIncident command;
    command.incidentId = m_incident.incidentId();
    command.statusId = m_workspace.directory().firstStatus(StatusCategory::Live).id;
    if (!severityId.isEmpty())
        command.severityId = severityId;
    decide(command, tr("Accepted “%1”").arg(m_incident.name()));
}

void TriageController::decline()
{
    if (isWaiting())
        decide(DeclineIncident{m_incident.incidentId()}, tr("Declined “%1”").arg(m_incident.name()));
}

void TriageController::merge(const QString &intoId)
{
    if (!isWaiting() || intoId.isEmpty() || intoId == m_incident.incidentId())
        return;
    decide(MergeIncident{m_incident.incidentId(), intoId}, tr("Merged into %1").arg(m_others.labelOf(intoId)));
}

void TriageController::putAside()
{
    if (!isWaiting())
        return;
    const QString id = m_incident.incidentId();
    const auto before = m_later;
    const Instant until = m_workspace.clock().now() + aside;
    m_later.removeIf([now = m_workspace.clock().now()](const auto &one) { return one.value() <= now; });
    m_later.insert(id, until);
    m_notices.say(tr("Put aside until %1, on this computer").arg(m_times.clock(toQml(until))), [this, before, id] {
        m_later = before;
        m_incidents.select(id);
        Q_EMIT changed();
        Q_EMIT laterChanged();
    });
    const QString next = m_incidents.nextIn(section, id);
    if (!next.isEmpty())
        m_incidents.select(next);
    Q_EMIT changed();
    Q_EMIT laterChanged();
}

void TriageController::bringBack()
{
    const Instant now = m_workspace.clock().now();
    const auto isOver = [now](const auto &one) { return one.value() <= now; };
    // Before the open incidents are read nothing is known of any.
    if (m_open.all().isEmpty())
        return;
    QHash<QString, Instant> over = m_later;
    over.removeIf([&](const auto &one) { return !isOver(one); });
    if (over.isEmpty())
        return;
    m_later.removeIf(isOver);
    for (const OpenIncidents::One &one : m_open.all()) {
        const bool isUndecided = m_workspace.overlay().shown(one.row).category == StatusCategory::Triage;
        if (!over.contains(one.row.id) || !isUndecided)
            continue;
        if (!m_notices.canUndo()) // an undo on offer is worth more
            m_notices.say(tr("%1 waits in triage again").arg(one.row.reference));
        Q_EMIT waitsAgain(one.row);
    }
    Q_EMIT changed();
    Q_EMIT laterChanged();
}

void TriageController::layOutOthers()
{
    const SeverityScale scale(m_workspace.directory().severities);
    QList<Option> options;
    for (const OpenIncidents::One &one : isWaiting() ? m_open.all() : QList<OpenIncidents::One>()) {
        const IncidentRow &row = one.row;
        const bool leaks = m_incident.isPrivate() && row.visibility != u"private";
        if (row.id == m_incident.incidentId() || !isOpen(row.category) || leaks)
            continue;
        options.append(
            {row.id, row.reference + u' ' + row.name, row.statusName, int(scale.level(row.severityRank)), true, {}});
    }
    m_others.setRows(options);
}

} // namespace muster
