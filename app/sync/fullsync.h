#pragma once
#include "app/sync/fullsynccursor.h"
#include "app/sync/lists.h"
#include "models/store/cache.h"

namespace muster::sync {

/// Fills the cache with everything the server has. Each page and the cursor after it are one write, so that it goes on
/// where it stopped, also after a restart. What a complete walk did not show is removed at the end.
/// Lives on the network thread; made by the engine for one run.
class FullSync
{
    Q_DISABLE_COPY_MOVE(FullSync)
public:
    using Progress = std::function<void(int done, int total)>;
    FullSync(Remote &remote, Cache &cache, const Clock &clock, Progress progress);
    Task<Result<void>> run();
    /// The incidents whose activity a complete sync brings although they are closed.
    static constexpr std::chrono::days activityHorizon{90};

private:
    Task<Result<void>> begin();
    Task<Result<void>> countTotals();
    Task<Result<void>> walk(Walk walk);
    Task<Result<void>> activity();
    Task<Result<void>> activityInBulk(Instant since);
    Task<Result<void>> activityOfOpenIncidents();
    Task<Result<void>> finish();
    Task<Result<void>> removeGoneIncidents();
    QList<Kind> completeKinds() const;
    void note(const Walk &walk, const Page &page);
    void report() const;
    bool isKnown(const QString &name) const;
    bool isBehind(const QString &name) const;
    bool mayMiss(const Walk &walk, const Error &error) const;

    Remote &m_remote;
    Cache &m_cache;
    const Clock &m_clock;
    Progress m_progress;
    QList<Walk> m_walks;
    FullSyncCursor m_cursor;
};

} // namespace muster::sync
