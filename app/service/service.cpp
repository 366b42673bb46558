#include "app/service/service.h"
#include "app/service/access/keyring.h"
#include "app/service/engine/demofill.h"
#include "app/service/engine/workspace.h"
#include "app/service/resources/resources.h"
#include "app/service/routing/gateway.h"
#include "app/service/storage/databasefile.h"
#include "app/service/storage/servinglock.h"
#include "app/service/storage/soundness.h"

namespace muster::service {

using namespace Qt::StringLiterals;

/// The parts, in the order they stand on each other.
class Service::Private
{
public:
    Private(ServiceOptions given, std::unique_ptr<ServingLock> held, std::unique_ptr<Workspace> opened)
        : options(std::move(given))
        , lock(std::move(held))
        , workspace(std::move(opened))
        , keys(workspace->database(), workspace->clock(), workspace->random(), workspace->ids())
        , gateway(*workspace, keys, router, options.rateLimit)
        , server(
              options.http, [this](const std::shared_ptr<HttpExchange> &exchange) { gateway.handle(exchange); },
              [this](int status, const QByteArray &code, const QString &message) {
                  return gateway.errorAnswer(status, code, message);
              })
    {
        addAllResources(router, *workspace);
    }

    ServiceOptions options;
    std::unique_ptr<ServingLock> lock;
    std::unique_ptr<Workspace> workspace;
    Keyring keys;
    Router router;
    Gateway gateway;
    HttpServer server;
};

namespace {

/// Looks closer at a database that may have suffered since it was last closed.
Result<std::unique_ptr<Database>> openWhole(const QString &file, bool isOurs)
{
    if (isOurs && !checkOwnership(file))
        return tl::unexpected(damagedDatabase(file)); // not even the head is left
    const Suspicion suspicion = suspicionAgainst(file); // opening it clears the traces
    auto database = Database::openSqlite(file);
    if (!database)
        return database;
    if (const auto sound = examine(**database, file, suspicion); !sound)
        return tl::unexpected<Error>(sound.error());
    return database;
}

} // namespace

Service::Service() = default;

Service::~Service()
{
    close();
}

Result<std::unique_ptr<Service>> Service::open(ServiceOptions options, const Clock &clock, Random &random)
{
    if (options.mustExist && isMissing(options.databaseFile))
        return tl::unexpected<Error>(missingDatabase(options.databaseFile)); // before the lock makes a file there
    auto lock = ServingLock::take(options.databaseFile);
    if (!lock)
        return tl::unexpected<Error>(lock.error());
    auto database = openWhole(options.databaseFile, options.mustExist);
    if (!database)
        return tl::unexpected<Error>(database.error());
    auto workspace = Workspace::open(std::move(*database), options.workspaceName, clock, random);
    if (!workspace)
        return tl::unexpected<Error>(workspace.error());
    if (const auto removed = removeUnfinishedDemo(**workspace); !removed)
        return tl::unexpected<Error>(removed.error());
    std::unique_ptr<Service> service(new Service);
    service->d = std::make_unique<Private>(std::move(options), std::move(*lock), std::move(*workspace));
    service->d->workspace->database().onDamaged = [service = service.get()] { Q_EMIT service->damaged(); };
    return service;
}

bool Service::isEmpty()
{
    Database &database = d->workspace->database();
    return database.integer(u"SELECT EXISTS (SELECT 1 FROM incidents) OR EXISTS (SELECT 1 FROM users)"_s) == 0;
}

bool Service::hasKeys()
{
    return !d->keys.list().isEmpty();
}

Result<int> Service::fillWithDemo(int incidents, quint64 seed, const std::function<bool(int)> &progress)
{
    return fillWithDemoData(*d->workspace, incidents, seed, progress);
}

Result<CreatedKey> Service::createKey(const QString &name, const QStringList &roles)
{
    return d->keys.create(name, roles).map([](const Keyring::Made &made) { return CreatedKey{made.id, made.token}; });
}

CreatedKey Service::createLaunchKey(const QString &name)
{
    const auto made = d->keys.createForLaunch(d->workspace->launchKeyId(), name);
    return {made.id, made.token};
}

Result<QUrl> Service::listen(const QHostAddress &address, quint16 port, const std::optional<HttpServer::Tls> &tls)
{
    const QString scheme = tls ? u"https"_s : u"http"_s;
    d->gateway.admission().setAddress(HostCheck(address, d->options.hostNames), scheme);
    const auto bound = d->server.listen(address, port, tls);
    if (!bound)
        return failure(bound.error().kind, u"%1:%2: %3"_s.arg(address.toString()).arg(port).arg(bound.error().message));
    QUrl url;
    url.setScheme(scheme);
    url.setHost(address.toString());
    url.setPort(*bound);
    return url;
}

void Service::close()
{
    d->gateway.answerWaiting();
    d->server.finish(std::chrono::seconds{2});
}

} // namespace muster::service
