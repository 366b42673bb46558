#include "app/service/routing/where.h"

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

QVariantList toVariants(const QStringList &values)
{
    return QVariantList(values.begin(), values.end());
}

QString marks(qsizetype count)
{
    return QStringList(count, u"?"_s).join(u", ");
}

} // namespace

Condition Condition::in(const QString &column, const QStringList &values)
{
    if (values.isEmpty())
        return {u"1 = 0"_s, {}};
    return {u"%1 IN (%2)"_s.arg(column, marks(values.size())), toVariants(values)};
}

Condition Condition::notIn(const QString &column, const QStringList &values)
{
    if (values.isEmpty())
        return {u"1 = 1"_s, {}};
    return {u"%1 NOT IN (%2)"_s.arg(column, marks(values.size())), toVariants(values)};
}

Condition Condition::equals(const QString &column, const QString &value)
{
    return {column + u" = ?"_s, {value}};
}

void Where::add(const Condition &condition)
{
    m_sql.append(condition.sql);
    m_values += condition.values;
}

void Where::addAny(const QList<Condition> &conditions)
{
    if (conditions.isEmpty())
        return;
    QStringList alternatives;
    for (const Condition &condition : conditions) {
        alternatives.append(condition.sql);
        m_values += condition.values;
    }
    m_sql.append(u'(' + alternatives.join(u" OR ") + u')');
}

QString Where::sql() const
{
    return m_sql.isEmpty() ? QString() : u" WHERE "_s + m_sql.join(u" AND ");
}

} // namespace muster::service
