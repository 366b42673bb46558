#pragma once
#include "app/sync/syncengine.h"
#include <QElapsedTimer>
#include <QJsonObject>
#include <QThread>
#include <QTimer>

namespace muster::bench {

/// One synchronisation by the real engine on a thread of its own, as the desktop program runs it, and when it had come
/// how far. Main thread; ends the event loop when it is done.
class SyncRun : public QObject
{
    Q_OBJECT
public:
    struct Plan
    {
        QString folder; ///< of the profile; made if need be
        sync::SyncOptions options;
        int incidents = 0; ///< so many must be there for the list to be usable
        bool untilListOnly = false; ///< nothing after that is of interest
        int resyncs = 0; ///< afterwards, with nothing changed
    };
    SyncRun(Plan plan, const Clock &clock, Random &random);
    ~SyncRun() override; ///< stops the engine and closes the files
    /// False when the files do not open.
    bool start();
    bool isDone() const { return m_isDone; }
    Cache &cache() { return *m_cache; }
    /// Milliseconds since start() was called by what had happened then, and with "_cpu" of processor time.
    const QJsonObject &times() const { return m_times; }

Q_SIGNALS:
    void done();

private:
    void note(const SyncStatus &status);
    void look(const ChangeSet &changes);
    void mark(const QString &what);
    void followUp(const SyncStatus &status);
    void end();

    Plan m_plan;
    const Clock &m_clock;
    Random &m_random;
    QElapsedTimer m_watch, m_resync;
    std::unique_ptr<Cache> m_cache;
    std::unique_ptr<Outbox> m_outbox;
    std::unique_ptr<CacheReader> m_reader;
    QThread m_network;
    sync::SyncEngine *m_engine = nullptr; ///< lives and dies on m_network
    SyncStatus m_status;
    std::optional<Instant> m_agreed; ///< when the last synchronisation before the one under way ended
    QList<double> m_resyncs;
    QJsonObject m_times;
    bool m_isDone = false;
};

} // namespace muster::bench
