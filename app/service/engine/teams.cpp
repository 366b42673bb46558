#include "app/service/engine/teams.h"
#include "models/domain/json.h"
#include <QJsonArray>

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

/// UserV3: without the API's disused role.
QJsonObject memberJson(const User &user)
{
    QJsonObject object{{u"id"_s, user.id}, {u"name"_s, user.name}};
    json::setOptional(object, QLatin1String("email"), user.email);
    json::setOptional(object, QLatin1String("slack_user_id"), user.slackUserId);
    return object;
}

} // namespace

QJsonObject Team::toSlimJson() const
{
    return {{u"id"_s, id}, {u"name"_s, name}};
}

QJsonObject Team::toJson() const
{
    QJsonArray list;
    for (const User &member : members)
        list.append(memberJson(member));
    QJsonObject object = toSlimJson();
    object.insert(u"catalog_entry"_s, toSlimJson());
    object.insert(u"members"_s, list);
    return object;
}

void addTeam(Workspace &workspace, const Team &team)
{
    workspace.database().run(u"INSERT INTO teams (id, position, body) VALUES (?, 0, ?) ON CONFLICT (id) DO UPDATE SET"
                             u" body = excluded.body"_s,
        {team.id, QString::fromUtf8(json::compact(team.toJson()))});
    workspace.changes().note(ObjectKind::Team, team.id);
}

std::optional<QJsonObject> slimTeamById(Workspace &workspace, const QString &id)
{
    return workspace.database().first(u"SELECT body FROM teams WHERE id = ?"_s, {id}, [](const Row &row) {
        const auto body = json::parseObject(row.text(0).toUtf8()).value_or(QJsonObject());
        return Team{body.value(u"id"_s).toString(), body.value(u"name"_s).toString(), {}}.toSlimJson();
    });
}

void completeTeams(Workspace &workspace)
{
    QStringList ids;
    workspace.database().each(u"SELECT id FROM teams"_s, {}, [&](const Row &row) { ids.append(row.text(0)); });
    for (const QString &id : std::as_const(ids)) {
        if (const auto slim = slimTeamById(workspace, id))
            addTeam(workspace, {id, slim->value(u"name"_s).toString(), {}});
    }
}

} // namespace muster::service
