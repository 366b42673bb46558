#pragma once
#include "app/sync/backoff.h"
#include "app/sync/inspection.h"
#include "models/store/cache.h"
#include "models/store/outbox.h"

namespace muster::sync {

/// Brings one change of the user's to the server. Every step is on disk before its effect, so that a crash anywhere
/// leaves a state to go on from:
///
///   Queued, RetryWait → compare with the server → InFlight → sent → Acked → in the cache → Confirmed
///   Unknown → look whether it is there: → Acked, or sent again with the same key, or the user decides
///
/// Lives on the network thread for one entry; owned by the Pusher's task.
class Delivery
{
    Q_DISABLE_COPY_MOVE(Delivery)
public:
    struct Context
    {
        Remote &remote;
        Cache &cache;
        Outbox &outbox;
        const Clock &clock;
        const Backoff &backoff;
        std::function<bool(const QString &serverId)> isTaken; ///< by another change of ours
        std::function<void(const Error &trouble)> report; ///< while it goes on trying
    };
    struct Outcome
    {
        std::optional<std::chrono::milliseconds> retryIn = {}; ///< not finished: try again after this
        std::optional<Error> trouble = {}; ///< concerns more than this entry
    };
    Delivery(Context context, OutboxEntry entry);
    /// Ends when the entry can go no further for now.
    Task<Outcome> run();
    /// As the last step left it.
    const OutboxEntry &entry() const { return m_entry; }

private:
    Task<> deliver();
    Task<> send(bool wasThere);
    Task<> acknowledge(QByteArray body, QJsonObject reply);
    Task<> settle();
    Task<> failed(Error error);
    Task<bool> waitFor(OutboxState state, std::chrono::milliseconds wait, Error error);
    Task<> amend(Command command, QJsonObject base);
    /// Writes a step and takes over what is in the outbox now. False: it cannot be written, or the user was faster.
    Task<bool> advance(Outbox::Step step);
    void take(const OutboxEntry &entry);
    void unread(const Error &error);
    void unwritten(const Error &error);
    std::optional<Error> obstacle() const;
    std::chrono::milliseconds backoff() const { return m.backoff.wait(m_entry.attempts + 1); }

    Context m;
    OutboxEntry m_entry;
    Command m_command; ///< with the server's ids
    Outcome m_outcome;
    bool m_wasUnknown = false; ///< before this try
};

} // namespace muster::sync
