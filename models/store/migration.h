#pragma once
#include "models/store/database.h"
#include <span>

namespace muster {

/// One step of a schema: the statements that lead from the version before to this one. Never changed once released.
struct Migration
{
    int version;
    const char *sql;
};

/// For static_assert beside each list: versions count 1, 2, 3 …
constexpr bool isComplete(std::span<const Migration> list)
{
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (list[i].version != int(i) + 1 || !list[i].sql)
            return false;
    }
    return !list.empty();
}

/// Brings a database to the last version of the list, each step in one transaction together with its version. A file of
/// a later version is a Storage error with newerCode and stays untouched; one that is not ours by `applicationId` (0 =
/// new) or not what its version says is damage.
Result<void> migrate(Database &database, std::span<const Migration> list, qint32 applicationId);

} // namespace muster
