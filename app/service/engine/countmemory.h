#pragma once
#include "app/service/engine/changelog.h"
#include <QHash>

namespace muster::service {

/// Remembers how many rows a list has until something is written: counting a hundred thousand incidents for each of
/// their pages would cost more than the pages. Lives on the service's thread.
class CountMemory
{
public:
    CountMemory(Database &database, ChangeLog &changes);
    qint64 count(const QString &sql, const QVariantList &values);

private:
    Database &m_database;
    ChangeLog &m_changes;
    qint64 m_asOf = -1; ///< the latest change when the counts were taken
    QHash<QString, qint64> m_counts; ///< by statement and values
};

} // namespace muster::service
