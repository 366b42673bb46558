#pragma once
#include "app/sync/puller.h"
#include "app/sync/pusher.h"
#include "app/sync/syncengine.h"

namespace muster::sync {

/// The states of the engine and what happens in them. One task runs through a session from Connecting to whatever ends
/// it, then waits in Offline, Unauthorised, Failed or Paused; leaving a state from outside ends that task and starts
/// another.
class SyncEngine::Private
{
    Q_DISABLE_COPY_MOVE(Private)
public:
    Private(SyncEngine &engine, SyncOptions options, Cache &cache, Outbox &outbox, const Clock &clock, Random &random);

    const SyncStatus &status() const { return m_status; }
    void start();
    void stop();
    void retryNow();
    void cancelFirstSync();
    void setServer(const QUrl &server, const QByteArray &key);
    void openIncident(const QString &incidentId);

private:
    using State = SyncStatus::State;
    /// The only place where the state changes.
    void transitionTo(State state, const std::optional<Error> &problem = {});
    void publish();

    Task<> run(bool paused);
    Task<Error> session();
    Task<Result<void>> connectToServer();
    Task<Result<void>> completeCache();
    Task<> rest(Error problem);
    Task<> loadStatus();
    Task<bool> mustStartOver(Error ended);
    Task<> refreshSoon(QString incidentId);
    void restart(bool paused = false);
    void show();
    void noteTrouble(const Error &error);
    void noteUpToDate();
    std::unique_ptr<Puller> makePuller();

    SyncEngine &m_engine;
    SyncOptions m_options;
    Cache &m_cache;
    Outbox &m_outbox;
    const Clock &m_clock;
    const Backoff m_deliveryBackoff;
    Backoff m_backoff;
    SyncStatus m_status;
    std::optional<Instant> m_noted; ///< when `synced_at` was last written
    QString m_shown; ///< the incident on the screen
    Wakeup m_retry;
    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<Pusher> m_pusher;
    std::unique_ptr<Puller> m_puller;
    bool m_isFollowing = false; ///< the cache is complete, the puller at work
    Scope m_side; ///< what nobody waits for
    Scope m_showing; ///< fetches what the screen shows; only the last
    Scope m_main; ///< last: its task uses the others
};

} // namespace muster::sync
