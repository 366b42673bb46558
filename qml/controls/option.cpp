#include "qml/controls/option.h"
#include <algorithm>

namespace muster::options {

namespace {

bool beginsAWord(const QString &folded, const QString &word)
{
    for (qsizetype at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
        if (at == 0 || !folded[at - 1].isLetterOrNumber())
            return true;
    }
    return false;
}

/// `get` gives the value of a role by its name, invalid when there is no such role.
template<typename Get> Option makeOption(const QString &fallbackText, const Roles &roles, Get get)
{
    Option option;
    const QVariant text = get(roles.text), value = get(roles.value), enabled = get(roles.enabled);
    option.text = text.isValid() ? text.toString() : fallbackText;
    option.value = value.isValid() ? value : QVariant(option.text);
    option.detail = get(roles.detail).toString();
    option.level = get(roles.level).toInt();
    option.enabled = !enabled.isValid() || enabled.toBool();
    option.reason = get(roles.reason).toString();
    option.folded = fold(option.text + QLatin1Char(' ') + option.detail);
    return option;
}

} // namespace

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

bool matches(const Option &option, const QStringList &foldedWords)
{
    return std::all_of(
        foldedWords.begin(), foldedWords.end(), [&](const QString &word) { return beginsAWord(option.folded, word); });
}

QList<Option> read(const QAbstractItemModel &model, const Roles &roles)
{
    const auto names = model.roleNames();
    QList<Option> options;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        options.append(makeOption(index.data(Qt::DisplayRole).toString(), roles, [&](const QString &name) {
            const int role = names.key(name.toUtf8(), -1);
            return role < 0 ? QVariant() : index.data(role);
        }));
    }
    return options;
}

QList<Option> read(const QVariantList &list, const Roles &roles)
{
    QList<Option> options;
    for (const QVariant &entry : list) {
        const QVariantMap map = entry.toMap();
        options.append(makeOption(entry.toString(), roles, [&](const QString &name) { return map.value(name); }));
    }
    return options;
}

} // namespace muster::options
