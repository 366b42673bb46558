#pragma once
#include "models/store/cacherows.h"
#include "models/store/database.h"
#include <QHash>
#include <string_view>

/// What the columns of the incident table hold: the one place that takes them from an incident and from a row.
namespace muster {

/// The columns RowReader reads, for SELECT.
QByteArray rowColumns();

/// Makes rows of a list. Few statuses, severities and people occur in many rows: each of their texts is made once and
/// shared.
class RowReader
{
public:
    IncidentRow read(const Statement &statement);

private:
    const QString &shared(const Statement &statement, int column);

    QHash<QByteArray, QString> m_texts;
};

/// Where a new incident belongs: positions fall with the time of creation, so that walking the table is walking back
/// through time, and lists that come newest first are written from its beginning to its end. Each microsecond has room
/// for 1024 incidents, among which the id decides: no look at the table is needed, and imports that know only the day
/// spread. What still meets goes to freePosition().
inline constexpr qint64 positionsPerInstant = 1024;
qint64 incidentPosition(std::string_view id, Instant createdAt);
/// The next position at or after it that no other incident has.
qint64 freePosition(Database &database, qint64 position);

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

/// Works out the end of an incident from what is stored of it; true when that changed it. Children may come before
/// their incident and after it, so this comes last in a transaction.
bool settleEnd(Database &database, const QString &incidentId);

} // namespace muster
