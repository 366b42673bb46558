#pragma once
#include "app/desktop/backuparchive.h"

/// Databases of a workspace as wholes. Blocks; any thread.
namespace muster::desktop {

/// A consistent copy of a database that may be in use meanwhile.
Result<void> copyDatabase(const QString &from, const QString &to, Progress &progress);
/// Checks that a file from a backup is a whole database of ours that this version knows. `name` is "service.db" or
/// "outbox.db".
Result<void> checkDatabase(const QString &path, const QString &name);

} // namespace muster::desktop
