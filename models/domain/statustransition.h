#pragma once
#include "models/domain/configuration.h"
#include <QMap>
#include <optional>

namespace muster {

/// Whether the API lets an incident go from a status of one category to a status of another. One table, used by the
/// service to refuse and by the screens to offer only what will be accepted.
///
/// The rules, as documented: within the same category always; triage and live to learning or closed; learning to
/// closed; triage to live (accepting). Reopening, declining, merging, cancelling and pausing are not offered by the
/// API.
bool isTransitionAllowed(StatusCategory from, StatusCategory to);

/// Where resolving an open incident leads: the first status after the incident by rank, or the first closed one where
/// there is none. Nothing for one that is not open.
std::optional<IncidentStatus> resolvedStatus(const QMap<QString, IncidentStatus> &statuses, StatusCategory from);

} // namespace muster
