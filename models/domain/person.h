#pragma once
#include <QJsonObject>
#include <QString>

namespace muster {

/// A user as embedded in other objects (UserV2): `{"id":"01F…","name":"Lisa","email":"l@x.io","role":"unset"}`.
struct User
{
    QString id;
    QString name;
    QString email;
    QString slackUserId;
    bool isActive = true; ///< only /v2/users says; embedded users count as active

    static User fromJson(const QJsonObject &object);
    QJsonObject toJson() const; ///< UserV2
    QJsonObject toJsonWithRoles() const; ///< UserWithRolesV2, as /v2/users answers
    bool operator==(const User &) const = default;
};

/// Who did something (ActorV2): exactly one of user, api_key, workflow, alert.
struct Actor
{
    enum class Kind { Unknown, User, ApiKey, Workflow, Alert };
    Kind kind = Kind::Unknown;
    QString id;
    QString name; ///< a user's or key's name, a workflow's name, an alert's title
    QString email;

    static Actor fromUser(const User &user);
    static Actor fromApiKey(const QString &id, const QString &name);
    static Actor fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
    bool operator==(const Actor &) const = default;
};

} // namespace muster
