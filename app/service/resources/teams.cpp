#include "app/service/engine/teams.h"
#include "app/service/engine/configuration.h"
#include "app/service/resources/configuredoperations.h"
#include "app/service/resources/listing.h"
#include "app/service/resources/resources.h"
#include "app/service/resources/schemas.h"
#include "app/service/routing/problem.h"
#include "models/domain/json.h"

// Teams: read as the API does, made under /muster/v1.
namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

constexpr int greatestPage = 250;

Result<Reply> listTeams(Workspace &workspace, const Call &call)
{
    const auto page = readPage(call, greatestPage);
    if (!page)
        return tl::unexpected<Error>(page.error());
    return listPage(workspace, {u"teams"_s, ObjectKind::Team}, *page);
}

Result<Reply> createTeam(Workspace &workspace, const Call &call)
{
    Team team{workspace.newId(), call.text(QLatin1String("name")).trimmed(), {}};
    const QJsonArray members = call.body.value(u"member_ids"_s).toArray();
    for (qsizetype i = 0; i < members.size(); ++i) {
        const auto user = userById(workspace, members.at(i).toString());
        if (!user)
            return tl::unexpected(problem::invalid(u"member_ids.%1"_s.arg(i), u"There is no such user"_s));
        team.members.append(*user);
    }
    addTeam(workspace, team);
    return Reply::object(u"team"_s, json::compact(team.toJson()));
}

} // namespace

void addTeams(Router &router, Workspace &workspace)
{
    const Configured teams{ObjectKind::Team, u"/v3/teams"_s, u"teams"_s, u"team"_s, u"Teams V3"_s, u"Teams"_s, u"V3"_s,
        u"catalog_entries.view"_s, {}, schemas::teamWithMembers(), u"Team"_s};
    Operation list{.method = "GET",
        .path = teams.path,
        .name = u"Teams V3#List"_s,
        .scopes = {teams.scope},
        .query = pageParameters(greatestPage),
        .answers = pageSchema(u"TeamsListResultV3"_s, u"teams"_s, teams.schema),
        .handler = [&workspace](const Call &call) { return listTeams(workspace, call); }};
    router.add(list);
    addShowing(router, workspace, teams);
    list.path = u"/muster/v1/teams"_s;
    list.name = u"Muster V1#ListTeams"_s;
    list.scopes = {u"teams.view"_s};
    router.add(list);
    router.add({.method = "POST",
        .path = list.path,
        .name = u"Muster V1#CreateTeam"_s,
        .scopes = {u"organisation_settings.update"_s},
        .status = 201,
        .takes = Schema::object(u"MusterCreateTeamPayloadV1"_s,
            {required(u"name"_s, Schema::string().withMinimumLength(1).withMaximumLength(200)),
                optional(u"member_ids"_s, Schema::list(Schema::id()))}),
        .answers = schemas::enveloped(u"MusterCreateTeamResultV1"_s, u"team"_s, teams.schema),
        .handler = [&workspace](const Call &call) { return createTeam(workspace, call); }});
}

} // namespace muster::service
