#include "models/domain/incidentupdate.h"
#include "models/domain/json.h"
#include "models/domain/timelinemark.h"

namespace muster {

using json::string;

namespace {

const QString kind = QStringLiteral("next-update"), nothing = QStringLiteral("none");

} // namespace

QString withNextUpdate(const QString &message, const std::optional<NextUpdate> &next)
{
    if (!next)
        return message;
    return withMark(message, {kind, {next->at ? markText(*next->at) : nothing}});
}

std::optional<NextUpdate> nextUpdateOf(const QString &message)
{
    const auto mark = markOf(message, kind);
    if (!mark || mark->values.size() != 1)
        return {};
    if (mark->values.first() == nothing)
        return NextUpdate{};
    const auto at = instantOfMark(mark->values.first());
    return at ? std::optional<NextUpdate>(NextUpdate{at}) : std::nullopt;
}

IncidentUpdate IncidentUpdate::fromJson(const QJsonObject &object)
{
    const QString message = string(object, QLatin1String("message"));
    const auto next = nextUpdateOf(message);
    return {string(object, QLatin1String("id")), string(object, QLatin1String("incident_id")),
        next ? withoutMarks(message) : message,
        IncidentStatus::fromJson(json::object(object, QLatin1String("new_incident_status"))),
        json::optional<Severity>(object, QLatin1String("new_severity")),
        Actor::fromJson(json::object(object, QLatin1String("updater"))),
        Timestamp::fromText(string(object, QLatin1String("created_at"))), next,
        string(object, QLatin1String("merged_into_incident_id"))};
}

QJsonObject IncidentUpdate::toJson() const
{
    QJsonObject object{{QStringLiteral("id"), id}, {QStringLiteral("incident_id"), incidentId},
        {QStringLiteral("new_incident_status"), newStatus.toJson()}, {QStringLiteral("updater"), updater.toJson()},
        {QStringLiteral("created_at"), createdAt.raw}};
    json::setOptional(object, QLatin1String("message"), withNextUpdate(message, nextUpdate));
    json::setOptional(object, QLatin1String("merged_into_incident_id"), mergedIntoId);
    if (newSeverity)
        object.insert(QStringLiteral("new_severity"), newSeverity->toJson());
    return object;
}

} // namespace muster
