#include "app/api/capabilities.h"
#include <QRegularExpression>

namespace muster::api {

namespace {

constexpr QLatin1String creator("incident_creator"), editor("incident_editor"), actor("act_on_behalf_of_users");

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

/// The role without which a key may not; empty: every key may.
QLatin1String roleFor(Ability ability)
{
    switch (ability) {
    case Ability::DeclareIncident:
        return creator;
    case Ability::EditIncident:
    case Ability::PostUpdate:
    case Ability::AddAction:
    case Ability::ChangeAction:
    case Ability::DeleteAction:
    case Ability::AddFollowUp:
    case Ability::ChangeFollowUp:
    case Ability::DeleteFollowUp:
    case Ability::AddTimelineItem:
    case Ability::ChangeTimelineItem:
    case Ability::DeclineIncident:
    case Ability::MergeIncident:
    case Ability::AddAttachment:
    case Ability::DeleteAttachment:
    case Ability::RelateIncidents:
    case Ability::UnrelateIncidents:
    case Ability::ConnectExternalIssue:
        return editor;
    case Ability::ActInYourName:
        return actor;
    case Ability::ReadActivity:
    case Ability::FollowLive:
    case Ability::RepeatSafely:
    case Ability::TellAbilities:
        break;
    }
    return QLatin1String();
}

/// There is no document, as against: something went wrong on the way to it.
bool isWithoutDocument(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::NotFound:
    case ErrorKind::Gone:
    case ErrorKind::Forbidden:
    case ErrorKind::Invalid: // 405, 406: not for this path, not as JSON
    case ErrorKind::Redirected: // to where the documentation is
        return true;
    default: // an answer cut off on the way, for example: worth another try
        return false;
    }
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
    capabilities.actingUser = isAnnounced(openApi, QLatin1String("x-muster-acting-user"));
    capabilities.changeFeed = capabilities.has(u"GET", u"/muster/v1/changes");
    capabilities.roles = identity.roles;
    return capabilities;
}

Capabilities Capabilities::assumed(const Identity &identity)
{
    Capabilities capabilities;
    for (const char *operation : {"GET /v1/custom_field_options", "GET /v1/identity", "GET /v1/incident_attachments",
             "POST /v1/incident_attachments", "DELETE /v1/incident_attachments/{}", "GET /v1/incident_relationships",
             "POST /v2/follow_ups/{}/actions/connect_external_issue", "GET /v1/incident_statuses",
             "GET /v1/incident_types", "GET /v1/severities", "GET /v2/actions", "POST /v2/actions",
             "GET /v2/actions/{}", "PUT /v2/actions/{}", "DELETE /v2/actions/{}", "GET /v2/custom_fields",
             "GET /v2/follow_ups", "POST /v2/follow_ups", "GET /v2/follow_ups/{}", "PUT /v2/follow_ups/{}",
             "DELETE /v2/follow_ups/{}", "GET /v2/incident_roles", "GET /v2/incident_timestamps",
             "GET /v2/incident_updates", "GET /v2/incidents", "POST /v2/incidents", "GET /v2/incidents/{}",
             "POST /v2/incidents/{}/actions/edit", "GET /v2/users", "GET /v3/teams"})
        capabilities.operations.insert(QString::fromLatin1(operation));
    capabilities.isAssumed = true;
    capabilities.roles = identity.roles;
    return capabilities;
}

Result<Capabilities> Capabilities::learned(const Result<QJsonObject> &document, const Identity &identity)
{
    if (document ? !document->contains(QLatin1String("paths")) : isWithoutDocument(document.error()))
        return assumed(identity);
    if (!document)
        return tl::unexpected(document.error());
    return from(*document, identity);
}

bool Capabilities::has(QStringView method, QStringView path) const
{
    return operations.contains(method.toString() + QLatin1Char(' ') + normalised(path.toString()));
}

bool Capabilities::offers(Ability ability) const
{
    switch (ability) {
    case Ability::DeclareIncident:
        return has(u"POST", u"/v2/incidents");
    case Ability::EditIncident:
        return has(u"POST", u"/v2/incidents/{id}/actions/edit");
    case Ability::PostUpdate:
        return has(u"POST", u"/v2/incident_updates");
    case Ability::AddAction:
        return has(u"POST", actionsPath());
    case Ability::ChangeAction:
        return has(u"PUT", actionsPath() + QStringLiteral("/{id}"));
    case Ability::DeleteAction:
        return has(u"DELETE", actionsPath() + QStringLiteral("/{id}"));
    case Ability::AddFollowUp:
        return has(u"POST", followUpsPath());
    case Ability::ChangeFollowUp:
        return has(u"PUT", followUpsPath() + QStringLiteral("/{id}"));
    case Ability::DeleteFollowUp:
        return has(u"DELETE", followUpsPath() + QStringLiteral("/{id}"));
    case Ability::ReadActivity:
        return has(u"GET", u"/v2/incident_activity_log_entries");
    case Ability::ActInYourName:
        return actingUser;
    case Ability::FollowLive:
        return changeFeed;
    case Ability::RepeatSafely:
        return idempotencyHeader;
    case Ability::TellAbilities:
        return !isAssumed;
    case Ability::AddTimelineItem:
        return has(u"POST", u"/v2/incident_timeline_items");
    case Ability::ChangeTimelineItem:
        return has(u"PATCH", u"/v2/incident_timeline_items/{id}");
    case Ability::DeclineIncident:
        return has(u"POST", u"/muster/v1/incidents/{id}/actions/decline");
    case Ability::MergeIncident:
        return has(u"POST", u"/muster/v1/incidents/{id}/actions/merge");
    case Ability::AddAttachment:
        return has(u"POST", u"/v1/incident_attachments");
    case Ability::DeleteAttachment:
        return has(u"DELETE", u"/v1/incident_attachments/{id}");
    case Ability::RelateIncidents:
        return has(u"POST", u"/muster/v1/incident_relationships");
    case Ability::UnrelateIncidents:
        return has(u"DELETE", u"/muster/v1/incident_relationships/{id}");
    case Ability::ConnectExternalIssue:
        return has(u"POST", followUpsPath() + QStringLiteral("/{id}/actions/connect_external_issue"));
    }
    return false;
}

QList<Limitation> Capabilities::limitations() const
{
    QList<Limitation> limitations;
    for (int i = 0; i < abilities; ++i) {
        const QLatin1String role = roleFor(Ability(i));
        if (!offers(Ability(i)))
            limitations.append({Ability(i), Limitation::Cause::Server});
        else if (!role.isEmpty() && !roles.contains(role))
            limitations.append({Ability(i), Limitation::Cause::Key});
    }
    return limitations;
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
