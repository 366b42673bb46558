#pragma once
#include "views/slashinterpreter.h"

namespace muster {

/// One way a slash command that is not complete could go on.
struct SlashCompletion
{
    QString text; ///< the whole command with it
    QString title; ///< what would be added or put in place: a verb, a flag, a name
    QString detail; ///< what it means, or empty
    qsizetype begun = 0; ///< letters of the title that are typed already
};

/// For a verb, a flag or a name that is being typed, is missing at the end, fits several or none; empty when nothing is
/// open. `read` reads a text as `reading` was read from `text`.
QList<SlashCompletion> slashCompletions(
    const QString &text, const SlashReading &reading, const std::function<SlashReading(const QString &)> &read);

} // namespace muster
