#pragma once
#include <QList>
#include <QString>
#include <optional>

namespace muster {

/// The letter behind a character: without case and accent, so that "lucia" finds "Lucía".
QChar folded(QChar character);

/// How letters typed in passing lie in a text.
struct FuzzyMatch
{
    int score = 0; ///< higher is better; comparable between texts for the same letters
    QList<qsizetype> positions; ///< of the letters in the text, ascending, in UTF-16 code units
};

/// Finds the letters in the text, in their order; white space among them is left out. Letters that begin words and
/// letters beside each other count more, gaps and long texts less. Nothing when a letter is not there. Pure, total, and
/// bounded: only the first 256 units of either are looked at.
std::optional<FuzzyMatch> fuzzyMatch(const QString &letters, const QString &text);

} // namespace muster
