#pragma once
#include "models/domain/slashtargets.h"

namespace muster {

/// What is wrong with a token, and what could be there instead.
QString slashProblemInWords(const SlashProblem &problem, SlashVerb verb);
QString slashMismatchInWords(const SlashMismatch &mismatch);
/// What a verb does, for the list of verbs.
QString slashVerbInWords(const QString &verb);

} // namespace muster
