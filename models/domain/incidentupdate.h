#pragma once
#include "models/domain/configuration.h"
#include "models/domain/person.h"
#include <QJsonObject>

namespace muster {

/// What was said about the next one. The API has no field for it: it stands in the message as a TimelineMark.
struct NextUpdate
{
    std::optional<Instant> at; ///< none: there will be none
    bool operator==(const NextUpdate &) const = default;
};

/// A status update somebody shared (IncidentUpdateV2). Append-only. `newStatus` is the status after it; there is no
/// "previous" value: compare consecutive updates.
struct IncidentUpdate
{
    QString id;
    QString incidentId;
    QString message; ///< Markdown, without the mark
    IncidentStatus newStatus;
    std::optional<Severity> newSeverity;
    Actor updater;
    Timestamp createdAt;
    std::optional<NextUpdate> nextUpdate = {}; ///< none: nothing was said
    QString mergedIntoId = {}; ///< the incident this one was merged into with it

    static IncidentUpdate fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
    bool operator==(const IncidentUpdate &) const = default;
};

/// The message as the server keeps it, and what it says about the next update.
QString withNextUpdate(const QString &message, const std::optional<NextUpdate> &next);
std::optional<NextUpdate> nextUpdateOf(const QString &message);

} // namespace muster
