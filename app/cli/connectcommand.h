#pragma once
#include "app/cli/commandline.h"
#include "models/domain/clock.h"
#include "models/domain/ulid.h"

namespace muster::cli {

/// `connect`: asks the server who the key is and who the people are, and makes it a workspace. The key is not kept.
/// The answer is the name of the workspace.
Result<QString> connectServer(const CommandLine &line, const Clock &clock, Random &random);

} // namespace muster::cli
