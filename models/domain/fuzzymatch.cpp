#include "models/domain/fuzzymatch.h"
#include <algorithm>
#include <limits>

namespace muster {

namespace {

constexpr qsizetype longest = 256;
constexpr int perLetter = 16, wordStart = 12, textStart = 8, beside = 14, gap = 1;
constexpr int impossible = std::numeric_limits<int>::min() / 2;

bool startsWord(const QString &text, qsizetype at)
{
    if (at == 0)
        return true;
    const QChar before = text.at(at - 1), here = text.at(at);
    return !before.isLetterOrNumber() || (before.isLower() && here.isUpper()) || (before.isLetter() && here.isDigit());
}

QString foldedLetters(const QString &text)
{
    QString result = text.left(longest);
    for (QChar &character : result)
        character = folded(character);
    return result;
}

} // namespace

QChar folded(QChar character)
{
    while (
        character.decompositionTag() == QChar::Canonical) // "ễ" is "ê" with a tilde, and that is "e" with a circumflex
        character = character.decomposition().at(0);
    return character.toCaseFolded();
}

/// Dynamic programming over letters and places: `best[i][j]` is the best score with letter i at place j.
std::optional<FuzzyMatch> fuzzyMatch(const QString &letters, const QString &text)
{
    QString wanted = foldedLetters(letters);
    wanted.removeIf([](QChar c) { return c.isSpace(); });
    const QString plain = foldedLetters(text);
    const qsizetype n = wanted.size(), m = plain.size();
    if (n > m)
        return {};
    if (n == 0)
        return FuzzyMatch{};
    QList<QList<int>> best(n, QList<int>(m, impossible));
    QList<QList<qsizetype>> from(n, QList<qsizetype>(m, -1));
    for (qsizetype i = 0; i < n; ++i) {
        int reach = impossible; // the best of the letter before at least one place away, less what the gap costs
        qsizetype reachFrom = -1;
        for (qsizetype j = i; j < m; ++j) {
            if (i > 0 && j > 1 && best[i - 1][j - 2] > reach) {
                reach = best[i - 1][j - 2];
                reachFrom = j - 2;
            }
            reach = std::max(reach - gap, impossible);
            if (plain.at(j) != wanted.at(i))
                continue;
            const int here = perLetter + (startsWord(text, j) ? wordStart : 0) + (j == 0 ? textStart : 0);
            const int adjoining = i > 0 && j > 0 ? best[i - 1][j - 1] + beside : impossible;
            const int before = i == 0 ? -gap * int(std::min<qsizetype>(j, 8)) : std::max(adjoining, reach);
            if (before <= impossible / 2)
                continue;
            best[i][j] = before + here;
            from[i][j] = i == 0 ? -1 : adjoining >= reach ? j - 1 : reachFrom;
        }
    }
    const auto last = std::max_element(best[n - 1].begin(), best[n - 1].end());
    if (*last <= impossible / 2)
        return {};
    FuzzyMatch match{*last - int(m) / 8, {}};
    qsizetype at = last - best[n - 1].begin();
    for (qsizetype i = n - 1; i >= 0; --i) {
        match.positions.prepend(at);
        at = from[i][at];
    }
    return match;
}

} // namespace muster
