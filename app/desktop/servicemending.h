#pragma once
#include "app/desktop/backuparchive.h"
#include "models/domain/clock.h"

namespace muster::desktop {

/// What could be saved of a damaged service database.
struct Mending
{
    qint64 incidents = 0; ///< that are whole again
    qint64 lost = 0; ///< incidents; those the database itself still knows of
    bool partsLost = false; ///< something else could not be read: updates, people, settings …
    QString keptAs; ///< the damaged file
};

/// Puts a sound database in the place of the damaged one of an embedded service, with every row that can still be read;
/// what hung on a lost incident goes with it. Nothing is thrown away: the damaged file stays beside it. Its readers
/// begin anew. Cancelled or failed, all is as before. Refused while a service has it open. Blocks; any thread.
Result<Mending> mendServiceDatabase(const QString &path, Instant now, Progress &progress);

} // namespace muster::desktop
