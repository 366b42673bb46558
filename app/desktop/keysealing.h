#pragma once
#include "models/domain/result.h"
#include <QByteArray>

/// Sealing a few bytes with a passphrase. Slow on purpose (about a tenth of a second, 32 MB). Any thread.
namespace muster::desktop {

/// Salt, nonce, tag and ciphertext behind a header that says how; `context` must be the same for opening.
Result<QByteArray> seal(const QByteArray &plain, const QByteArray &passphrase, const QByteArray &context);
/// Unauthorised when passphrase or context are others or the bytes were changed, which cannot be told apart; BadReply
/// when it is not a sealed thing at all.
Result<QByteArray> unseal(const QByteArray &sealed, const QByteArray &passphrase, const QByteArray &context);

} // namespace muster::desktop
