#pragma once
#include <QList>
#include <QString>

namespace muster {

/// A word of a slash command with its place in the text, in UTF-16 code units.
struct SlashToken
{
    QString text; ///< without quotes; of a flag its value
    QString flag; ///< name of the flag, or empty
    bool hasValue = false; ///< the flag has its value in the same word: `--severity=critical`, `--severity:critical`
    bool quoted = false; ///< begins with a quote
    bool unclosed = false; ///< a quote was opened and the text ended
    qsizetype from = 0, length = 0;
    qsizetype valueFrom = 0; ///< of a flag where its value begins, else `from`
};

/// The words of a slash command. Pure and total. See parseSlashCommand() for what groups and what parts them.
QList<SlashToken> slashTokens(const QString &text);

} // namespace muster
