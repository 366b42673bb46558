#include "app/sync/sweep.h"
#include <QLoggingCategory>

namespace muster::sync {

namespace {

Q_LOGGING_CATEGORY(log, "muster.sync")
constexpr int suspicious = 50;
constexpr int suspiciousShare = 5; // one in

} // namespace

int removeUnseen(CacheWriter &writer, Kind kind, qint64 generation)
{
    const QStringList gone = writer.notSeen(kind, generation);
    if (gone.size() > suspicious && gone.size() * suspiciousShare > writer.count(kind)) {
        qCInfo(log) << gone.size() << toText(kind) << "rows were not shown by the server and are kept";
        return int(gone.size());
    }
    for (const QString &id : gone)
        writer.remove(kind, id);
    return 0;
}

} // namespace muster::sync
