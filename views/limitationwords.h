#pragma once
#include "models/domain/limitation.h"
#include <QStringList>

namespace muster {

/// Why it cannot be done, in one sentence for beside a button; empty when it can, or is not to be done by a person.
QString reasonAgainst(Ability ability, const QList<Limitation> &limitations);
/// Everything that cannot be had, a sentence each, what matters most first.
QStringList limitationsInWords(const QList<Limitation> &limitations);

} // namespace muster
