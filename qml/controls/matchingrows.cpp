#include "qml/controls/matchingrows.h"

namespace muster {

MatchingRows::MatchingRows(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setDynamicSortFilter(true);
    connect(this, &QAbstractItemModel::rowsInserted, this, &MatchingRows::countChanged);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &MatchingRows::countChanged);
    connect(this, &QAbstractItemModel::modelReset, this, &MatchingRows::countChanged);
}

void MatchingRows::setRole(const QString &role)
{
    if (m_role == role)
        return;
    m_role = role;
    invalidateFilter();
    Q_EMIT matchChanged();
}

void MatchingRows::setValue(const QVariant &value)
{
    if (m_value == value)
        return;
    m_value = value;
    invalidateFilter();
    Q_EMIT matchChanged();
}

bool MatchingRows::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_role.isEmpty() || !sourceModel())
        return true;
    const int number = sourceModel()->roleNames().key(m_role.toUtf8(), -1);
    return number >= 0 && sourceModel()->index(row, 0, parent).data(number) == m_value;
}

} // namespace muster
