#pragma once
#include "app/service/storage/database.h"

/// Whether a database of a service is whole. Any thread; examining reads all of the file.
namespace muster::service {

enum class Suspicion {
    None,
    NotClosed, ///< its last user did not come to close it: the machine may have died in the middle of a write
    Failed ///< a statement found it broken
};

/// What speaks against the database before it is opened.
Suspicion suspicionAgainst(const QString &path);
/// Remembers, in a file beside the database, that a statement found it broken.
void suspect(const QString &path);
/// Takes that back.
void acquit(const QString &path);
/// Refuses a database that is not whole, with serviceDamagedCode, as closely examined as the suspicion asks for.
Result<void> examine(Database &database, const QString &path, Suspicion suspicion);

/// Not there, or without a single byte.
bool isMissing(const QString &path);
Error missingDatabase(const QString &path);
Error damagedDatabase(const QString &path);

} // namespace muster::service
