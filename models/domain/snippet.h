#pragma once
#include <QList>
#include <QString>
#include <QStringList>

namespace muster {

/// A piece of a text around what was searched for.
struct Snippet
{
    struct Mark
    {
        qsizetype from = 0, length = 0; ///< in `text`, in UTF-16 code units
        bool operator==(const Mark &) const = default;
    };
    QString text; ///< one line; "…" where more comes before or after
    QList<Mark> marks; ///< ascending, not overlapping
    bool operator==(const Snippet &) const = default;
};

/// About `length` units around the first place where most of the words are near each other. Without marks the text's
/// beginning. Pure and total.
Snippet snippetOf(const QString &text, const QStringList &words, qsizetype length = 90);

} // namespace muster
