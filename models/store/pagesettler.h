#pragma once
#include "models/store/cachetransaction.h"
#include "models/store/readconnection.h"
#include <limits>

namespace muster {

/// Takes apart the pages that writes kept whole: reads and packs on its own thread, hands what comes of it to the
/// writer. Lives on the packing thread; owned by the Cache.
class PageSettler
{
public:
    using Write = std::function<QFuture<Result<void>>(std::function<void(CacheTransaction &)> work)>;
    PageSettler(const QString &path, std::shared_ptr<DamageReport> report, Write write);
    /// Some pages. How many are left.
    Result<int> settleSome();

private:
    std::optional<SettledPage> next();
    int left();
    Result<void> finishWriting();

    ReadConnection m_connection;
    CacheTools m_tools;
    Write m_write;
    static constexpr qint64 noPage = std::numeric_limits<qint64>::max();
    qint64 m_last = noPage; ///< the page taken last: its write may be under way
    QFuture<Result<void>> m_writing;
};

} // namespace muster
