#pragma once
#include "models/domain/configuration.h"
#include "models/domain/person.h"
#include <QJsonObject>

namespace muster {

/// A status update somebody shared (IncidentUpdateV2). Append-only. `newStatus` is the status after it; there is no
/// "previous" value: compare consecutive updates.
struct IncidentUpdate
{
    QString id;
    QString incidentId;
    QString message; ///< Markdown
    IncidentStatus newStatus;
    std::optional<Severity> newSeverity;
    Actor updater;
    Timestamp createdAt;

    static IncidentUpdate fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
    bool operator==(const IncidentUpdate &) const = default;
};

} // namespace muster
