#include "app/service/storage/dialect.h"

namespace muster::service {

using namespace Qt::StringLiterals;

Dialect Dialect::sqlite()
{
    // WAL lets `musterd keys` work beside a running service; FULL survives a power cut after a commit was answered.
    return {u"QSQLITE"_s,
        {u"PRAGMA busy_timeout = 5000"_s, u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s,
            u"PRAGMA foreign_keys = ON"_s, u"PRAGMA cache_size = -32768"_s, u"PRAGMA temp_store = MEMORY"_s},
        u"PRAGMA busy_timeout = 0"_s, u"PRAGMA busy_timeout = 5000"_s, u"PRAGMA data_version"_s, u"BEGIN IMMEDIATE"_s,
        u"CAST(%1 AS BLOB)"_s};
}

} // namespace muster::service
