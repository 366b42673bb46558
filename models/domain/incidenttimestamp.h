#pragma once
#include "models/domain/timestamp.h"
#include <QJsonObject>
#include <QList>
#include <QString>

/// The moments of an incident's life that are measured: definitions, and what one incident has.
namespace muster {

/// One moment's definition (IncidentTimestampV2): "Reported at".
struct IncidentTimestamp
{
    QString id, name;
    int rank = 0; ///< the order to show them in

    static IncidentTimestamp fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
    bool operator==(const IncidentTimestamp &) const = default;
};

/// The names incident.io gives the timestamps it sets by itself; the API tells them apart by nothing else. An
/// organisation may have renamed them.
namespace timestampname {
inline constexpr QLatin1String impactStarted{"Impact started at"}, reported{"Reported at"}, accepted{"Accepted at"},
    resolved{"Resolved at"}, closed{"Closed at"};
}

/// When it was in one incident (IncidentTimestampWithValueV2); no value: not known.
struct IncidentTimestampValue
{
    IncidentTimestamp timestamp;
    Timestamp value;

    static IncidentTimestampValue fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
    bool operator==(const IncidentTimestampValue &) const = default;
};

/// The time between two of them in one incident (IncidentDurationMetricWithValueV2).
struct DurationMetric
{
    /// Calculating is never said by our own service, which calculates at once.
    enum class Status { Unknown, Success, TimestampsMissing, Calculating, InvalidTimestamps };
    QString id, name;
    Status status = Status::Unknown;
    std::optional<qint64> seconds; ///< the last that was calculated; of the present timestamps only with Success

    static DurationMetric fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
    bool operator==(const DurationMetric &) const = default;
};

} // namespace muster
