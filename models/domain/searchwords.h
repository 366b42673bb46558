#pragma once
#include <QStringList>
#include <string_view>

/// What a person types to find an incident: the beginnings of words, all of which must occur. Both sides, what is typed
/// and what is searched, are cut into words here and nowhere else; full text gets words that are ready.
namespace muster {

/// Text prepared for comparing: case, width and accents do not matter, "ß" is "ss".
QString foldedText(const QString &text);
/// The words of what was typed, folded; whatever is neither letter nor number separates them.
QStringList searchWords(const QString &typed);
/// The words of a text in UTF-8, each once, with a space between: what full text is given.
QByteArray indexWords(std::string_view text);
/// Whether each of the words begins a word of the text.
bool matchesWords(const QString &text, const QStringList &words);
/// Whether the words occur in the text whole, side by side and in that order.
bool containsPhrase(const QString &text, const QStringList &words);

} // namespace muster
