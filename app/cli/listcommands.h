#pragma once
#include "app/cli/desk.h"

namespace muster::cli {

/// `incidents list`: the open ones, or what a search finds, as the incident list of muster shows them.
Result<Table> listIncidents(Desk &desk, const CommandLine &line);
/// `follow-ups`: of all incidents.
Result<Table> listFollowUps(Desk &desk, const CommandLine &line);
/// `export`: the columns of the API's cheat sheet (name, severity, duration_seconds, created), of all incidents or of
/// what a search finds. `hidden` gets the number of private ones that were left out.
Result<Table> exportIncidents(Desk &desk, const CommandLine &line, int &hidden);

} // namespace muster::cli
