#pragma once
#include "models/store/cacherows.h"
#include "models/store/database.h"
#include <QHash>

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

/// The columns beside those of the row itself.
struct IncidentPlace
{
    qint64 position; ///< incidentPosition()
    qint64 body, generation;
    Instant fetchedAt;
    std::optional<Instant> updatedAt;
};
/// Inserts or replaces the row of that id; the end stays.
void writeRow(Database &database, const IncidentRow &row, const IncidentPlace &place);
/// Where a row belongs: positions grow with the time of creation, so that walking the table is walking through time. A
/// row that is there already keeps its own unless that time changed.
qint64 incidentPosition(Database &database, const QString &id, Instant createdAt);

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

/// Works out the end of an incident from what is stored of it; true when that changed it. Children may come before
/// their incident and after it, so this comes last in a transaction.
bool settleEnd(Database &database, const QString &incidentId);

} // namespace muster
