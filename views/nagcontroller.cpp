#include "views/nagcontroller.h"
#include "models/domain/nag.h"

namespace muster {

using namespace Qt::StringLiterals;

NagController::NagController(Workspace &workspace, const OpenIncidents &open, const Times &times, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_open(open)
    , m_times(times)
{
    connect(&open, &OpenIncidents::changed, this, &NagController::look);
    connect(&workspace, &Workspace::overlayChanged, this, &NagController::look);
    connect(&times, &Times::tick, this, &NagController::look);
    connect(&workspace, &Workspace::closed, this, [this] { m_putAway.clear(); });
}

std::optional<NagController::Nag> NagController::due(const IncidentRow &row) const
{
    const Instant now = m_workspace.clock().now();
    const auto numbered = [&](Kind kind, const NagRhythm &rhythm) {
        const int number = nagNumber(row.startedAt(), now, rhythm);
        return number > 0 ? std::optional(Nag{kind, row, QString::number(number)}) : std::nullopt;
    };
    if (row.category == StatusCategory::Live && row.leadId.isEmpty()) {
        if (const auto nag = numbered(Kind::Lead, leadNags); nag && !isPutAway(*nag))
            return nag;
    }
    if (isOpen(row.category) && row.severityId.isEmpty()) {
        if (const auto nag = numbered(Kind::Severity, severityNags); nag && !isPutAway(*nag))
            return nag;
    }
    if (row.category == StatusCategory::Live && row.leadId == m_workspace.personId()) {
        if (const auto day = closeNagDay(row.updatedAt, now, m_times.zone())) {
            const Nag nag{Kind::Close, row, day->toString(Qt::ISODate)};
            if (!isPutAway(nag))
                return nag;
        }
    }
    return {};
}

void NagController::look()
{
    std::optional<Nag> first;
    const auto consider = [&](const IncidentRow &row) {
        const auto nag = due(row);
        const auto rank
            = [](const Nag &one) { return std::pair(int(one.kind), -one.row.createdAt.time_since_epoch()); };
        if (nag && (!first || rank(*nag) < rank(*first)))
            first = nag;
    };
    const Overlay &overlay = m_workspace.overlay();
    for (const OpenIncidents::One &one : m_open.all()) {
        if (one.needsMe)
            consider(overlay.shown(one.row));
    }
    for (const Incident &declared : overlay.declared())
        consider(rowOf(declared));
    const QString before = text() + incidentId();
    m_shown = first;
    if (text() + incidentId() != before)
        Q_EMIT changed();
}

QString NagController::text() const
{
    if (!m_shown)
        return {};
    const QString &name = m_shown->row.reference.isEmpty() ? m_shown->row.name : m_shown->row.reference;
    switch (m_shown->kind) {
    case Kind::Lead:
        return tr("%1 has no lead", "an incident").arg(name);
    case Kind::Severity:
        return tr("%1 has no severity", "an incident").arg(name);
    case Kind::Close:
        return tr("%1 is quiet since yesterday: can it be resolved?", "an incident").arg(name);
    }
    return {};
}

QString NagController::actionId() const
{
    if (!m_shown)
        return {};
    switch (m_shown->kind) {
    case Kind::Lead:
        return u"incident.role"_s;
    case Kind::Severity:
        return u"incident.severity"_s;
    case Kind::Close:
        return u"incident.status"_s;
    }
    return {};
}

void NagController::dismiss()
{
    if (!m_shown)
        return;
    m_putAway.insert(m_shown->key(), m_shown->turn);
    look();
}

void NagController::follow()
{
    if (m_shown)
        Q_EMIT followed(incidentId(), actionId());
}

} // namespace muster
