#pragma once
#include "app/desktop/instancedoor.h"
#include "app/desktop/workspacerecord.h"
#include "app/sync/syncengine.h"
#include "models/store/cache.h"
#include "models/store/outbox.h"
#include <QLockFile>
#include <QObject>
#include <QThread>

namespace muster::desktop {

/// One open workspace: its files and the sync engine on the network thread. Made and destroyed on the GUI thread.
class OpenWorkspace : public QObject
{
    Q_OBJECT
public:
    /// Fails when the files do not open or another muster has this workspace open.
    static Result<std::unique_ptr<OpenWorkspace>> open(
        const WorkspaceRecord &record, const QString &folder, const Clock &clock, Random &random);
    ~OpenWorkspace() override; ///< stops the engine; what is unsent stays in the outbox

    const WorkspaceRecord &record() const { return m_record; }
    Cache &cache() { return *m_cache; }
    Outbox &outbox() { return *m_outbox; }

    /// Begins to synchronise. Once.
    void connectTo(const QUrl &server, const QByteArray &key);
    bool isConnected() const { return m_engine != nullptr; } ///< whether connectTo() has been called
    void retryNow();
    void cancelFirstSync();
    void setServer(const QUrl &server, const QByteArray &key);
    void openIncident(const QString &incidentId);

Q_SIGNALS:
    void statusChanged(const muster::SyncStatus &status);
    void requested(const muster::RequestRecord &record);
    void knocked(const QString &link); ///< a second muster wants this window to come forward, and to open a link

private:
    OpenWorkspace(const WorkspaceRecord &record, const QString &folder, const Clock &clock, Random &random);

    WorkspaceRecord m_record;
    QString m_folder;
    const Clock &m_clock;
    Random &m_random;
    QLockFile m_lock;
    std::unique_ptr<InstanceDoor> m_door;
    std::unique_ptr<Cache> m_cache;
    std::unique_ptr<Outbox> m_outbox;
    QThread m_network;
    sync::SyncEngine *m_engine = nullptr; ///< lives and dies on m_network
};

} // namespace muster::desktop
