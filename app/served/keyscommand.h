#pragma once
#include "app/served/commandline.h"

namespace muster::served {

/// Carries out `musterd keys …` on the database, beside a running service if there is one. Returns what to print.
Result<QString> runKeys(const KeysCommand &command);

} // namespace muster::served
