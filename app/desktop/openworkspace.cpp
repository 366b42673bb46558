#include "app/desktop/openworkspace.h"

namespace muster::desktop {

OpenWorkspace::OpenWorkspace(const WorkspaceRecord &record, const QString &folder, const Clock &clock, Random &random)
    : m_record(record)
    , m_folder(folder)
    , m_clock(clock)
    , m_random(random)
    , m_lock(folder + QStringLiteral("/instance.lock"))
{
    m_lock.setStaleLockTime(0); // only a dead process makes it stale, not age
}

Result<std::unique_ptr<OpenWorkspace>> OpenWorkspace::open(
    const WorkspaceRecord &record, const QString &folder, const Clock &clock, Random &random)
{
    std::unique_ptr<OpenWorkspace> workspace(new OpenWorkspace(record, folder, clock, random));
    if (!workspace->m_lock.tryLock(0)) {
        if (workspace->m_lock.error() != QLockFile::LockFailedError)
            return tl::unexpected(notWritable(folder));
        return failure(ErrorKind::Storage,
            tr("“%1” is open in another Muster, which does not answer. Close or end that one, then try again.")
                .arg(record.name));
    }
    workspace->m_door = std::make_unique<InstanceDoor>(folder);
    connect(workspace->m_door.get(), &InstanceDoor::knocked, workspace.get(), &OpenWorkspace::knocked);
    auto cache = Cache::open(folder, clock);
    if (!cache)
        return tl::unexpected<Error>(cache.error());
    auto outbox = Outbox::open(folder, clock, random);
    if (!outbox)
        return tl::unexpected<Error>(outbox.error());
    workspace->m_cache = std::move(*cache);
    workspace->m_outbox = std::move(*outbox);
    return workspace;
}

OpenWorkspace::~OpenWorkspace()
{
    if (m_engine) {
        auto *engine = m_engine;
        QMetaObject::invokeMethod(engine, [engine, this] {
            engine->stop();
            delete engine;
            m_network.quit();
        });
        m_network.wait();
    }
}

void OpenWorkspace::connectTo(const QUrl &server, const QByteArray &key)
{
    Q_ASSERT(!m_engine);
    sync::SyncOptions options;
    options.server = server;
    options.key = key;
    options.folder = m_folder;
    options.actingUserId = m_record.personId;
    m_engine = new sync::SyncEngine(options, *m_cache, *m_outbox, m_clock, m_random);
    m_network.setObjectName(QStringLiteral("network"));
    m_engine->moveToThread(&m_network);
    connect(m_engine, &sync::SyncEngine::statusChanged, this, &OpenWorkspace::statusChanged);
    connect(m_engine, &sync::SyncEngine::requested, this, &OpenWorkspace::requested);
    m_network.start();
    QMetaObject::invokeMethod(m_engine, &sync::SyncEngine::start);
}

void OpenWorkspace::retryNow()
{
    if (m_engine)
        QMetaObject::invokeMethod(m_engine, &sync::SyncEngine::retryNow);
}

void OpenWorkspace::cancelFirstSync()
{
    if (m_engine)
        QMetaObject::invokeMethod(m_engine, &sync::SyncEngine::cancelFirstSync);
}

void OpenWorkspace::setServer(const QUrl &server, const QByteArray &key)
{
    if (!m_engine)
        connectTo(server, key);
    else
        QMetaObject::invokeMethod(m_engine, [engine = m_engine, server, key] { engine->setServer(server, key); });
}

void OpenWorkspace::openIncident(const QString &incidentId)
{
    if (m_engine && !incidentId.isEmpty() && !isLocalId(incidentId))
        QMetaObject::invokeMethod(m_engine, [engine = m_engine, incidentId] { engine->openIncident(incidentId); });
}

} // namespace muster::desktop
