#pragma once

namespace muster::service {

struct Telling;

/// Adds to the script what there is to do during the incident, and by when it was done.
void addActions(Telling &telling);
/// Adds to the script what there is to do afterwards; some of it long after closing, some never.
void addFollowUps(Telling &telling);

} // namespace muster::service
