#include "app/service/engine/countmemory.h"

namespace muster::service {

namespace {

constexpr qsizetype mostCounts = 100;

QString keyOf(const QString &sql, const QVariantList &values)
{
    QString key = sql;
    for (const QVariant &value : values) {
        const QString text = value.toString();
        key += QChar(0) + QString::number(text.size()) + QChar(0) + text; // no value can look like two
    }
    return key;
}

} // namespace

CountMemory::CountMemory(Database &database, ChangeLog &changes)
    : m_database(database)
    , m_changes(changes)
{ }

qint64 CountMemory::count(const QString &sql, const QVariantList &values)
{
    const qint64 latest = m_changes.latest();
    if (std::exchange(m_asOf, latest) != latest || m_counts.size() >= mostCounts)
        m_counts.clear();
    const QString key = keyOf(sql, values);
    const auto known = m_counts.constFind(key);
    if (known != m_counts.constEnd())
        return *known;
    return *m_counts.insert(key, m_database.integer(sql, values));
}

} // namespace muster::service
