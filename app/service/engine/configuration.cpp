#include "app/service/engine/configuration.h"
#include "models/domain/json.h"

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

template<typename T> T parsed(const QByteArray &body)
{
    return T::fromJson(json::parseObject(body).value_or(QJsonObject()));
}

template<typename T> std::optional<T> byId(Workspace &workspace, ObjectKind kind, const QString &id)
{
    Database &database = workspace.database();
    return database.first(u"SELECT %1 FROM %2 WHERE id = ?"_s.arg(database.dialect().bytesOf(u"body"_s), tableOf(kind)),
        {id}, [](const Row &row) { return parsed<T>(row.bytes(0)); });
}

template<typename T> QList<T> all(Workspace &workspace, ObjectKind kind)
{
    QList<T> objects;
    Database &database = workspace.database();
    database.each(
        u"SELECT %1 FROM %2 ORDER BY position, id"_s.arg(database.dialect().bytesOf(u"body"_s), tableOf(kind)), {},
        [&](const Row &row) { objects.append(parsed<T>(row.bytes(0))); });
    return objects;
}

template<typename T> void add(Workspace &workspace, ObjectKind kind, const T &object)
{
    Database &database = workspace.database();
    const qint64 position = database.integer(u"SELECT COUNT(*) FROM %1"_s.arg(tableOf(kind)));
    database.run(u"INSERT INTO %1 (id, position, body) VALUES (?, ?, ?)"_s.arg(tableOf(kind)),
        {object.id, position, QString::fromUtf8(json::compact(object.toJson()))});
    workspace.changes().note(kind, object.id);
}

std::optional<User> userWhere(Workspace &workspace, const QString &condition, const QString &value)
{
    return workspace.database().first(u"SELECT body FROM users WHERE %1"_s.arg(condition), {value},
        [](const Row &row) { return parsed<User>(row.text(0).toUtf8()); });
}

} // namespace

std::optional<Severity> severityById(Workspace &workspace, const QString &id)
{
    return byId<Severity>(workspace, ObjectKind::Severity, id);
}

std::optional<IncidentStatus> statusById(Workspace &workspace, const QString &id)
{
    return byId<IncidentStatus>(workspace, ObjectKind::IncidentStatus, id);
}

std::optional<IncidentType> typeById(Workspace &workspace, const QString &id)
{
    return byId<IncidentType>(workspace, ObjectKind::IncidentType, id);
}

std::optional<IncidentRole> roleById(Workspace &workspace, const QString &id)
{
    return byId<IncidentRole>(workspace, ObjectKind::IncidentRole, id);
}

std::optional<User> userById(Workspace &workspace, const QString &id)
{
    return byId<User>(workspace, ObjectKind::User, id);
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
    return all<Severity>(workspace, ObjectKind::Severity);
}

QList<IncidentStatus> allStatuses(Workspace &workspace)
{
    return all<IncidentStatus>(workspace, ObjectKind::IncidentStatus);
}

QList<IncidentType> allTypes(Workspace &workspace)
{
    return all<IncidentType>(workspace, ObjectKind::IncidentType);
}

QList<IncidentRole> allRoles(Workspace &workspace)
{
    return all<IncidentRole>(workspace, ObjectKind::IncidentRole);
}

void addSeverity(Workspace &workspace, const Severity &severity)
{
    add(workspace, ObjectKind::Severity, severity);
}

void addStatus(Workspace &workspace, const IncidentStatus &status)
{
    add(workspace, ObjectKind::IncidentStatus, status);
}

void addType(Workspace &workspace, const IncidentType &type)
{
    add(workspace, ObjectKind::IncidentType, type);
}

void addRole(Workspace &workspace, const IncidentRole &role)
{
    add(workspace, ObjectKind::IncidentRole, role);
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
