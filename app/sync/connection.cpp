#include "app/sync/connection.h"
#include "models/domain/json.h"
#include <QCoreApplication>

namespace muster::sync {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Connection)
};

Task<QString> knownWorkspace(Cache &cache)
{
    co_return co_await cache.read([](const CacheReader &reader) { return reader.value(key(keys::workspace)); });
}

QSet<QString> rolesIn(const QString &identity)
{
    const QStringList roles = Identity::fromJson(json::parseObject(identity.toUtf8()).value_or(QJsonObject())).roles;
    return {roles.begin(), roles.end()};
}

/// A server of ours has an id of its own; elsewhere the organisation's dashboard has to tell.
Task<Result<QString>> workspaceId(Remote &remote)
{
    if (!remote.capabilities.has(u"GET", u"/muster/v1/workspace"))
        co_return remote.identity.dashboardUrl;
    const auto reply = co_await remote.get(u"/muster/v1/workspace"_s);
    if (!reply)
        co_return tl::unexpected(reply.error());
    co_return json::string(unwrapped(*reply), "id"_L1);
}

} // namespace

Task<Result<void>> meet(Remote &remote, Cache &cache, Outbox &outbox)
{
    const auto identity = co_await remote.get(u"/v1/identity"_s);
    if (!identity)
        co_return tl::unexpected(identity.error());
    const QJsonObject who = json::object(*identity, "identity"_L1);
    if (who.isEmpty())
        co_return failure(ErrorKind::BadReply, Words::tr("This server does not speak the incident.io API"));
    remote.identity = Identity::fromJson(who);
    const auto document = co_await remote.get(u"/v1/openapiV3.json"_s);
    const auto capabilities = api::Capabilities::learned(document, remote.identity);
    if (!capabilities)
        co_return tl::unexpected(capabilities.error());
    remote.capabilities = *capabilities;
    if (!remote.capabilities.has(u"GET", u"/v2/incidents"))
        co_return failure(ErrorKind::BadReply, Words::tr("This server offers no incidents"));
    const auto id = co_await workspaceId(remote);
    if (!id)
        co_return tl::unexpected(id.error());
    const QString known = co_await knownWorkspace(cache);
    if (!known.isEmpty() && !id->isEmpty() && known != *id)
        co_return failure(ErrorKind::Conflict,
            Words::tr("This server holds another workspace than the one on this computer. Nothing was sent to it."));
    if (!id->isEmpty()) { // the cache may have been rebuilt and know nothing
        auto binding = outbox.bindTo(*id);
        const auto bound = co_await binding;
        if (!bound)
            co_return bound;
    }
    const QString limitations = toText(remote.capabilities.limitations());
    auto writing = cache.write([id = *id, who, roles = remote.identity.roles, limitations](CacheWriter &writer) {
        if (!id.isEmpty())
            writer.setValue(key(keys::workspace), id);
        const QString before = writer.value(key(keys::identity));
        if (!before.isEmpty() && rolesIn(before) != QSet<QString>(roles.begin(), roles.end())) {
            // This key sees more, or less: what was complete for the old one is not for this one.
            writer.setValue(key(keys::fullSyncDone), {});
            writer.setValue(key(keys::fullSyncCursor), {});
        }
        writer.setValue(key(keys::identity), QString::fromUtf8(json::compact(who)));
        writer.setValue(key(keys::limitations), limitations);
    });
    co_return co_await writing;
}

/// A server that was met before and now answers oddly is behind something on the way, a hotel's login page for example,
/// and may be back soon. One that never answered well is the wrong address.
Task<bool> waitsForUser(Cache &cache, Error problem)
{
    switch (problem.kind) {
    case ErrorKind::Storage:
    case ErrorKind::DiskFull:
    case ErrorKind::Conflict:
    case ErrorKind::Forbidden:
    case ErrorKind::Invalid:
        co_return true;
    case ErrorKind::BadReply:
    case ErrorKind::NotFound:
    case ErrorKind::Redirected:
    case ErrorKind::Tls: {
        const QString known = co_await knownWorkspace(cache);
        co_return known.isEmpty();
    }
    default:
        co_return false;
    }
}

} // namespace muster::sync
