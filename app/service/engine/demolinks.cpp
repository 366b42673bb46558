#include "app/service/engine/demolinks.h"
#include "app/service/engine/configured.h"
#include "app/service/engine/relationships.h"
#include <algorithm>

namespace muster::service {

namespace {

constexpr std::chrono::days near{30}; // what lies further apart has little to do with each other
constexpr int everyWhich = 4;

} // namespace

DemoLinks::DemoLinks(Workspace &workspace)
    : m_workspace(workspace)
    , m_priorities(configured::all<FollowUpPriority>(workspace))
{ }

void DemoLinks::fill(DemoIncident &demo) const
{
    // The first that was thought of matters most, and more so when the incident was severe.
    const qsizetype from = demo.incident.severity && demo.incident.severity->rank > 2 ? 0 : 1;
    for (qsizetype i = 0; i < demo.followUps.size(); ++i) {
        FollowUp &followUp = demo.followUps[i];
        if (!m_priorities.isEmpty())
            followUp.setPriority(m_priorities.at(std::min(from + i, m_priorities.size() - 1)));
        if (!demo.facts.services.isEmpty())
            followUp.setLabels({demo.facts.services.first().toLower()});
    }
}

void DemoLinks::relate(const DemoIncident &demo)
{
    if (demo.facts.services.isEmpty())
        return;
    const Instant at = demo.incident.createdAt.at.value_or(Instant{});
    Last &last = m_last[demo.facts.services.first()];
    if (++last.count % everyWhich == 0 && at - last.at < near)
        writeRelationship(m_workspace, m_workspace.newId(), last.incidentId, demo.incident.id);
    last.incidentId = demo.incident.id;
    last.at = at;
}

} // namespace muster::service
