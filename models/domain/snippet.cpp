#include "models/domain/snippet.h"
#include "models/domain/searchwords.h"
#include <QSet>
#include <algorithm>

namespace muster {

namespace {

constexpr QChar ellipsis(u'…');

/// The mark with the most different words in the `length` units from it on.
qsizetype bestMark(const QString &text, const QList<Snippet::Mark> &marks, qsizetype length)
{
    qsizetype best = 0, most = 0;
    for (qsizetype i = 0; i < marks.size(); ++i) {
        QSet<QString> different;
        for (qsizetype j = i; j < marks.size() && marks[j].from + marks[j].length <= marks[i].from + length; ++j)
            different.insert(foldedText(text.mid(marks[j].from, marks[j].length)));
        if (different.size() > most) {
            most = different.size();
            best = i;
        }
    }
    return best;
}

/// A place to cut at or after `at`: behind white space, but not far away.
qsizetype wordStart(const QString &text, qsizetype at)
{
    constexpr qsizetype far = 12;
    for (qsizetype i = at; i < text.size() && i < at + far; ++i) {
        if (i == 0 || text.at(i - 1).isSpace())
            return i;
    }
    return at < text.size() && text.at(at).isLowSurrogate() ? at + 1 : at;
}

/// The words of a text that begin with one of the folded words, in their order.
QList<Snippet::Mark> wordMarks(const QString &text, const QStringList &words)
{
    QList<Snippet::Mark> marks;
    const auto take = [&](qsizetype from, qsizetype to) {
        const QString word = foldedText(text.mid(from, to - from));
        if (std::any_of(words.begin(), words.end(), [&](const QString &one) { return word.startsWith(one); }))
            marks.append({from, to - from});
    };
    qsizetype from = -1;
    for (qsizetype i = 0; i < text.size();) {
        const bool isPair = text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        const char32_t c = isPair ? QChar::surrogateToUcs4(text.at(i), text.at(i + 1)) : char32_t(text.at(i).unicode());
        const bool isWord = QChar::isLetterOrNumber(c) || (from >= 0 && QChar::category(c) == QChar::Mark_NonSpacing);
        if (isWord && from < 0)
            from = i;
        if (!isWord && from >= 0)
            take(std::exchange(from, -1), i);
        i += isPair ? 2 : 1;
    }
    if (from >= 0)
        take(from, text.size());
    return marks;
}

} // namespace

Snippet snippetOf(const QString &text, const QStringList &words, qsizetype length)
{
    const QString line = text.simplified();
    const QList<Snippet::Mark> marks = wordMarks(line, words);
    const qsizetype first = marks.isEmpty() ? 0 : marks[bestMark(line, marks, length)].from;
    const qsizetype lead = length / 8; // a little of what comes before; the rest may be cut where room is short
    const qsizetype from = first <= lead || line.size() <= length ? 0 : wordStart(line, first - lead);
    const qsizetype to = std::min(line.size(), from + length);
    Snippet snippet;
    if (from > 0)
        snippet.text += ellipsis;
    const qsizetype shift = snippet.text.size() - from;
    const bool splits = to < line.size() && line.at(to).isLowSurrogate();
    snippet.text += QStringView(line).mid(from, to - from - (splits ? 1 : 0));
    if (to < line.size())
        snippet.text += ellipsis;
    for (const Snippet::Mark &mark : marks) {
        if (mark.from >= from && mark.from + mark.length <= to)
            snippet.marks.append({mark.from + shift, mark.length});
    }
    return snippet;
}

} // namespace muster
