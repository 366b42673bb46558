#pragma once
#include "models/domain/ulid.h"
#include "models/store/outboxentry.h"
#include "models/store/worker.h"
#include <QObject>

namespace muster {

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
    /// Whether a server's id belongs to something that was made here.
    bool isServerId(const QString &id) const;

    /// Saves a change. The future finishes once it is on disk (fsync); only then may a screen say "saved".
    /// It is not sent before `notBefore`, so that it can still be taken back until then.
    QFuture<Result<OutboxEntry>> append(
        const Command &command, const QJsonObject &base, std::optional<Instant> notBefore = {});
    /// Replaces the command of a Queued, RetryWait, Rejected or Conflict entry (the user edited it); mints a new
    /// idempotency key unless it was never sent; the state becomes Queued.
    QFuture<Result<OutboxEntry>> amend(
        const QString &id, const Command &command, const QJsonObject &base, bool forced = false);
    /// Queues again a Rejected, Conflict or RetryWait entry unchanged. Also resets the waiting time.
    QFuture<Result<OutboxEntry>> retry(const QString &id, bool forced = false);
    /// The user gives it up. Refused with ErrorKind::Conflict while InFlight and once Acked, and while Unknown (it may
    /// have been carried out) unless the user knows that. Discarding a declaration discards what hangs on it.
    QFuture<Result<void>> discard(const QString &id, bool evenIfUnknown = false);

    // For sync only:
    /// One durable step; fields that the state does not concern stay. `notBefore` is taken as it is, in any state;
    /// `error` too, only InFlight keeps the one before. `serverIds` maps local ids the answer resolved.
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
    /// Remembers whose changes these are: the server's stable id of its workspace. ErrorKind::Conflict when they are
    /// another's. Kept here and not in the cache, which is rebuilt at will.
    QFuture<Result<void>> bindTo(const QString &workspaceId);

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
