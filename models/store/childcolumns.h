#pragma once
#include "models/store/cacherows.h"

namespace muster {

/// The columns of an incident's update, action, follow-up or activity entry beside those that all objects have.
struct ChildColumns
{
    QString incidentId;
    Instant at; ///< by which they are ordered
    std::optional<QString> mark; ///< status of a task; the category an update or entry led to, where it did
};

/// True for what hangs on an incident.
bool isChildKind(Kind kind);
/// True for actions and follow-ups: their mark is a status.
bool isTask(Kind kind);
ChildColumns childColumns(Kind kind, const QJsonObject &object);

} // namespace muster
