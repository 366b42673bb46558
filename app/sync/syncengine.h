#pragma once
#include "app/api/apiclient.h"
#include "models/domain/syncstatus.h"
#include "models/store/cache.h"
#include "models/store/outbox.h"
#include <QObject>

namespace muster::sync {

struct SyncOptions
{
    QUrl server;
    QByteArray key; ///< kept in memory only
    QString folder; ///< of the workspace, for leader.lock
    QString actingUserId; ///< the person at this computer; empty = only the key is known
    std::chrono::milliseconds pollInterval = SyncStatus::pollInterval; ///< where there is no change feed
    std::chrono::milliseconds firstRetry{1'000}; ///< backoff base; full jitter, doubled up to maxRetry
    std::chrono::milliseconds maxRetry{60'000};
    int lanes = 6; ///< requests of a complete sync under way at once: what Qt opens connections for
};

/// Brings the server's rows into the cache and the outbox's changes to the server. Lives on the network thread; the
/// cache, the outbox, the clock and the random source outlive it. The only code that decides when something is fetched
/// or sent.
///
///   Stopped → Connecting → FirstSync → UpToDate ⇄ Pulling        any → Offline (timer) → Connecting
///                  │            └ cancel → Paused → resume        any → Unauthorised → setKey → Connecting
///                  └ 401 → Unauthorised, not our API → Failed     Failed, Paused → retryNow → Connecting
class SyncEngine : public QObject
{
    Q_OBJECT
public:
    SyncEngine(SyncOptions options, Cache &cache, Outbox &outbox, const Clock &clock, Random &random,
        QObject *parent = nullptr);
    ~SyncEngine() override;
    SyncStatus status() const;

public Q_SLOTS:
    void start();
    void stop();
    /// Tries at once, whatever it waits for.
    void retryNow();
    /// Ends a first sync early; what has come stays. retryNow() goes on from there.
    void cancelFirstSync();
    void setServer(const QUrl &server, const QByteArray &key);
    /// The screen shows this incident: refresh it first and fetch its activity if the cache has not all of it.
    void openIncident(const QString &incidentId);

Q_SIGNALS:
    void statusChanged(const muster::SyncStatus &status);
    void requested(const muster::RequestRecord &record); ///< one request to the server is over

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace muster::sync
