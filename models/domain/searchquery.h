#pragma once
#include <QList>
#include <QString>
#include <QStringList>

namespace muster {

/// One part of what was typed to search for, with its place in the text, in UTF-16 code units.
struct SearchPart
{
    enum class Kind {
        Words, ///< beginnings of words
        Phrase, ///< in quotes: whole words in that order
        Operator, ///< `lead:@ana`; `name` is one of searchOperators()
        Unknown ///< looks like an operator but is none; searched for as words
    };
    Kind kind = Kind::Words;
    QString name; ///< of an operator, in its long form
    QStringList values; ///< of an operator: any of them; else one, the text
    bool negated = false; ///< an operator with "-" before it
    qsizetype from = 0, length = 0;
    bool operator==(const SearchPart &) const = default;
};

/// The operators in the order in which they are explained: severity, status, type, lead, role, is, has, after, before.
QStringList searchOperators();

/// Takes a search apart. Words and texts in quotes are searched for; `name:value`, `name:"a value"`, `name:one,two` is
/// an operator, with "-" before it the opposite. `sev:` is `severity:`. A name without a value, an address
/// (`https://…`) and a time (`14:05`) are words. A quote that is never closed goes on to the end. Quotes are the
/// straight and the typographic ones. Pure and total.
QList<SearchPart> parseSearch(const QString &text);

} // namespace muster
