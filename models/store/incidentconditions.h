#pragma once
#include "models/store/cacherows.h"
#include "models/store/statement.h"

/// What a filter asks of the columns of an incident, as SQL and of a row at hand.
namespace muster {

/// Conditions over the table `incident`, each with " AND " before it, and what they are bound to in their order.
struct SqlConditions
{
    QByteArray sql;
    QStringList values;

    /// Binds from `position` on; the position behind.
    int bindTo(Statement &statement, int position) const;
};
SqlConditions sqlConditions(const IncidentFilter &filter);

/// Whether a row, as it is shown, is what the conditions ask for. Nothing where the row alone does not tell: then it
/// counts what the server's row was found to be.
std::optional<bool> matches(const QList<IncidentCondition> &conditions, const IncidentRow &row);

/// Words nobody can type, by which full text knows who has which role.
QByteArray roleWord(QByteArrayView roleId);
QByteArray roleWord(QByteArrayView roleId, QByteArrayView personId);
QByteArray personWord(QByteArrayView personId);

} // namespace muster
