#include "models/domain/person.h"
#include "models/domain/json.h"

namespace muster {

using json::setOptional;
using json::string;

User User::fromJson(const QJsonObject &object)
{
    User user;
    user.id = string(object, QLatin1String("id"));
    user.name = string(object, QLatin1String("name"));
    user.email = string(object, QLatin1String("email"));
    user.slackUserId = string(object, QLatin1String("slack_user_id"));
    user.isActive = object.value(QLatin1String("is_active")).toBool(true);
    return user;
}

QJsonObject User::toJson() const
{
    // `role` is required by the schema but dead: "no longer updated".
    QJsonObject object{
        {QStringLiteral("id"), id}, {QStringLiteral("name"), name}, {QStringLiteral("role"), QStringLiteral("unset")}};
    setOptional(object, QLatin1String("email"), email);
    setOptional(object, QLatin1String("slack_user_id"), slackUserId);
    return object;
}

QJsonObject User::toJsonWithRoles() const
{
    QJsonObject object = toJson();
    const QJsonObject baseRole{{QStringLiteral("id"), QStringLiteral("01MVSTERBASER0000000000000")},
        {QStringLiteral("name"), QStringLiteral("Responder")}, {QStringLiteral("slug"), QStringLiteral("responder")}};
    const QJsonObject seats{{QStringLiteral("on_call"), QStringLiteral("full_access")},
        {QStringLiteral("response"), QStringLiteral("full_access")}};
    object.insert(QStringLiteral("base_role"), baseRole);
    object.insert(QStringLiteral("custom_roles"), QJsonArray());
    object.insert(QStringLiteral("is_active"), isActive);
    object.insert(QStringLiteral("seats"), seats);
    return object;
}

Actor Actor::fromUser(const User &user)
{
    return {Kind::User, user.id, user.name, user.email};
}

Actor Actor::fromApiKey(const QString &id, const QString &name)
{
    return {Kind::ApiKey, id, name, {}};
}

Actor Actor::fromJson(const QJsonObject &object)
{
    const auto read = [&](QLatin1String key, Kind kind, QLatin1String nameKey) -> std::optional<Actor> {
        const QJsonValue value = object.value(key);
        if (!value.isObject())
            return {};
        const QJsonObject inner = value.toObject();
        return Actor{
            kind, string(inner, QLatin1String("id")), string(inner, nameKey), string(inner, QLatin1String("email"))};
    };
    if (auto actor = read(QLatin1String("user"), Kind::User, QLatin1String("name")))
        return *actor;
    if (auto actor = read(QLatin1String("api_key"), Kind::ApiKey, QLatin1String("name")))
        return *actor;
    if (auto actor = read(QLatin1String("workflow"), Kind::Workflow, QLatin1String("name")))
        return *actor;
    if (auto actor = read(QLatin1String("alert"), Kind::Alert, QLatin1String("title")))
        return *actor;
    return {};
}

QJsonObject Actor::toJson() const
{
    const auto named = [this](const QString &nameKey) {
        return QJsonObject{{QStringLiteral("id"), id}, {nameKey, name}};
    };
    switch (kind) {
    case Kind::User: {
        User user;
        user.id = id;
        user.name = name;
        user.email = email;
        return {{QStringLiteral("user"), user.toJson()}};
    }
    case Kind::ApiKey:
        return {{QStringLiteral("api_key"), named(QStringLiteral("name"))}};
    case Kind::Workflow:
        return {{QStringLiteral("workflow"), named(QStringLiteral("name"))}};
    case Kind::Alert:
        return {{QStringLiteral("alert"), named(QStringLiteral("title"))}};
    case Kind::Unknown:
        break;
    }
    return {};
}

} // namespace muster
