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

Result<Reply> createTeam(Workspace &workspace, const Call &call)
{
    const QString id = workspace.newId();
    const QByteArray body = json::compact({{u"id"_s, id}, {u"name"_s, call.text(QLatin1String("name")).trimmed()}});
    workspace.database().run(
        u"INSERT INTO teams (id, position, body) VALUES (?, 0, ?)"_s, {id, QString::fromUtf8(body)});
    return Reply::object(u"team"_s, body);
}

Result<Reply> listTeams(Workspace &workspace, const Call &)
{
    QByteArrayList objects;
    workspace.database().each(
        u"SELECT body FROM teams ORDER BY id"_s, {}, [&](const Row &row) { objects.append(row.text(0).toUtf8()); });
    return Reply{"{\"teams\":[" + objects.join(',') + "]}", {}};
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

    Operation team = creation(u"teams"_s, u"Team"_s, u"organisation_settings.update"_s, {nameProperty()});
    team.answers = schemas::enveloped(u"MusterCreateTeamResultV1"_s, u"team"_s, schemas::team());
    team.handler = bind(createTeam);
    router.add(team);
    router.add({.method = "GET",
        .path = u"/muster/v1/teams"_s,
        .name = u"Muster V1#ListTeams"_s,
        .scopes = {u"teams.view"_s},
        .answers = schemas::listed(u"MusterListTeamsResultV1"_s, u"teams"_s, schemas::team()),
        .handler = bind(listTeams)});
}

} // namespace muster::service
