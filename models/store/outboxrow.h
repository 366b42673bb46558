#pragma once
#include "models/store/database.h"
#include "models/store/outbox.h"

namespace muster {

/// A row of outbox.db as it is written there, so that what a newer program wrote passes through unharmed.
struct OutboxRow
{
    qint64 sequence = 0, revision = 0;
    QString id, kind, state, incidentId, localId, idempotencyKey;
    int attempts = 0;
    QString createdAt;
    std::optional<Instant> notBefore;
    bool forced = false, sent = false;
    std::optional<Instant> finishedAt;
    QByteArray command, base, error, theirs, response; ///< empty: none

    /// The columns read() reads and write() writes, for SELECT.
    static QByteArray columns();
    static OutboxRow read(const Statement &statement);
    /// The rows a condition with at most one parameter holds for, by sequence.
    static QList<OutboxRow> where(Database &database, const QByteArray &condition, const QString &parameter = {});
    /// Holds for what isShown().
    static QByteArray shownCondition() { return "state NOT IN ('confirmed', 'cancelled')"; }
    /// Inserts it, with the next sequence when its own is 0. A row with the same id stays as it is.
    void insert(Database &database) const;
    void update(Database &database);

    void setCommand(const Command &value);
    void setState(OutboxState value) { state = toText(value); }
    void setError(const std::optional<Error> &value);
    Result<Command> decodedCommand() const;
    /// True when this program can act on it: it knows the command and the state.
    Result<void> understood() const;
    /// As the screens get it. What this program does not understand reads as Rejected with the reason and an edit that
    /// changes nothing.
    OutboxEntry decoded() const;
    /// Nothing for a state of a newer program.
    std::optional<OutboxState> decodedState() const;
};

QByteArray errorToJson(const std::optional<Error> &error);
std::optional<Error> errorFromJson(const QByteArray &bytes);

} // namespace muster
