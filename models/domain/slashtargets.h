#pragma once
#include "models/domain/command.h"
#include "models/domain/slashcommand.h"

namespace muster {

/// A name in a slash command that cannot be brought together with what there is.
struct SlashMismatch
{
    SlashPart part;
    bool ambiguous = false; ///< several fit
    QStringList candidates; ///< names that fit, or when none does those there are; at most five
    bool operator==(const SlashMismatch &) const = default;
};

/// Whom and what a slash command means: ids by kind of part.
struct SlashTargets
{
    QMap<SlashPart::Kind, QString> ids; ///< a person "nobody" has an empty one; visibility is "public" or "private",
                                        ///< the next update a length of time ("30m") or "none"
    QMap<SlashPart::Kind, QString> names; ///< as the organisation calls them
    QList<SlashMismatch> mismatches; ///< in the order of the parts
};

/// Finds the names of a command among those of the organisation, whatever their case, accents and spaces: the whole
/// name, else the only one that begins with it, else the only one with a word that does. People also go by their e-mail
/// address, "me" is `meId`, "nobody" leaves a role open; roles also go by their short form, and "lead" exists
/// everywhere. Pure and total.
SlashTargets slashTargets(const SlashCommand &command, const Directory &directory, const QString &meId);

} // namespace muster
