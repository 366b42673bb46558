#pragma once
#include "models/store/cacherows.h"
#include "models/store/statement.h"

/// What the columns of the incident table hold: the one place that takes them from an incident and from a row.
namespace muster {

/// The columns readRow() reads, for SELECT.
QByteArray rowColumns();
IncidentRow readRow(const Statement &statement);

/// The groups of the list in which a limit counts: 2 while open or in a category we do not know, 1 in learning, 0 when
/// over.
int stageOf(StatusCategory category);
/// Text prepared for comparing: case and width do not matter.
QString foldedText(const QString &text);

/// A time at which the incident had come to a category, from an update or the activity log.
struct Transition
{
    Instant at;
    StatusCategory category = StatusCategory::Unknown;
};
/// When an incident stopped being open: the first of the transitions, oldest first, since which it has not been open
/// again (an incident that was reopened ends at its last closing). Where they do not tell, `updatedAt`, which is at or
/// after the truth. Nothing while it is open or in a category we do not know.
std::optional<Instant> endedAt(
    StatusCategory now, std::optional<Instant> updatedAt, const QList<Transition> &transitions);

} // namespace muster
