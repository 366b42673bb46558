#pragma once
#include "models/domain/clock.h"
#include "models/domain/result.h"
#include <sys/types.h>

/// The files of a workspace on disk: for the user's eyes only, and never thrown away when they turn out broken.
/// POSIX locks belong to the process: nothing here may open and close a database that SQLite has open.
namespace muster {

/// Makes the folder with mode 0700, or takes the access of others away.
Result<void> makePrivateFolder(const QString &folder);
/// Makes an empty file with mode 0600, or takes the access of others away, from `-wal` and `-shm` too: SQLite itself
/// would create them as the umask likes.
Result<void> makePrivateFile(const QString &path);
/// Puts `next`, a closed database, in the place of `path`, which becomes `<path>.corrupt-<time>` together with its
/// write-ahead log; the name it got. At no moment is there nothing at `path`, where the file system has links. Keeps
/// the newest `keep` broken files, or all when it is 0.
Result<QString> replaceKeeping(const QString &path, const QString &next, Instant now, int keep);
/// Removes a database with its companions.
void removeDatabase(const QString &path);
/// True when a write-ahead log is left: the last user did not close the database, or another has it open now.
bool hasLeftoverLog(const QString &path);
/// Makes creations, renames and removals in the folder survive a power cut.
bool syncFolder(const QString &folder);

/// Which file a path means at the moment; differs after somebody put another in its place.
struct FileIdentity
{
    dev_t device = 0;
    ino_t inode = 0;
    bool operator==(const FileIdentity &) const = default;
    static FileIdentity of(const QString &path);
};

} // namespace muster
