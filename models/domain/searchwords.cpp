#include "models/domain/searchwords.h"
#include <algorithm>
#include <vector>

namespace muster {

namespace {

bool isAscii(QChar c)
{
    return c.unicode() < 0x80;
}

/// ASCII letters and digits as a word has them, everything else a space.
std::string asciiFolded(std::string_view text)
{
    std::string folded(text);
    for (char &c : folded) {
        const bool isUpper = c >= 'A' && c <= 'Z';
        const bool isWord = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        c = isUpper ? char(c - 'A' + 'a') : isWord ? c : ' ';
    }
    return folded;
}

std::vector<std::string_view> split(std::string_view words)
{
    std::vector<std::string_view> list;
    for (size_t from = 0; from < words.size();) {
        const size_t end = std::min(words.find(' ', from), words.size());
        if (end > from)
            list.push_back(words.substr(from, end - from));
        from = end + 1;
    }
    return list;
}

} // namespace

QString foldedText(const QString &text)
{
    if (std::all_of(text.begin(), text.end(), isAscii))
        return text.toLower();
    // Upper case first: toCaseFolded() leaves "ß" as it is, toUpper() makes it "SS".
    QString folded = text.normalized(QString::NormalizationForm_KC).toUpper().toCaseFolded();
    folded = folded.normalized(QString::NormalizationForm_KD); // takes accents off their letters
    folded.removeIf([](QChar c) { return c.category() == QChar::Mark_NonSpacing; });
    return folded;
}

QStringList searchWords(const QString &typed)
{
    QStringList words;
    QString word;
    for (const char32_t c : (foldedText(typed) + QLatin1Char(' ')).toStdU32String()) {
        if (QChar::isLetterOrNumber(c)) {
            word += QChar::fromUcs4(c);
        } else if (!word.isEmpty()) {
            words.append(word);
            word.clear();
        }
    }
    return words;
}

QByteArray indexWords(std::string_view text)
{
    const bool plain = std::all_of(text.begin(), text.end(), [](char c) { return c >= 0; });
    const std::string folded = plain
        ? asciiFolded(text)
        : searchWords(QString::fromUtf8(text.data(), qsizetype(text.size()))).join(QLatin1Char(' ')).toStdString();
    std::vector<std::string_view> words = split(folded);
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    QByteArray joined;
    joined.reserve(qsizetype(folded.size()));
    for (const std::string_view word : words)
        joined.append(word.data(), qsizetype(word.size())).append(' ');
    joined.chop(1);
    return joined;
}

bool matchesWords(const QString &text, const QStringList &words)
{
    const QStringList there = searchWords(text);
    return std::all_of(words.begin(), words.end(), [&](const QString &word) {
        return std::any_of(there.begin(), there.end(), [&](const QString &one) { return one.startsWith(word); });
    });
}

bool containsPhrase(const QString &text, const QStringList &words)
{
    const QStringList there = searchWords(text);
    return std::search(there.begin(), there.end(), words.begin(), words.end()) != there.end();
}

} // namespace muster
