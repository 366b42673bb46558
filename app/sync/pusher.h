#pragma once
#include "app/sync/delivery.h"
#include "app/sync/deliveryorder.h"
#include "app/sync/leaderlock.h"
#include "app/sync/retrytimes.h"
#include "app/sync/scope.h"
#include <QElapsedTimer>

namespace muster::sync {

/// Delivers the outbox: waits to be the leader, picks what may be sent, keeps up to four incidents under way, waits
/// between tries. Goes on while a screen shows anything. Lives on the network thread; owned by the engine.
class Pusher : public QObject
{
    Q_OBJECT
public:
    Pusher(const QString &folder, Cache &cache, Outbox &outbox, const Clock &clock, const Backoff &backoff);
    /// Begins to compete for the leadership.
    void start();
    /// Ends what is under way, whose outcome is unknown then, and gives the leadership up.
    void stop();
    /// From now on there is a server; null: not any more, what is under way ends by itself.
    void setRemote(Remote *remote);
    /// Forgets waiting times.
    void hurry();

Q_SIGNALS:
    /// Something that concerns more than one entry.
    void troubled(const muster::Error &error);

private:
    Task<> lead();
    Task<> deliver(OutboxEntry entry);
    void startWhatIsReady(RetryTimes::Time now);
    bool isDue(const OutboxEntry &entry, RetryTimes::Time now);
    RetryTimes::Time now() const { return RetryTimes::Time(m_since.elapsed()); }

    Cache &m_cache;
    Outbox &m_outbox;
    const Clock &m_clock;
    const Backoff &m_backoff;
    LeaderLock m_lock;
    Remote *m_remote = nullptr;
    Wakeup m_wakeup;
    QSet<QString> m_running;
    QElapsedTimer m_since;
    RetryTimes m_retries;
    std::optional<RetryTimes::Time> m_hurriedAt; ///< because a connection came back
    Scope m_scope; ///< last: its tasks use the others
};

} // namespace muster::sync
