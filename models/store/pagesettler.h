#pragma once
#include "models/store/cachetransaction.h"
#include "models/store/readconnection.h"
#include <variant>

namespace muster {

/// Takes apart the pages that writes kept whole, and finds the words of incidents: on its own thread, hands what comes
/// of it to the writer. Lives on the packing thread; owned by the Cache.
class PageSettler
{
public:
    using Write = std::function<QFuture<Result<void>>(std::function<void(CacheTransaction &)> work)>;
    PageSettler(const QString &path, std::shared_ptr<DamageReport> report, Write write);
    /// Some pages. How many are left.
    Result<int> settleSome();

private:
    class Queue;
    using Settled = std::variant<SettledPage, IndexedPage>;
    std::optional<Settled> next();
    Settled settled(Database &database, Kind kind, qint64 page);
    int left();
    Result<void> finishWriting();

    ReadConnection m_connection;
    CacheTools m_tools;
    Write m_write;
    NewWords m_words; ///< of the pages of one write
    static constexpr qint64 noPage = 0;
    qint64 m_last = noPage; ///< the page taken last: its write may be under way
    QFuture<Result<void>> m_writing;
};

} // namespace muster
