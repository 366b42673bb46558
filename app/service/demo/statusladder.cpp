#include "app/service/demo/statusladder.h"
#include <algorithm>

namespace muster::service {

StatusLadder StatusLadder::from(const QList<IncidentStatus> &statuses)
{
    QList<IncidentStatus> byRank = statuses;
    std::stable_sort(byRank.begin(), byRank.end(), [](const auto &a, const auto &b) { return a.rank < b.rank; });
    StatusLadder ladder;
    for (const IncidentStatus &status : std::as_const(byRank)) {
        if (status.category == StatusCategory::Live)
            ladder.live.append(status);
        else if (status.category == StatusCategory::Learning)
            ladder.learning.append(status);
        else if (status.category == StatusCategory::Triage && !ladder.triage)
            ladder.triage = status;
        else if (status.category == StatusCategory::Closed && !ladder.closed)
            ladder.closed = status;
    }
    return ladder;
}

} // namespace muster::service
