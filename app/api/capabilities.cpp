#include "app/api/commandrequests.h"
#include <QRegularExpression>

namespace muster::api {

namespace {

/// "{id}" and "{incident_id}" name the same place.
QString normalised(QString path)
{
    static const QRegularExpression placeholder(QStringLiteral("\\{[^}]*\\}"));
    return path.replace(placeholder, QStringLiteral("{}"));
}

bool isAnnounced(const QJsonObject &openApi, QLatin1String key)
{
    const QJsonValue value
        = openApi.contains(key) ? openApi.value(key) : openApi.value(QLatin1String("info")).toObject().value(key);
    return value.toBool() || value.isObject();
}

} // namespace

Capabilities Capabilities::from(const QJsonObject &openApi, const Identity &identity)
{
    Capabilities capabilities;
    const QJsonObject paths = openApi.value(QLatin1String("paths")).toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject methods = path.value().toObject();
        for (const char *method : {"get", "post", "put", "patch", "delete"}) {
            if (methods.contains(QLatin1String(method)))
                capabilities.operations.insert(
                    QString::fromLatin1(method).toUpper() + QLatin1Char(' ') + normalised(path.key()));
        }
    }
    capabilities.idempotencyHeader = isAnnounced(openApi, QLatin1String("x-muster-idempotency"));
    capabilities.changeFeed = capabilities.has(u"GET", u"/muster/v1/changes");
    capabilities.roles = identity.roles;
    return capabilities;
}

bool Capabilities::has(QStringView method, QStringView path) const
{
    return operations.contains(method.toString() + QLatin1Char(' ') + normalised(path.toString()));
}

bool Capabilities::mayEdit() const
{
    return roles.contains(QLatin1String("incident_editor"));
}

QString Capabilities::actionsPath() const
{
    return has(u"GET", u"/v3/actions") ? QStringLiteral("/v3/actions") : QStringLiteral("/v2/actions");
}

QString Capabilities::followUpsPath() const
{
    return has(u"GET", u"/v3/follow_ups") ? QStringLiteral("/v3/follow_ups") : QStringLiteral("/v2/follow_ups");
}

} // namespace muster::api
