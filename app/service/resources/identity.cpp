#include "app/service/resources/resources.h"
#include "app/service/resources/schemas.h"
#include "models/domain/configuration.h"
#include "models/domain/json.h"
#include <algorithm>

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

Result<Reply> showIdentity(const Call &call)
{
    const Identity identity{call.principal.name, call.principal.roles, call.origin};
    QJsonObject object = identity.toJson();
    QStringList scopes(call.principal.scopes.begin(), call.principal.scopes.end());
    std::sort(scopes.begin(), scopes.end());
    object.insert(u"scopes"_s, QJsonArray::fromStringList(scopes)); // ours: the API leaves clients to guess these
    return Reply::object(u"identity"_s, json::compact(object));
}

Schema identitySchema()
{
    const Schema team
        = Schema::object(u"IdentityTeamV1"_s, {required(u"id"_s, Schema::id()), required(u"name"_s, Schema::string())});
    return Schema::object(u"IdentityV1"_s,
        {required(u"name"_s, Schema::string()), required(u"roles"_s, Schema::list(Schema::string())),
            required(u"dashboard_url"_s, Schema::string()), required(u"teams"_s, Schema::list(team)),
            required(u"team_roles"_s, Schema::list(Schema::string())),
            required(u"scopes"_s, Schema::list(Schema::string()))});
}

} // namespace

void addIdentity(Router &router)
{
    router.add({.method = "GET",
        .path = u"/v1/identity"_s,
        .name = u"Utilities V1#Identity"_s,
        .scopes = {},
        .answers = schemas::enveloped(u"UtilitiesIdentityResultV1"_s, u"identity"_s, identitySchema()),
        .handler = showIdentity});
}

} // namespace muster::service
