#pragma once
#include "app/service/routing/call.h"
#include "app/service/storage/database.h"
#include "models/domain/clock.h"

namespace muster::service {

/// What was answered under an Idempotency-Key, kept for 72 hours. Written in the transaction of the effect itself:
/// either both happened or neither, whenever the power goes. Lives on the service's thread.
class IdempotencyStore
{
public:
    struct Answer
    {
        int status;
        QByteArray body;
    };
    IdempotencyStore(Database &database, const Clock &clock);

    /// The stored answer to this very request; nothing when the key is new; 422 `idempotency_mismatch` when it was used
    /// for another request. `key` may be empty: nothing.
    Result<std::optional<Answer>> find(const Call &call, const QString &key);
    void keep(const Call &call, const QString &key, const Answer &answer);
    /// Drops what is older than 72 hours.
    void prune();

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace muster::service
