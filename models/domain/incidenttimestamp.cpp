#include "models/domain/incidenttimestamp.h"
#include "models/domain/json.h"
#include <array>

namespace muster {

using json::string;

namespace {

constexpr std::array statusNames{QLatin1String(""), QLatin1String("success"), QLatin1String("timestamps_missing"),
    QLatin1String("calculating"), QLatin1String("invalid_timestamps")};

DurationMetric::Status statusFromText(const QString &text)
{
    for (size_t i = 1; i < statusNames.size(); ++i) {
        if (text == statusNames[i])
            return DurationMetric::Status(i);
    }
    return DurationMetric::Status::Unknown;
}

} // namespace

IncidentTimestamp IncidentTimestamp::fromJson(const QJsonObject &object)
{
    return {string(object, QLatin1String("id")), string(object, QLatin1String("name")),
        object.value(QLatin1String("rank")).toInt()};
}

QJsonObject IncidentTimestamp::toJson() const
{
    return {{QStringLiteral("id"), id}, {QStringLiteral("name"), name}, {QStringLiteral("rank"), rank}};
}

IncidentTimestampValue IncidentTimestampValue::fromJson(const QJsonObject &object)
{
    const QJsonObject value = json::object(object, QLatin1String("value"));
    return {IncidentTimestamp::fromJson(json::object(object, QLatin1String("incident_timestamp"))),
        Timestamp::fromText(string(value, QLatin1String("value")))};
}

QJsonObject IncidentTimestampValue::toJson() const
{
    QJsonObject object{{QStringLiteral("incident_timestamp"), timestamp.toJson()}};
    if (value.isSet())
        object.insert(QStringLiteral("value"), QJsonObject{{QStringLiteral("value"), value.raw}});
    return object;
}

DurationMetric DurationMetric::fromJson(const QJsonObject &object)
{
    const QJsonObject metric = json::object(object, QLatin1String("duration_metric"));
    DurationMetric read{string(metric, QLatin1String("id")), string(metric, QLatin1String("name")),
        statusFromText(string(object, QLatin1String("status"))), {}};
    if (const QJsonValue seconds = object.value(QLatin1String("value_seconds")); seconds.isDouble())
        read.seconds = seconds.toInteger();
    return read;
}

QJsonObject DurationMetric::toJson() const
{
    QJsonObject object{
        {QStringLiteral("duration_metric"), QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("name"), name}}},
        {QStringLiteral("status"), QString(statusNames[size_t(status)])}};
    if (seconds)
        object.insert(QStringLiteral("value_seconds"), *seconds);
    return object;
}

} // namespace muster
