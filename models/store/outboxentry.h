#pragma once
#include "models/domain/clock.h"
#include "models/domain/command.h"
#include "models/domain/timestamp.h"

namespace muster {

/// Where a change of the user's stands. Every step is on disk before its effect.
enum class OutboxState {
    Queued, ///< saved on this computer, not sent
    InFlight, ///< being sent; after a crash this reads as Unknown
    Unknown, ///< sent, no answer: may have been carried out
    RetryWait, ///< refused for now (429, 5xx, offline): again at `notBefore`
    Acked, ///< the server has it; its answer is stored but not yet in the cache
    Confirmed, ///< in the cache too: history
    Conflict, ///< the server changed the same thing meanwhile: the user decides
    Rejected, ///< the server refused: the user edits, retries or discards
    Cancelled, ///< discarded by the user: history
};

QString toText(OutboxState state);
/// True for the states the user has to act on.
inline bool needsUser(OutboxState state)
{
    return state == OutboxState::Conflict || state == OutboxState::Rejected;
}
/// True while the change is shown over the server's rows.
inline bool isShown(OutboxState state)
{
    return state != OutboxState::Confirmed && state != OutboxState::Cancelled;
}

struct OutboxEntry
{
    qint64 sequence = 0; ///< order of entry; delivered in this order per incident
    QString id; ///< ULID
    Command command;
    QString incidentId; ///< of the command; local until declared
    QJsonObject base; ///< baseOf(): what the user saw
    QString idempotencyKey; ///< UUID, minted before anything is sent
    OutboxState state = OutboxState::Queued;
    int attempts = 0;
    Timestamp createdAt;
    std::optional<Instant> notBefore;
    std::optional<Error> error;
    QJsonObject theirs; ///< Conflict: the server's values of the fields in `base`
    QByteArray response; ///< Acked: the body the server answered
    bool forced = false; ///< the user chose to overwrite the server's newer value
};

} // namespace muster
