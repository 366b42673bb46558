#include "models/lists/optionmodel.h"

namespace muster {

OptionModel::OptionModel(QObject *parent)
    : RowModel(parent)
{
    connect(this, &QAbstractItemModel::rowsInserted, this, &OptionModel::countChanged);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &OptionModel::countChanged);
}

QHash<int, QByteArray> OptionModel::roleNames() const
{
    return {{OptionIdRole, "optionId"}, {LabelRole, "label"}, {DetailRole, "detail"}, {LevelRole, "level"},
        {EnabledRole, "available"}, {ReasonRole, "reason"}};
}

QString OptionModel::labelOf(const QString &id) const
{
    const int row = indexOfKey(id);
    return row < 0 ? QString() : rows().at(row).label;
}

QString OptionModel::detailOf(const QString &id) const
{
    const int row = indexOfKey(id);
    return row < 0 ? QString() : rows().at(row).detail;
}

QString OptionModel::idAt(int row) const
{
    return row >= 0 && row < rows().size() ? rows().at(row).id : QString();
}

QVariant OptionModel::value(const Option &row, int role) const
{
    switch (Role(role)) {
    case OptionIdRole:
        return row.id;
    case LabelRole:
        return row.label;
    case DetailRole:
        return row.detail;
    case LevelRole:
        return row.level;
    case EnabledRole:
        return row.enabled;
    case ReasonRole:
        return row.reason;
    }
    return {};
}

} // namespace muster
