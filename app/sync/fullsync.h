#pragma once
#include "app/sync/fullsynccursor.h"
#include "app/sync/lists.h"
#include "app/sync/pagewriter.h"
#include "models/store/cache.h"
#include <QQueue>

namespace muster::sync {

/// Fills the cache with everything the server has, several lists at once. Pages and the cursor after them are one
/// write, so that it goes on where it stopped, also after a restart. What a complete walk did not show is removed at
/// the end. Lives on the network thread; made by the engine for one run.
class FullSync
{
    Q_DISABLE_COPY_MOVE(FullSync)
public:
    /// Objects fetched, then, with `indexing`, pages taken apart for the search. A total of 0 is not known.
    using Progress = std::function<void(int done, int total, bool indexing)>;
    /// `lanes`: how many requests are under way at once, at least one.
    FullSync(Remote &remote, Cache &cache, const Clock &clock, int lanes, Progress progress);
    Task<Result<void>> run();
    /// The incidents whose activity a complete sync brings although they are closed.
    static constexpr std::chrono::days activityHorizon{90};

private:
    Task<Result<void>> begin();
    Task<Result<void>> plan();
    Task<Result<void>> countTotals();
    Task<> countTotal(Walk walk);
    Task<Result<void>> walkSmall();
    Task<Result<void>> walkFieldOptions();
    Task<Result<void>> walkLarge();
    /// Walks what waits, several at once.
    Task<Result<void>> walkSideBySide();
    Task<> lane();
    void endLane();
    Task<Result<void>> lanesDone();
    Task<Result<void>> walk(Walk walk);
    static Task<Result<void>> finishWrites(QQueue<QFuture<Result<void>>> &writing, int most);
    Task<Result<void>> settle();
    Task<Result<void>> activity();
    Task<Result<void>> activityInBulk(Instant since);
    Task<Result<void>> activityOfOpenIncidents();
    Task<Result<void>> finish();
    Task<Result<void>> removeGoneIncidents();
    QList<Kind> completeKinds() const;
    void noteWritten(const PageWriter::Item &item);
    void report() const;
    void noteMissed(const Walk &walk, const Error &error);
    bool mayMiss(const Walk &walk, const Error &error) const;

    Remote &m_remote;
    Cache &m_cache;
    const Clock &m_clock;
    int m_lanes;
    Progress m_progress;
    QList<Walk> m_walks;
    FullSyncCursor m_cursor;
    PageWriter m_writer;
    QList<Walk> m_waiting; ///< walks no lane has begun yet
    int m_busyLanes = 0;
    std::optional<Error> m_failure; ///< of a lane: the others stop after their page
    Wakeup m_lanesDone;
};

} // namespace muster::sync
