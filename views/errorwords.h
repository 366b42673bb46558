#pragma once
#include "models/domain/result.h"

namespace muster {

/// `text` with a full stop, unless it ends with a mark of its own.
QString sentence(const QString &text);
/// What a person can do about an error, in a sentence or two that follow `error.message`; empty when the message itself
/// says it.
QString nextStepAfter(const Error &error);
/// The message and what to do about it.
QString withAdvice(const Error &error);
/// A comma-separated list of what the kinds of the cache ("follow_up", "team" …) are called on the screens.
QString kindsInWords(const QStringList &kinds);

} // namespace muster
