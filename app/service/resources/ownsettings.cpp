#include "app/service/engine/configuration.h"
#include "app/service/resources/listing.h"
#include "app/service/resources/resources.h"
#include "app/service/resources/schemas.h"
#include "app/service/routing/problem.h"
#include "models/domain/json.h"

// /muster/v1: what a self-hosted workspace needs and the API has no operation for.
namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

Result<Reply> createUser(Workspace &workspace, const Call &call)
{
    User user;
    user.id = workspace.newId();
    user.name = call.text(QLatin1String("name")).trimmed();
    user.email = call.text(QLatin1String("email")).trimmed();
    user.slackUserId = call.text(QLatin1String("slack_user_id")).trimmed();
    for (const char *member : {"email", "slack_user_id"}) {
        const QString value = call.text(QLatin1String(member)).trimmed();
        if (!value.isEmpty() && userByReference(workspace, {{QLatin1String(member), value}}))
            return tl::unexpected(
                problem::invalid(QLatin1String(member), u"Another user has it already"_s, u"already_taken"_s));
    }
    addUser(workspace, user);
    return Reply::object(u"user"_s, json::compact(user.toJsonWithRoles()));
}

Result<Reply> createType(Workspace &workspace, const Call &call)
{
    IncidentType type;
    type.id = workspace.newId();
    type.name = call.text(QLatin1String("name")).trimmed();
    type.description = call.text(QLatin1String("description"));
    type.createdAt = type.updatedAt = workspace.now();
    addType(workspace, type);
    return Reply::object(u"incident_type"_s, json::compact(type.toJson()));
}

Result<Reply> showWorkspace(Workspace &workspace, const Call &)
{
    return Reply::object(u"workspace"_s,
        json::compact({{u"id"_s, workspace.id()}, {u"name"_s, workspace.name()},
            {u"version"_s, QStringLiteral(MUSTER_VERSION)}}));
}

Property nameProperty()
{
    return required(u"name"_s, Schema::string().withMinimumLength(1).withMaximumLength(200));
}

Operation creation(const QString &plural, const QString &name, const QString &scope, const QList<Property> &payload)
{
    return {.method = "POST",
        .path = u"/muster/v1/"_s + plural,
        .name = u"Muster V1#Create%1"_s.arg(name),
        .scopes = {scope},
        .status = 201,
        .takes = Schema::object(u"MusterCreate%1PayloadV1"_s.arg(name), payload)};
}

} // namespace

void addOwnSettings(Router &router, Workspace &workspace)
{
    const auto bind = [&workspace](Result<Reply> (*run)(Workspace &, const Call &)) {
        return [&workspace, run](const Call &call) { return run(workspace, call); };
    };
    const Schema description = Schema::object(u"MusterWorkspaceV1"_s,
        {required(u"id"_s, Schema::id(u"The same for the life of the database, whatever its address"_s)),
            required(u"name"_s, Schema::string()), required(u"version"_s, Schema::string())});
    router.add({.method = "GET",
        .path = u"/muster/v1/workspace"_s,
        .name = u"Muster V1#Workspace"_s,
        .scopes = {},
        .answers = schemas::enveloped(u"MusterWorkspaceResultV1"_s, u"workspace"_s, description),
        .handler = bind(showWorkspace)});

    Operation user = creation(u"users"_s, u"User"_s, u"users.create"_s,
        {nameProperty(), optional(u"email"_s, Schema::string().withMaximumLength(320)),
            optional(u"slack_user_id"_s, Schema::string().withMaximumLength(50))});
    user.answers = schemas::enveloped(u"MusterCreateUserResultV1"_s, u"user"_s, schemas::userWithRoles());
    user.handler = bind(createUser);
    router.add(user);

    Operation type = creation(u"incident_types"_s, u"IncidentType"_s, u"organisation_settings.update"_s,
        {nameProperty(), optional(u"description"_s, Schema::string())});
    type.answers
        = schemas::enveloped(u"MusterCreateIncidentTypeResultV1"_s, u"incident_type"_s, schemas::incidentType());
    type.handler = bind(createType);
    router.add(type);
}

} // namespace muster::service
