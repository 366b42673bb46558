#include "qml/controls/optionfilter.h"
#include <QJSValue>
#include <algorithm>

namespace muster {

namespace {

/// Lower case without accents, so that "Jose" finds "José".
QString fold(const QString &text)
{
    const QString decomposed = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString plain;
    plain.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (c.category() != QChar::Mark_NonSpacing)
            plain.append(c);
    }
    return plain;
}

bool beginsAWord(const QString &folded, const QString &word)
{
    for (qsizetype at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
        if (at == 0 || !folded[at - 1].isLetterOrNumber())
            return true;
    }
    return false;
}

bool matches(const QString &folded, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(), [&](const QString &word) { return beginsAWord(folded, word); });
}

} // namespace

OptionFilter::OptionFilter(QObject *parent)
    : QAbstractListModel(parent)
{ }

void OptionFilter::setSource(const QVariant &source)
{
    QVariant plain
        = source.metaType() == QMetaType::fromType<QJSValue>() ? source.value<QJSValue>().toVariant() : source;
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

void OptionFilter::setTextRole(const QString &role)
{
    setRole(m_textRole, role);
}

void OptionFilter::setValueRole(const QString &role)
{
    setRole(m_valueRole, role);
}

void OptionFilter::setDetailRole(const QString &role)
{
    setRole(m_detailRole, role);
}

void OptionFilter::setToneRole(const QString &role)
{
    setRole(m_toneRole, role);
}

void OptionFilter::setFilter(const QString &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    applyFilter();
    Q_EMIT filterChanged();
}

void OptionFilter::readModel(const QAbstractItemModel &model)
{
    const auto names = model.roleNames();
    const auto roleOf = [&](const QString &name) { return names.key(name.toUtf8(), -1); };
    const int text = roleOf(m_textRole), value = roleOf(m_valueRole), detail = roleOf(m_detailRole),
              tone = roleOf(m_toneRole);
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        Option option;
        option.text = index.data(text < 0 ? int(Qt::DisplayRole) : text).toString();
        option.value = value < 0 ? QVariant(option.text) : index.data(value);
        option.detail = detail < 0 ? QString() : index.data(detail).toString();
        option.tone = tone < 0 ? -1 : index.data(tone).toInt();
        m_options.append(option);
    }
}

void OptionFilter::readList(const QVariantList &list)
{
    for (const QVariant &entry : list) {
        const QVariantMap map = entry.toMap();
        Option option;
        option.text = map.isEmpty() ? entry.toString() : map.value(m_textRole).toString();
        option.value = map.contains(m_valueRole) ? map.value(m_valueRole) : QVariant(option.text);
        option.detail = map.value(m_detailRole).toString();
        option.tone = map.value(m_toneRole, -1).toInt();
        m_options.append(option);
    }
}

void OptionFilter::readOptions()
{
    m_options.clear();
    if (m_model)
        readModel(*m_model);
    else
        readList(m_source.toList());
    for (Option &option : m_options)
        option.folded = fold(option.text + QLatin1Char(' ') + option.detail);
    applyFilter();
    Q_EMIT optionsChanged();
}

void OptionFilter::applyFilter()
{
    const QStringList words = fold(m_filter).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    beginResetModel();
    m_shown.clear();
    for (int i = 0; i < m_options.size(); ++i) {
        if (matches(m_options[i].folded, words))
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
    const Option &option = m_options[sourceIndex];
    switch (role) {
    case Qt::DisplayRole:
    case TextRole:
        return option.text;
    case ValueRole:
        return option.value;
    case DetailRole:
        return option.detail;
    case ToneRole:
        return option.tone;
    case SourceIndexRole:
        return sourceIndex;
    default:
        return {};
    }
}

QHash<int, QByteArray> OptionFilter::roleNames() const
{
    return {{TextRole, "optionText"}, {ValueRole, "optionValue"}, {DetailRole, "optionDetail"},
        {ToneRole, "optionTone"}, {SourceIndexRole, "sourceIndex"}};
}

int OptionFilter::rowOf(int sourceIndex) const
{
    return int(m_shown.indexOf(sourceIndex));
}

int OptionFilter::sourceIndexAt(int row) const
{
    return row >= 0 && row < m_shown.size() ? m_shown[row] : -1;
}

QString OptionFilter::textAt(int sourceIndex) const
{
    return m_options.value(sourceIndex).text;
}

QVariant OptionFilter::valueAt(int sourceIndex) const
{
    return m_options.value(sourceIndex).value;
}

int OptionFilter::toneAt(int sourceIndex) const
{
    return m_options.value(sourceIndex).tone;
}

int OptionFilter::indexOfValue(const QVariant &value) const
{
    for (int i = 0; i < m_options.size(); ++i) {
        if (m_options[i].value == value)
            return i;
    }
    return -1;
}

int OptionFilter::nextRowStartingWith(const QString &prefix, int row) const
{
    const QString wanted = fold(prefix);
    const int rows = count();
    for (int step = 1; step <= rows && !wanted.isEmpty(); ++step) {
        const int candidate = (qMax(row, -1) + step) % rows;
        if (m_options[m_shown[candidate]].folded.startsWith(wanted))
            return candidate;
    }
    return -1;
}

} // namespace muster
