#pragma once
#include <QAbstractItemModel>
#include <QVariant>

namespace muster::options {

/// Which role of a model, or member of an object, says what of an option.
struct Roles
{
    QString text = QStringLiteral("text"), value = QStringLiteral("value"), detail = QStringLiteral("detail");
    QString level = QStringLiteral("level"), enabled = QStringLiteral("available"), reason = QStringLiteral("reason");
};

/// One thing a Select offers.
struct Option
{
    QString text, detail, reason;
    QString folded; ///< text and detail in lower case without accents, for finding
    QVariant value;
    int level = 0;
    bool enabled = true;
};

QList<Option> read(const QAbstractItemModel &model, const Roles &roles);
/// From strings or from objects.
QList<Option> read(const QVariantList &list, const Roles &roles);

/// Lower case without accents, so that "Jose" finds "José".
QString fold(const QString &text);
/// Every one of the folded words begins a word of the option.
bool matches(const Option &option, const QStringList &foldedWords);

} // namespace muster::options
