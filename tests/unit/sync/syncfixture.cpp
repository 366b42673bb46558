#include "tests/unit/sync/syncfixture.h"
#include "models/domain/json.h"
#include <QEventLoop>
#include <QTimer>
#include <sqlite3.h>

namespace muster::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

SyncFixture::SyncFixture()
{
    service::ServiceOptions serviceOptions;
    serviceOptions.databaseFile = folder.filePath(u"service.db"_s);
    serviceOptions.rateLimit = 0;
    service = service::Service::open(serviceOptions, clock, random).value();
    key = service->createKey(
                     u"Test"_s, {u"viewer"_s, u"incident_creator"_s, u"incident_editor"_s, u"manage_settings"_s})
              .value();
    const QUrl url = service->listen(QHostAddress::LocalHost, 0).value();
    proxy = std::make_unique<FaultProxy>(quint16(url.port()));
    const auto witnessKey = service
                                ->createKey(u"Witness"_s,
                                    {u"viewer"_s, u"incident_creator"_s, u"incident_editor"_s, u"manage_settings"_s})
                                .value();
    witness = std::make_unique<api::Client>(url, witnessKey.token.toLatin1(), clock);
    options.server = proxy->url();
    options.key = key.token.toLatin1();
    options.folder = folder.filePath(u"profile"_s);
    options.firstRetry = 20ms;
    options.maxRetry = 200ms;
    options.pollInterval = 100ms;
    const auto severities = list(u"/v1/severities"_s, u"severities"_s);
    QMap<int, QString> byRank;
    for (const QJsonValue &severity : severities)
        byRank.insert(severity["rank"_L1].toInt(), severity["id"_L1].toString());
    m_severities = byRank.values();
    const auto statuses = list(u"/v1/incident_statuses"_s, u"incident_statuses"_s);
    for (const QJsonValue &status : statuses)
        m_statuses.insert(status["category"_L1].toString(), status["id"_L1].toString());
}

SyncFixture::~SyncFixture()
{
    closeProfile();
}

void SyncFixture::openProfile()
{
    cache = Cache::open(options.folder, clock).value();
    outbox = Outbox::open(options.folder, clock, random).value();
    engine = std::make_unique<sync::SyncEngine>(options, *cache, *outbox, clock, random);
    QObject::connect(engine.get(), &sync::SyncEngine::statusChanged, engine.get(),
        [this](const SyncStatus &status) { history.append(status); });
}

void SyncFixture::closeProfile()
{
    engine.reset();
    outbox.reset();
    cache.reset();
}

void SyncFixture::start()
{
    if (!engine)
        openProfile();
    engine->start();
}

QString SyncFixture::begin()
{
    const QString id = declare(u"Database down"_s);
    start();
    if (!reaches(SyncStatus::State::UpToDate))
        qFatal("the first sync does not end: %s", qPrintable(engine->status().problem.value_or(Error()).message));
    return id;
}

bool SyncFixture::reaches(SyncStatus::State state, int milliseconds)
{
    return eventually([&] { return engine->status().state == state; }, milliseconds);
}

bool SyncFixture::isDelivered(int milliseconds)
{
    return eventually([&] { return outbox->entries().isEmpty(); }, milliseconds);
}

QJsonObject SyncFixture::ask(const api::Request &request)
{
    const auto reply = await(witness->send(request));
    if (!reply)
        qFatal("the witness got: %s", qPrintable(reply.error().message));
    return reply->object;
}

QJsonObject SyncFixture::get(const QString &path)
{
    const QUrl url(path);
    api::Request request;
    request.path = url.path();
    request.query = QUrlQuery(url);
    return ask(request);
}

QJsonObject SyncFixture::post(const QString &path, const QJsonObject &body)
{
    api::Request request;
    request.method = "POST";
    request.path = path;
    request.body = json::compact(body);
    return ask(request);
}

QString SyncFixture::declare(const QString &name)
{
    const auto reply = post(u"/v2/incidents"_s,
        {{u"idempotency_key"_s, makeUuid(random)}, {u"visibility"_s, u"public"_s}, {u"name"_s, name},
            {u"severity_id"_s, severityId(0)}});
    return reply["incident"_L1]["id"_L1].toString();
}

void SyncFixture::edit(const QString &incidentId, const QJsonObject &incident)
{
    post(u"/v2/incidents/%1/actions/edit"_s.arg(incidentId),
        {{u"incident"_s, incident}, {u"notify_incident_channel"_s, false}});
}

void SyncFixture::addTimelineItem(const QString &incidentId, const QString &title)
{
    post(u"/v2/incident_timeline_items"_s,
        {{u"incident_id"_s, incidentId}, {u"idempotency_key"_s, makeUuid(random)}, {u"title"_s, title},
            {u"timestamp"_s, u"2026-11-23T13:17:00Z"_s}});
}

QJsonArray SyncFixture::list(const QString &path, const QString &envelope)
{
    return get(path).value(envelope).toArray();
}

OutboxEntry SyncFixture::append(const Command &command, const QJsonObject &base)
{
    return await(outbox->append(command, base)).value();
}

OutboxEntry SyncFixture::appendEdit(const EditIncident &edit)
{
    return append(edit, baseOf(edit, page(edit.incidentId).incident.value()));
}

IncidentPage SyncFixture::page(const QString &incidentId)
{
    return await(cache->read([incidentId](const CacheReader &reader) { return reader.page(incidentId); }));
}

int SyncFixture::count(Kind kind)
{
    return await(cache->read([kind](const CacheReader &reader) { return reader.count(kind); }));
}

QString SyncFixture::value(const QString &name)
{
    return await(cache->read([name](const CacheReader &reader) { return reader.value(name); }));
}

OutboxEntry SyncFixture::entry(const QString &id) const
{
    const auto entries = outbox->entries();
    for (const OutboxEntry &found : entries) {
        if (found.id == id)
            return found;
    }
    return {};
}

void SyncFixture::tamperWithOutbox(const QByteArray &sql)
{
    sqlite3 *handle = nullptr;
    sqlite3_open_v2(
        QFile::encodeName(options.folder + u"/outbox.db"_s).constData(), &handle, SQLITE_OPEN_READWRITE, nullptr);
    sqlite3_busy_timeout(handle, 5000);
    if (sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("cannot tamper: %s", sqlite3_errmsg(handle));
    sqlite3_close(handle);
}

} // namespace muster::test
