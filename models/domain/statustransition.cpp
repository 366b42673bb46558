#include "models/domain/statustransition.h"
#include <array>

namespace muster {

namespace {

struct Transition
{
    StatusCategory from, to;
};
using enum StatusCategory;
constexpr std::array allowed{
    Transition{Triage, Live},
    Transition{Triage, Learning},
    Transition{Triage, Closed},
    Transition{Live, Learning},
    Transition{Live, Closed},
    Transition{Learning, Closed},
};

} // namespace

bool isTransitionAllowed(StatusCategory from, StatusCategory to)
{
    if (from == StatusCategory::Unknown || to == StatusCategory::Unknown)
        return false;
    if (from == to)
        return true;
    for (const auto &transition : allowed) {
        if (transition.from == from && transition.to == to)
            return true;
    }
    return false;
}

std::optional<IncidentStatus> resolvedStatus(const QMap<QString, IncidentStatus> &statuses, StatusCategory from)
{
    if (!isOpen(from))
        return {};
    for (const auto category : {StatusCategory::Learning, StatusCategory::Closed}) {
        std::optional<IncidentStatus> first;
        for (const IncidentStatus &status : statuses) {
            if (status.category == category && isTransitionAllowed(from, category)
                && (!first || status.rank < first->rank))
                first = status;
        }
        if (first)
            return first;
    }
    return {};
}

} // namespace muster
