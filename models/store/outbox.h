#pragma once
#include "models/domain/clock.h"
#include "models/domain/command.h"
#include "models/domain/ulid.h"
#include "models/store/worker.h"
#include <QObject>

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

/// The user's unsent work, `<folder>/outbox.db`: the only copy, so WAL with synchronous FULL, never deleted, salvaged
/// when damaged. Thread-safe like Cache; several processes may append, one (the leader) delivers.
class Outbox : public QObject
{
    Q_OBJECT
public:
    /// A damaged file is set aside and what can be read of it is carried over: `salvaged()` says how many were and were
    /// not.
    static Result<std::unique_ptr<Outbox>> open(const QString &folder, const Clock &clock, Random &random);
    ~Outbox() override;

    /// The entries still shown (isShown), by sequence. A cheap implicitly shared copy of what is on disk.
    QList<OutboxEntry> entries() const;
    /// The server's id for a local one, or empty.
    QString serverId(const QString &localId) const;

    /// Saves a change. The future finishes once it is on disk (fsync); only then may a screen say "saved".
    QFuture<Result<OutboxEntry>> append(const Command &command, const QJsonObject &base);
    /// Replaces the command of a Queued, RetryWait, Rejected or Conflict entry (the user edited it); mints a new
    /// idempotency key unless it was never sent; the state becomes Queued.
    QFuture<Result<OutboxEntry>> amend(
        const QString &id, const Command &command, const QJsonObject &base, bool forced = false);
    /// Queues again a Rejected, Conflict or RetryWait entry unchanged. Also resets the waiting time.
    QFuture<Result<OutboxEntry>> retry(const QString &id, bool forced = false);
    /// The user gives it up. Refused with ErrorKind::Conflict while InFlight or Unknown (it may have been carried out)
    /// and once Acked. Discarding a declaration discards what hangs on it.
    QFuture<Result<void>> discard(const QString &id);

    // For sync only:
    /// One durable step; fields that the state does not concern stay. `serverIds` maps local ids the answer resolved.
    struct Step
    {
        OutboxState state = OutboxState::Queued;
        std::optional<Instant> notBefore{};
        std::optional<Error> error{};
        QJsonObject theirs{};
        QByteArray response{};
        QMap<QString, QString> serverIds{};
        bool countAttempt = false;
    };
    /// Send what the future carries, not an older copy: the user may have amended it meanwhile. Refused with
    /// ErrorKind::Conflict once Confirmed or Cancelled, and for InFlight from any state but Queued, RetryWait and
    /// Unknown.
    QFuture<Result<OutboxEntry>> advance(const QString &id, const Step &step);
    /// To be called once by the process that has just become the leader: what was InFlight then died with somebody, so
    /// it becomes Unknown. Also ends the history that is over 30 days old.
    QFuture<Result<void>> beginDelivery();

    /// What was carried over from a damaged file and what was not, in entries still shown; `lost` may be too low. Stays
    /// until acceptSalvage(), over restarts; sync sends nothing until then.
    struct Salvage
    {
        int recovered = 0;
        int lost = 0;
    };
    std::optional<Salvage> salvaged() const;
    QFuture<Result<void>> acceptSalvage();

    /// Looks for changes of other processes now. Happens twice a second by itself.
    QFuture<void> refresh();

Q_SIGNALS:
    /// After each commit, on the thread the Outbox was made on; entries() is already new.
    void changed();
    /// A local id got its server id; emitted before changed().
    void resolved(const QString &localId, const QString &serverId);

private:
    Outbox();
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace muster
