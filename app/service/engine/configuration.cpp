#include "app/service/engine/configuration.h"
#include "app/service/engine/configured.h"
#include "models/domain/json.h"

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

template<typename T> T parsed(const QByteArray &body)
{
    return T::fromJson(json::parseObject(body).value_or(QJsonObject()));
}

std::optional<User> userWhere(Workspace &workspace, const QString &condition, const QString &value)
{
    return workspace.database().first(u"SELECT body FROM users WHERE %1"_s.arg(condition), {value},
        [](const Row &row) { return parsed<User>(row.text(0).toUtf8()); });
}

} // namespace

std::optional<Severity> severityById(Workspace &workspace, const QString &id)
{
    return configured::byId<Severity>(workspace, id);
}

std::optional<IncidentStatus> statusById(Workspace &workspace, const QString &id)
{
    return configured::byId<IncidentStatus>(workspace, id);
}

std::optional<IncidentType> typeById(Workspace &workspace, const QString &id)
{
    return configured::byId<IncidentType>(workspace, id);
}

std::optional<IncidentRole> roleById(Workspace &workspace, const QString &id)
{
    return configured::byId<IncidentRole>(workspace, id);
}

std::optional<User> userById(Workspace &workspace, const QString &id)
{
    return userWhere(workspace, u"id = ?"_s, id);
}

std::optional<User> userByReference(Workspace &workspace, const QJsonObject &reference)
{
    const auto given = [&](QLatin1String key) { return reference.value(key).toString(); };
    if (const QString id = given(QLatin1String("id")); !id.isEmpty())
        return userById(workspace, id);
    if (const QString email = given(QLatin1String("email")); !email.isEmpty())
        return userWhere(workspace, u"email = ?"_s, email.toLower());
    if (const QString slackId = given(QLatin1String("slack_user_id")); !slackId.isEmpty())
        return userWhere(workspace, u"slack_user_id = ?"_s, slackId);
    return {};
}

QList<Severity> allSeverities(Workspace &workspace)
{
    return configured::all<Severity>(workspace);
}

QList<IncidentStatus> allStatuses(Workspace &workspace)
{
    return configured::all<IncidentStatus>(workspace);
}

QList<IncidentType> allTypes(Workspace &workspace)
{
    return configured::all<IncidentType>(workspace);
}

QList<IncidentRole> allRoles(Workspace &workspace)
{
    return configured::all<IncidentRole>(workspace);
}

void addSeverity(Workspace &workspace, const Severity &severity)
{
    configured::add(workspace, severity);
}

void addStatus(Workspace &workspace, const IncidentStatus &status)
{
    configured::add(workspace, status);
}

void addType(Workspace &workspace, const IncidentType &type)
{
    configured::add(workspace, type);
}

void addRole(Workspace &workspace, const IncidentRole &role)
{
    configured::add(workspace, role);
}

void addUser(Workspace &workspace, const User &user)
{
    // The column holds the email in lower case for look-ups; the body keeps it as given.
    workspace.database().run(u"INSERT INTO users (id, email, slack_user_id, is_active, body) VALUES (?, ?, ?, ?, ?)"_s,
        {user.id, user.email.toLower(), user.slackUserId, int(user.isActive),
            QString::fromUtf8(json::compact(user.toJsonWithRoles()))});
    workspace.changes().note(ObjectKind::User, user.id);
}

} // namespace muster::service
