#pragma once
#include "app/service/demo/demotexts.h"
#include "models/domain/clock.h"
#include <vector>

namespace muster::service {

/// Where an incident stands at the end, that is now.
enum class Fate : quint8 { Closed, Learning, Live, Triage };

/// What is settled about an incident before it is told.
struct PlannedIncident
{
    Instant createdAt;
    Fate fate = Fate::Closed;
    bool isAfterBadDeployment = false;
    qint8 current = -1; ///< an index into the texts' current incidents
};

/// How many incidents are not closed. They grow with the square root of the total, so that a large workspace does not
/// open on hundreds: 3 live, 1 in triage and 5 learning of 400; 45, 15 and 79 of 100,000.
struct OpenCounts
{
    int live = 0, triage = 0, learning = 0;
};
OpenCounts openCounts(int total);

/// All incidents, oldest first, no two at the same time.
std::vector<PlannedIncident> makePlan(quint64 seed, Instant now, int total, const QList<CurrentIncident> &current);

} // namespace muster::service
