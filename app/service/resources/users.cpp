#include "app/service/resources/listing.h"
#include "app/service/resources/resources.h"
#include "app/service/resources/schemas.h"
#include "app/service/routing/problem.h"

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

constexpr int greatestPage = 10'000;

Result<Reply> listUsers(Workspace &workspace, const Call &call)
{
    const auto page = readPage(call, greatestPage);
    if (!page)
        return tl::unexpected<Error>(page.error());
    Listing listing{u"users"_s, ObjectKind::User};
    if (const QString email = call.query(u"email"); !email.isEmpty())
        listing.where.add(Condition::equals(u"o.email"_s, email.toLower()));
    if (const QString slackId = call.query(u"slack_user_id"); !slackId.isEmpty())
        listing.where.add(Condition::equals(u"o.slack_user_id"_s, slackId));
    if (call.query(u"include_inactive") != u"true")
        listing.where.add({u"o.is_active = 1"_s, {}});
    return listPage(workspace, listing, *page);
}

Result<Reply> showUser(Workspace &workspace, const Call &call)
{
    const QByteArray body = bodyOf(workspace, ObjectKind::User, call.id());
    if (body.isEmpty())
        return tl::unexpected(problem::notFound(u"User"_s));
    return Reply::object(u"user"_s, body);
}

} // namespace

void addUsers(Router &router, Workspace &workspace)
{
    router.add({.method = "GET",
        .path = u"/v2/users"_s,
        .name = u"Users V2#List"_s,
        .scopes = {u"users.view"_s},
        .query = QList<Parameter>{{u"email"_s, Schema::string()}, {u"slack_user_id"_s, Schema::string()},
                     {u"include_inactive"_s, Schema::boolean()}}
            + pageParameters(greatestPage),
        .answers = pageSchema(u"UsersListResultV2"_s, u"users"_s, schemas::userWithRoles()),
        .handler = [&workspace](const Call &call) { return listUsers(workspace, call); }});
    router.add({.method = "GET",
        .path = u"/v2/users/{id}"_s,
        .name = u"Users V2#Show"_s,
        .scopes = {u"users.view"_s},
        .answers = schemas::enveloped(u"UsersShowResultV2"_s, u"user"_s, schemas::userWithRoles()),
        .handler = [&workspace](const Call &call) { return showUser(workspace, call); }});
}

} // namespace muster::service
