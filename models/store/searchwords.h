#pragma once
#include <QStringList>

/// What a person types to find an incident: the beginnings of words, all of which must occur.
namespace muster {

/// Text prepared for comparing: case and width do not matter, "ß" is "ss".
QString foldedText(const QString &text);
/// The words of what was typed, folded; marks that are no part of a word separate them.
QStringList searchWords(const QString &typed);
/// Whether each of the words begins a word of the text.
bool matchesWords(const QString &text, const QStringList &words);
/// The words for an FTS5 MATCH; quoted, so that nothing in them is syntax. Empty without words.
QString searchPhrase(const QStringList &words);

} // namespace muster
