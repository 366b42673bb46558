#include "models/store/searchwords.h"
#include <algorithm>

namespace muster {

QString foldedText(const QString &text)
{
    // The index folds ASCII itself.
    if (std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; }))
        return text.toLower();
    // Upper case first: toCaseFolded() leaves "ß" as it is, toUpper() makes it "SS".
    return text.normalized(QString::NormalizationForm_KC).toUpper().toCaseFolded();
}

QStringList searchWords(const QString &typed)
{
    QStringList words;
    QString word;
    const QString folded = foldedText(typed) + QLatin1Char(' ');
    for (const QChar c : folded) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate()) {
            word += c;
        } else if (!word.isEmpty()) {
            words.append(word);
            word.clear();
        }
    }
    return words;
}

bool matchesWords(const QString &text, const QStringList &words)
{
    const QStringList there = searchWords(text);
    return std::all_of(words.begin(), words.end(), [&](const QString &word) {
        return std::any_of(there.begin(), there.end(), [&](const QString &one) { return one.startsWith(word); });
    });
}

QString searchPhrase(const QStringList &words)
{
    QStringList terms;
    for (const QString &word : words)
        terms.append(QLatin1Char('"') + word + QLatin1String("\"*"));
    return terms.join(QLatin1String(" AND "));
}

} // namespace muster
