#pragma once
#include "models/store/cacherows.h"

namespace muster {

/// True for what hangs on an incident.
bool isChildKind(Kind kind);
/// True for actions and follow-ups: their mark is a status.
bool isTask(Kind kind);
/// The column of a child's mark: the status of a task; the category an update or entry led to, where it did.
QByteArray markColumn(Kind kind);

} // namespace muster
