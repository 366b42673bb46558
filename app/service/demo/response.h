#pragma once

namespace muster::service {

struct Telling;

/// Adds to the script who takes which role, how severity and status change, and the updates that are shared.
void addResponse(Telling &telling);

} // namespace muster::service
