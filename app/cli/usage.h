#pragma once
#include "app/cli/commandline.h"

namespace muster::cli {

/// "incidents show REFERENCE"
QString usageOf(Verb verb);
/// Everything there is to know.
QString help();

} // namespace muster::cli
