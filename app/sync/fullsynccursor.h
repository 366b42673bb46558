#pragma once
#include <QMap>
#include <QStringList>

namespace muster::sync {

/// Where a complete sync is; kept in the cache with the rows it has brought.
struct FullSyncCursor
{
    qint64 generation = 0; ///< 0: none under way
    QString feedPosition; ///< of before the walk: what changes meanwhile comes through the feed
    QString walk, after; ///< the list and the page to go on with
    QStringList skipped; ///< lists the server does not let us have
    QMap<QString, int> done, totals;
    QString newest; ///< the latest `updated_at` of an incident, raw
    QString begunAt; ///< by the server's clock: what changes later may have been read before it did
    bool hasStartedAgain = false; ///< the walk's page was refused once

    QString toText() const;
    static FullSyncCursor fromText(const QString &text);
    /// Moves on to a list, unless it is already there.
    void enter(const QString &name);
    /// Done and total over these lists, of which the first has a known total as a rule: in all objects where the server
    /// counts every list, else in those of the first while they come; after that the total is 0, not known.
    std::pair<int, int> progress(const QStringList &lists) const;
};

} // namespace muster::sync
