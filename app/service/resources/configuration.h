#pragma once
#include "app/service/resources/configuredoperations.h"

namespace muster::service {

/// How the API calls the kinds that are read in one place and written in another.
Configured configuredSeverity();
Configured configuredStatus();
Configured configuredRole();

} // namespace muster::service
