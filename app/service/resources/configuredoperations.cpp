#include "app/service/resources/configuredoperations.h"
#include "app/service/resources/listing.h"
#include "app/service/resources/schemas.h"
#include "app/service/routing/problem.h"

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

Reply listConfigured(Workspace &workspace, const Configured &configured)
{
    Database &database = workspace.database();
    QByteArrayList objects;
    database.each(u"SELECT %1 FROM %2 ORDER BY position, id"_s.arg(
                      database.dialect().bytesOf(u"body"_s), tableOf(configured.kind)),
        {}, [&](const Row &row) { objects.append(row.bytes(0)); });
    return {"{\"" + configured.listKey.toLatin1() + "\":[" + objects.join(',') + "]}", {}};
}

Result<Reply> showConfigured(Workspace &workspace, const Configured &configured, const Call &call)
{
    const QByteArray body = bodyOf(workspace, configured.kind, call.id());
    if (body.isEmpty())
        return tl::unexpected(problem::notFound(configured.what));
    return Reply::object(configured.key, body);
}

QString schemaName(const Configured &configured, const QString &verb, const QString &end)
{
    return configured.stem + verb + end + configured.version;
}

} // namespace

void addShowing(Router &router, Workspace &workspace, const Configured &configured)
{
    router.add({.method = "GET",
        .path = configured.path + u"/{id}"_s,
        .name = configured.tag + u"#Show"_s,
        .scopes = configured.scope.isEmpty() ? QStringList() : QStringList{configured.scope},
        .answers
        = schemas::enveloped(schemaName(configured, u"Show"_s, u"Result"_s), configured.key, configured.schema),
        .handler = [&workspace, configured](const Call &call) { return showConfigured(workspace, configured, call); }});
}

void addReading(Router &router, Workspace &workspace, const Configured &configured)
{
    router.add({.method = "GET",
        .path = configured.path,
        .name = configured.tag + u"#List"_s,
        .scopes = configured.scope.isEmpty() ? QStringList() : QStringList{configured.scope},
        .answers
        = schemas::listed(schemaName(configured, u"List"_s, u"Result"_s), configured.listKey, configured.schema),
        .handler
        = [&workspace, configured](const Call &) -> Result<Reply> { return listConfigured(workspace, configured); }});
    addShowing(router, workspace, configured);
}

Operation writingOperation(const Configured &configured, const QString &verb, int status, const QList<Property> &takes)
{
    const bool isCreation = verb == u"Create";
    const bool isDeletion = verb == u"Delete";
    Operation operation{.method = isCreation ? "POST"
            : isDeletion                     ? "DELETE"
                                             : "PUT",
        .path = isCreation ? configured.path : configured.path + u"/{id}"_s,
        .name = configured.tag + u'#' + verb,
        .scopes = {configured.writeScope},
        .status = status};
    if (isDeletion)
        return operation;
    operation.takes = Schema::object(schemaName(configured, verb, u"Payload"_s), takes);
    operation.answers
        = schemas::enveloped(schemaName(configured, verb, u"Result"_s), configured.key, configured.schema);
    return operation;
}

} // namespace muster::service
