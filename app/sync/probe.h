#pragma once
#include "app/sync/lists.h"
#include "models/store/outbox.h"

namespace muster::sync {

/// Looks for what a creation of ours of unknown outcome may have left on the server: same incident, same words, by us,
/// not before we made it. Gives the objects that fit; `isTaken` tells those that belong to another change of ours.
Task<Result<QList<QJsonObject>>> probe(
    Remote &remote, OutboxEntry entry, Command command, std::function<bool(const QString &id)> isTaken);

} // namespace muster::sync
