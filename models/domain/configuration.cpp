#include "models/domain/configuration.h"
#include "models/domain/json.h"
#include <array>

namespace muster {

using json::string;

namespace {

struct CategoryName
{
    StatusCategory category;
    QLatin1String name;
};
// The first name of a category is the one written.
constexpr std::array categoryNames{
    CategoryName{StatusCategory::Triage, QLatin1String("triage")},
    CategoryName{StatusCategory::Declined, QLatin1String("declined")},
    CategoryName{StatusCategory::Merged, QLatin1String("merged")},
    CategoryName{StatusCategory::Canceled, QLatin1String("canceled")},
    CategoryName{StatusCategory::Live, QLatin1String("live")},
    CategoryName{StatusCategory::Learning, QLatin1String("learning")},
    CategoryName{StatusCategory::Closed, QLatin1String("closed")},
    CategoryName{StatusCategory::Paused, QLatin1String("paused")},
    CategoryName{StatusCategory::Live, QLatin1String("active")},
    CategoryName{StatusCategory::Learning, QLatin1String("post-incident")},
    CategoryName{StatusCategory::Learning, QLatin1String("post_incident")},
};

Timestamp timestamp(const QJsonObject &object, QLatin1String key)
{
    return Timestamp::fromText(string(object, key));
}

} // namespace

StatusCategory statusCategoryFromText(QStringView text)
{
    for (const auto &entry : categoryNames) {
        if (text == entry.name)
            return entry.category;
    }
    return StatusCategory::Unknown;
}

QString toText(StatusCategory category)
{
    for (const auto &entry : categoryNames) {
        if (entry.category == category)
            return entry.name;
    }
    return {};
}

bool isOpen(StatusCategory category)
{
    return category == StatusCategory::Triage || category == StatusCategory::Live || category == StatusCategory::Paused;
}

Severity Severity::fromJson(const QJsonObject &object)
{
    return {string(object, QLatin1String("id")), string(object, QLatin1String("name")),
        string(object, QLatin1String("description")), object.value(QLatin1String("rank")).toInt(),
        timestamp(object, QLatin1String("created_at")), timestamp(object, QLatin1String("updated_at"))};
}

QJsonObject Severity::toJson() const
{
    return {{QStringLiteral("id"), id}, {QStringLiteral("name"), name}, {QStringLiteral("description"), description},
        {QStringLiteral("rank"), rank}, {QStringLiteral("created_at"), createdAt.raw},
        {QStringLiteral("updated_at"), updatedAt.raw}};
}

IncidentStatus IncidentStatus::fromJson(const QJsonObject &object)
{
    return {string(object, QLatin1String("id")), string(object, QLatin1String("name")),
        string(object, QLatin1String("description")), statusCategoryFromText(string(object, QLatin1String("category"))),
        object.value(QLatin1String("rank")).toInt(), timestamp(object, QLatin1String("created_at")),
        timestamp(object, QLatin1String("updated_at"))};
}

QJsonObject IncidentStatus::toJson() const
{
    return {{QStringLiteral("id"), id}, {QStringLiteral("name"), name}, {QStringLiteral("description"), description},
        {QStringLiteral("category"), toText(category)}, {QStringLiteral("rank"), rank},
        {QStringLiteral("created_at"), createdAt.raw}, {QStringLiteral("updated_at"), updatedAt.raw}};
}

IncidentType IncidentType::fromJson(const QJsonObject &object)
{
    return {string(object, QLatin1String("id")), string(object, QLatin1String("name")),
        string(object, QLatin1String("description")), object.value(QLatin1String("is_default")).toBool(),
        object.value(QLatin1String("private_incidents_only")).toBool(),
        string(object, QLatin1String("create_in_triage"), IncidentType().createInTriage),
        timestamp(object, QLatin1String("created_at")), timestamp(object, QLatin1String("updated_at"))};
}

QJsonObject IncidentType::toJson() const
{
    return {{QStringLiteral("id"), id}, {QStringLiteral("name"), name}, {QStringLiteral("description"), description},
        {QStringLiteral("is_default"), isDefault}, {QStringLiteral("private_incidents_only"), privateIncidentsOnly},
        {QStringLiteral("create_in_triage"), createInTriage}, {QStringLiteral("created_at"), createdAt.raw},
        {QStringLiteral("updated_at"), updatedAt.raw}};
}

IncidentRole IncidentRole::fromJson(const QJsonObject &object)
{
    IncidentRole role{string(object, QLatin1String("id")), string(object, QLatin1String("name")),
        string(object, QLatin1String("description")), string(object, QLatin1String("instructions")),
        string(object, QLatin1String("shortform")), Kind::Custom, timestamp(object, QLatin1String("created_at")),
        timestamp(object, QLatin1String("updated_at"))};
    const QString kind = string(object, QLatin1String("role_type"));
    if (kind == QLatin1String("lead"))
        role.kind = Kind::Lead;
    else if (kind == QLatin1String("reporter"))
        role.kind = Kind::Reporter;
    return role;
}

QJsonObject IncidentRole::toJson() const
{
    const QString kindText = kind == Kind::Lead ? QStringLiteral("lead")
        : kind == Kind::Reporter                ? QStringLiteral("reporter")
                                                : QStringLiteral("custom");
    return {{QStringLiteral("id"), id}, {QStringLiteral("name"), name}, {QStringLiteral("description"), description},
        {QStringLiteral("instructions"), instructions}, {QStringLiteral("shortform"), shortform},
        {QStringLiteral("role_type"), kindText}, {QStringLiteral("created_at"), createdAt.raw},
        {QStringLiteral("updated_at"), updatedAt.raw}};
}

FollowUpPriority FollowUpPriority::fromJson(const QJsonObject &object)
{
    return {string(object, QLatin1String("id")), string(object, QLatin1String("name")),
        string(object, QLatin1String("description")), object.value(QLatin1String("rank")).toInt()};
}

QJsonObject FollowUpPriority::toJson() const
{
    QJsonObject object{{QStringLiteral("id"), id}, {QStringLiteral("name"), name}, {QStringLiteral("rank"), rank}};
    json::setOptional(object, QLatin1String("description"), description);
    return object;
}

Identity Identity::fromJson(const QJsonObject &object)
{
    Identity identity;
    identity.name = string(object, QLatin1String("name"));
    for (const QJsonValue &role : object.value(QLatin1String("roles")).toArray())
        identity.roles.append(role.toString());
    identity.dashboardUrl = string(object, QLatin1String("dashboard_url"));
    return identity;
}

QJsonObject Identity::toJson() const
{
    return {{QStringLiteral("name"), name}, {QStringLiteral("roles"), QJsonArray::fromStringList(roles)},
        {QStringLiteral("dashboard_url"), dashboardUrl}, {QStringLiteral("teams"), QJsonArray()},
        {QStringLiteral("team_roles"), QJsonArray()}};
}

} // namespace muster
