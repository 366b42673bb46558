#pragma once
#include "app/cli/desk.h"

namespace muster::cli {

/// `incidents show`: the incident as the API has it, with what waits in the queue, and its updates, actions and
/// follow-ups.
Result<QByteArray> showIncident(Desk &desk, const CommandLine &line);

} // namespace muster::cli
