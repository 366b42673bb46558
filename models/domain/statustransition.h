#pragma once
#include "models/domain/configuration.h"

namespace muster {

/// Whether the API lets an incident go from a status of one category to a status of another. One table, used by the
/// service to refuse and by the screens to offer only what will be accepted.
///
/// The rules, as documented: within the same category always; triage and live to learning or closed; learning to
/// closed; triage to live (accepting). Reopening, declining, merging, cancelling and pausing are not offered by the
/// API.
bool isTransitionAllowed(StatusCategory from, StatusCategory to);

} // namespace muster
