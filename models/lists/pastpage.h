#pragma once
#include "models/store/cacherows.h"

namespace muster {

/// The page of an incident as it was at a moment, for looking back without knowing what came later: every change the
/// activity log tells of is taken back, newest first. Of what the log does not tell, the timestamps are taken back that
/// lie ahead; the rest is as it is now. Where there is no log, the updates tell what they can. Pure.
IncidentPage pageAt(IncidentPage page, Instant at);

} // namespace muster
