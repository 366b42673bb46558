#pragma once
#include <QString>
#include <QStringList>
#include <QVariantList>

namespace muster::service {

/// A condition of SQL text written in this program and values that are bound, never spliced in.
struct Condition
{
    QString sql;
    QVariantList values;

    /// `column IN (?, ?)`; an empty list matches nothing.
    static Condition in(const QString &column, const QStringList &values);
    static Condition notIn(const QString &column, const QStringList &values);
    static Condition equals(const QString &column, const QString &value);
};

/// Conditions that must all hold.
class Where
{
public:
    void add(const Condition &condition);
    /// At least one of them must hold; an empty list demands nothing.
    void addAny(const QList<Condition> &conditions);
    QString sql() const; ///< ` WHERE …`, or nothing
    const QVariantList &values() const { return m_values; }

private:
    QStringList m_sql;
    QVariantList m_values;
};

} // namespace muster::service
