#include "app/desktop/session.h"
#include "models/store/onfinished.h"
#include "views/errorwords.h"
#include <QDir>
#include <utility>

namespace muster::desktop {

Session::Session(Options options, App &app, const Clock &clock, Random &random, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_app(app)
    , m_clock(clock)
    , m_random(random)
    , m_ids(clock, random)
    , m_records(m_options.profile)
    , m_keys(*app.keys(), m_records)
    , m_shelf(*app.workspaces(), m_records, clock, random)
    , m_startProgress(*app.start(), clock)
{
    connectScreens();
    connectWorkspaces();
}

Session::~Session()
{
    if (m_mending)
        m_mending->cancelled = true;
    close();
}

void Session::connectScreens()
{
    StartController &start = *m_app.start();
    connect(&start, &StartController::demoChosen, this, [this] { openDemo(400); });
    connect(&start, &StartController::localChosen, this, &Session::openLocal);
    connect(&start, &StartController::serverChosen, this, [this](const QString &url, const QString &key) {
        tryServer(url, key.isEmpty() ? m_options.environmentKey : key.toUtf8());
    });
    connect(&start, &StartController::stopped, this, [this] {
        if (m_service)
            m_service->stopFilling();
    });
    connect(&start, &StartController::cancelled, this, [this] {
        if (m_mending) { // it comes to an end by itself, and goes on from there
            m_mending->cancelled = true;
            return;
        }
        m_connector.reset();
        close();
        m_app.start()->choose();
    });
    SyncController &sync = *m_app.sync();
    connect(&sync, &SyncController::retryRequested, this, [this] {
        if (m_workspace && m_workspace->isConnected())
            m_workspace->retryNow();
        else if (m_workspace && m_workspace->record().isEmbedded())
            startService(m_workspace->record(), {});
    });
    connect(&sync, &SyncController::mendRequested, this, &Session::mend);
    connect(&sync, &SyncController::cancelRequested, this, [this] {
        if (m_workspace)
            m_workspace->cancelFirstSync();
    });
    connect(&sync, &SyncController::keyGiven, this, [this](const QString &key) {
        if (m_workspace)
            useKey(key.trimmed().toUtf8());
    });
    connect(m_app.incidents(), &IncidentsController::selectedChanged, this, [this] {
        if (m_workspace)
            m_workspace->openIncident(m_app.incidents()->selectedId());
    });
}

void Session::showCached()
{
    const auto record = startingRecord();
    if (record && (!record->isEmbedded() || !record->personId.isEmpty()))
        show(*record);
}

bool Session::isOnlyShown(const WorkspaceRecord &record) const
{
    return m_workspace && m_workspace->record().id == record.id && !m_workspace->isConnected() && !m_service;
}

void Session::start()
{
    m_app.start()->offer(m_options.server, !m_options.environmentKey.isEmpty());
    if (m_options.demo)
        openDemo(*m_options.demo);
    else if (!m_options.server.isEmpty() && !m_options.environmentKey.isEmpty())
        tryServer(m_options.server, m_options.environmentKey);
    else if (const auto last = startingRecord())
        openRecord(*last);
    else
        m_app.start()->choose();
}

void Session::openRecord(const WorkspaceRecord &record)
{
    if (record.isEmbedded())
        openEmbedded(record, {});
    else
        finish(record, QUrl(record.url), m_options.environmentKey);
}

void Session::openDemo(int incidents)
{
    WorkspaceRecord record = m_records.findDemo(incidents).value_or(WorkspaceRecord{});
    if (record.id.isEmpty()) {
        record.id = m_ids.next();
        record.kind = WorkspaceRecord::Kind::Demo;
        record.name = tr("Acme Production (demo)");
        record.demoIncidents = incidents;
    }
    openEmbedded(record, {});
}

void Session::openLocal(const QString &name, const QString &personName)
{
    WorkspaceRecord record;
    record.id = m_ids.next();
    record.kind = WorkspaceRecord::Kind::Local;
    record.name = name;
    openEmbedded(record, personName);
}

void Session::openEmbedded(const WorkspaceRecord &record, const QString &personName)
{
    const bool isShown = isOnlyShown(record);
    if (!isShown)
        close();
    if (record.personId.isEmpty()) {
        m_app.start()->work(record.kind == WorkspaceRecord::Kind::Demo ? tr("Preparing the demo workspace")
                                                                       : tr("Preparing the workspace"));
        if (const auto saved = m_records.save(record); !saved) {
            giveUp(saved.error());
            return;
        }
    } else if (!isShown && !show(record)) { // what the cache holds need not wait for the service
        return;
    }
    startService(record, personName);
}

QString Session::databaseOf(const WorkspaceRecord &record) const
{
    return m_records.folderOf(record.id) + QStringLiteral("/service.db");
}

void Session::startService(const WorkspaceRecord &record, const QString &personName)
{
    if (m_workspace) {
        SyncStatus status = m_app.sync()->status();
        status.state = SyncStatus::State::Connecting;
        m_app.sync()->setStatus(status);
    }
    service::ServiceOptions options;
    options.databaseFile = databaseOf(record);
    options.mustExist = !record.personId.isEmpty(); // that is found last of all when a workspace is made
    options.rateLimit = 0; // its only client is this program
    options.workspaceName = record.name;
    m_service = std::make_unique<service::EmbeddedService>(m_clock, m_random);
    // Closed and opened again, it is examined, and then there is something that can be said and done.
    connect(m_service.get(), &service::EmbeddedService::damaged, this, [this] {
        if (!m_workspace)
            return;
        const WorkspaceRecord open = m_workspace->record(); // it is closed first
        openRecord(open);
    });
    if (!m_workspace && record.demoIncidents > 0)
        m_startProgress.countIncidents(record.demoIncidents, [service = m_service.get()] { return service->filled(); });
    onFinished(m_service->start(options, record.demoIncidents, m_options.demoSeed), this,
        [this, record, personName, service = m_service.get()](
            const Result<service::EmbeddedService::Started> &started) {
            if (service != m_service.get()) // it was given up meanwhile
                return;
            m_startProgress.end();
            if (!started) {
                serviceFailed(started.error());
                return;
            }
            m_serviceUrl = started->url;
            m_serviceKey = started->token.toUtf8();
            if (record.personId.isEmpty())
                findPerson(record, personName);
            else
                finish(record, m_serviceUrl, m_serviceKey);
        });
}

void Session::serviceFailed(const Error &error)
{
    if (!m_workspace) {
        giveUp(error);
        return;
    }
    m_service.reset();
    SyncStatus status = m_app.sync()->status();
    status.state = SyncStatus::State::Failed;
    status.problem = error;
    m_app.sync()->setStatus(status);
    Q_EMIT failed(error.message);
}

void Session::findPerson(const WorkspaceRecord &record, const QString &personName)
{
    m_connector = std::make_unique<Connector>(m_serviceUrl, m_serviceKey, m_clock);
    connect(m_connector.get(), &Connector::failed, this, &Session::giveUp);
    if (personName.isEmpty()) {
        chooseDemoPerson(record);
        return;
    }
    connect(m_connector.get(), &Connector::personCreated, this, [this, record](const User &user) {
        WorkspaceRecord mine = record;
        mine.personId = user.id;
        finish(mine, m_serviceUrl, m_serviceKey);
    });
    m_connector->createPerson(personName);
}

void Session::chooseDemoPerson(const WorkspaceRecord &record)
{
    connect(
        m_connector.get(), &Connector::identified, this, [this, record](const Identity &, const QList<User> &users) {
            WorkspaceRecord mine = record;
            mine.personId = users.isEmpty() ? QString() : users.first().id;
            finish(mine, m_serviceUrl, m_serviceKey);
        });
    m_connector->identify();
}

void Session::tryServer(const QString &url, const QByteArray &key)
{
    const auto known = m_records.findServer(url);
    if (!known || !isOnlyShown(*known))
        close();
    if (known) {
        finish(*known, QUrl(url), key);
        if (m_workspace && key != m_options.environmentKey)
            keepKey(key);
        return;
    }
    m_triedKey = key;
    m_app.start()->work(tr("Connecting to %1").arg(QUrl(url).host()));
    m_connector = std::make_unique<Connector>(QUrl(url), key, m_clock);
    Connector *connector = m_connector.get();
    connect(connector, &Connector::failed, this, &Session::giveUp);
    connect(connector, &Connector::identified, connector, &Connector::findLimitations);
    connect(connector, &Connector::limitationsFound, m_app.start(), &StartController::identify);
    connect(m_app.start(), &StartController::personChosen, connector,
        [this, url](const QString &personId) { addServer(url, personId); });
    connector->identify();
}

/// The server answered and the person has chosen who they are: it becomes a workspace.
void Session::addServer(const QString &url, const QString &personId)
{
    WorkspaceRecord record;
    record.id = m_ids.next();
    record.kind = WorkspaceRecord::Kind::Server;
    record.name = QUrl(url).authority().section(QLatin1Char('@'), -1); // with its port
    record.url = url;
    record.personId = personId;
    const QByteArray used = std::exchange(m_triedKey, {});
    finish(record, QUrl(url), used);
    if (m_workspace && used != m_options.environmentKey) // that one is never stored
        keepKey(used);
}

bool Session::show(const WorkspaceRecord &record)
{
    WorkspaceRecord used = record;
    used.lastUsed = m_clock.now();
    if (const auto saved = m_records.save(used); !saved) {
        giveUp(saved.error());
        return false;
    }
    auto opened = OpenWorkspace::open(record, m_records.folderOf(record.id), m_clock, m_random);
    if (m_isFirst) // what reads the screens meanwhile waits for this thread now and then; later nothing of ours may run
        QCoreApplication::sendPostedEvents();
    if (!opened) {
        giveUp(opened.error());
        return false;
    }
    m_workspace = std::move(*opened);
    if (m_app.settings()->lastWorkspace()
        != record.id) // nothing is written before the first frame that is there already
        m_app.settings()->setLastWorkspace(record.id);
    m_keys.attend(record.id);
    m_app.sync()->setWorkspaceName(record.name);
    m_app.sync()->setStatus({});
    connect(m_workspace.get(), &OpenWorkspace::knocked, this, [this](const QString &link) {
        Q_EMIT raiseWanted();
        if (!link.isEmpty())
            m_app.openLink(link);
    });
    connect(m_workspace.get(), &OpenWorkspace::statusChanged, m_app.sync(), &SyncController::setStatus);
    connect(m_workspace.get(), &OpenWorkspace::requested, m_app.diagnostics(), &DiagnosticsController::note);
    m_app.diagnostics()->setPlace(m_records.folderOf(record.id), record.isEmbedded() ? QString() : record.url);
    m_app.workspace().open(m_workspace->cache(), m_workspace->outbox(), record.personId);
    m_place = std::make_unique<WorkspacePlace>(m_app, m_records.folderOf(record.id), std::exchange(m_isFirst, false));
    m_app.start()->hide();
    if (const QString link = std::exchange(m_options.link, {}); !link.isEmpty())
        m_app.openLink(link);
    if (m_workspace->cache().wasRebuilt())
        m_app.notices()->fail(
            tr("The copy of the server's data on this computer was damaged and is loaded anew. What you "
               "have not sent yet is safe."));
    return true;
}

void Session::finish(const WorkspaceRecord &record, const QUrl &server, const QByteArray &key)
{
    if (m_connector)
        m_connector.release()->deleteLater(); // this runs inside one of its signals
    if (!m_workspace && !show(record))
        return;
    if (key.isEmpty())
        findKey(record);
    else
        synchronise(server, key);
    Q_EMIT workspaceOpened();
}

void Session::findKey(const WorkspaceRecord &record)
{
    SyncStatus status;
    status.state = SyncStatus::State::Connecting;
    m_app.sync()->setStatus(status);
    m_keys.find(record.id, [this](const Result<QByteArray> &key) {
        if (key)
            synchronise(QUrl(m_workspace->record().url), *key);
        else
            askForKey(key.error().message);
    });
}

void Session::askForKey(const QString &why)
{
    SyncStatus status;
    status.state = SyncStatus::State::Unauthorised;
    status.problem = Error{ErrorKind::Unauthorised, why, {}, {}, 0, {}, {}};
    m_app.sync()->setStatus(status);
}

void Session::useKey(const QByteArray &key)
{
    synchronise(QUrl(m_workspace->record().url), key);
    keepKey(key);
}

void Session::keepKey(const QByteArray &key)
{
    m_keys.keep(m_workspace->record().id, key, [this](const QString &why) {
        m_app.notices()->fail(tr("The key is used, but only until Muster is closed. %1").arg(why));
    });
}

void Session::synchronise(const QUrl &server, const QByteArray &key)
{
    m_workspace->setServer(server, key);
    m_people = std::make_unique<PersonAdder>(m_app, server, key, m_clock, m_ids);
}

void Session::close()
{
    m_keys.attend({});
    m_place.reset();
    m_app.workspace().close();
    m_people.reset();
    m_workspace.reset();
    m_connector.reset();
    m_startProgress.end(); // it looks at the service
    m_service.reset();
    m_serviceUrl.clear();
    m_serviceKey.clear();
}

void Session::giveUp(const Error &error)
{
    if (m_connector)
        m_connector.release()->deleteLater();
    close();
    m_app.start()->choose(error.kind == ErrorKind::Unauthorised
            ? tr("The server does not accept this key. Is it complete, and has it not been revoked?")
            : error.message,
        nextStepAfter(error));
    Q_EMIT failed(error.message);
}

} // namespace muster::desktop
