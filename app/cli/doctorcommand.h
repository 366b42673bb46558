#pragma once
#include "app/cli/commandline.h"
#include "models/domain/clock.h"
#include "models/domain/ulid.h"

namespace muster::cli {

/// `doctor`: what is on this computer and whether the server answers, one line a thing. No key and no text of an
/// incident is in it, so that it can be shown to others.
struct Diagnosis
{
    Table table; ///< "check", "result" ("ok", "look", "bad"), "detail"
    bool isWell = true; ///< nothing is bad
};
Diagnosis diagnose(const CommandLine &line, const Clock &clock, Random &random);

} // namespace muster::cli
