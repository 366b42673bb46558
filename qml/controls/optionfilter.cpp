#include "qml/controls/optionfilter.h"
#include <QJSValue>

namespace muster {

OptionFilter::OptionFilter(QObject *parent)
    : QAbstractListModel(parent)
{ }

void OptionFilter::setSource(const QVariant &source)
{
    const bool script = source.metaType() == QMetaType::fromType<QJSValue>();
    QVariant plain = script ? source.value<QJSValue>().toVariant() : source;
    if (m_source == plain)
        return;
    m_source = std::move(plain);
    follow(qobject_cast<QAbstractItemModel *>(m_source.value<QObject *>()));
    readOptions();
    Q_EMIT sourceChanged();
}

void OptionFilter::follow(QAbstractItemModel *model)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    if (!model)
        return;
    connect(model, &QAbstractItemModel::modelReset, this, &OptionFilter::readOptions);
    connect(model, &QAbstractItemModel::layoutChanged, this, &OptionFilter::readOptions);
    connect(model, &QAbstractItemModel::rowsInserted, this, &OptionFilter::readOptions);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &OptionFilter::readOptions);
    connect(model, &QAbstractItemModel::rowsMoved, this, &OptionFilter::readOptions);
    connect(model, &QAbstractItemModel::dataChanged, this, &OptionFilter::readOptions);
}

void OptionFilter::setRole(QString &role, const QString &name)
{
    if (role == name)
        return;
    role = name;
    readOptions();
    Q_EMIT rolesChanged();
}

void OptionFilter::setFilter(const QString &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    applyFilter();
    Q_EMIT filterChanged();
}

void OptionFilter::readOptions()
{
    m_options = m_model ? options::read(*m_model, m_roles) : options::read(m_source.toList(), m_roles);
    applyFilter();
    Q_EMIT optionsChanged();
}

void OptionFilter::applyFilter()
{
    const QStringList words = options::fold(m_filter).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    beginResetModel();
    m_shown.clear();
    for (int i = 0; i < total(); ++i) {
        if (options::matches(m_options[i], words))
            m_shown.append(i);
    }
    endResetModel();
    Q_EMIT countChanged();
}

int OptionFilter::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant OptionFilter::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int sourceIndex = m_shown[index.row()];
    const options::Option &option = m_options[sourceIndex];
    switch (role) {
    case Qt::DisplayRole:
    case TextRole:
        return option.text;
    case DetailRole:
        return option.detail;
    case LevelRole:
        return option.level;
    case EnabledRole:
        return option.enabled;
    case ReasonRole:
        return option.reason;
    case SourceIndexRole:
        return sourceIndex;
    default:
        return {};
    }
}

QHash<int, QByteArray> OptionFilter::roleNames() const
{
    return {{TextRole, "optionText"}, {DetailRole, "optionDetail"}, {LevelRole, "optionLevel"},
        {EnabledRole, "optionEnabled"}, {ReasonRole, "optionReason"}, {SourceIndexRole, "sourceIndex"}};
}

int OptionFilter::indexOfValue(const QVariant &value) const
{
    for (int i = 0; i < total(); ++i) {
        if (m_options[i].value == value)
            return i;
    }
    return -1;
}

int OptionFilter::nextRowStartingWith(const QString &prefix, int row) const
{
    const QString wanted = options::fold(prefix);
    const int rows = count();
    for (int step = 1; step <= rows && !wanted.isEmpty(); ++step) {
        const int candidate = (qMax(row, -1) + step) % rows;
        if (m_options[m_shown[candidate]].folded.startsWith(wanted))
            return candidate;
    }
    return -1;
}

} // namespace muster
