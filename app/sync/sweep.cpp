#include "app/sync/sweep.h"
#include <QLoggingCategory>

namespace muster::sync {

namespace {

Q_LOGGING_CATEGORY(log, "muster.sync")
constexpr int many = 50;
constexpr int few = 5; // of a handful a large share may well go
constexpr int suspiciousShare = 5; // one in

} // namespace

int removeUnseen(CacheWriter &writer, Kind kind, qint64 generation)
{
    const QStringList gone = writer.notSeen(kind, generation);
    const qsizetype all = writer.count(kind);
    const bool isMuch = gone.size() > many || (gone.size() > few && gone.size() * suspiciousShare > all);
    const bool isAll = gone.size() == all && all > 1;
    if (isMuch || isAll) {
        qCInfo(log) << gone.size() << toText(kind) << "rows were not shown by the server and are kept";
        return int(gone.size());
    }
    for (const QString &id : gone)
        writer.remove(kind, id);
    return 0;
}

} // namespace muster::sync
