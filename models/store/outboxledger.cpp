#include "models/store/outboxledger.h"
#include "models/domain/json.h"
#include "models/store/outboxreferences.h"
#include <QCoreApplication>

namespace muster {

namespace {

using enum OutboxState;

constexpr std::chrono::days historyKept{30};

tl::unexpected<Error> refusal(const char *text)
{
    return failure(ErrorKind::Conflict, QCoreApplication::translate("Store", text));
}

bool isOneOf(const OutboxRow &row, std::initializer_list<OutboxState> states)
{
    const auto state = row.decodedState();
    return state && std::find(states.begin(), states.end(), *state) != states.end();
}

/// The user may act on an entry that is neither under way nor done, and that we understand.
Result<void> checkEditable(const OutboxRow &row)
{
    if (const auto known = row.understood(); !known)
        return known;
    if (isOneOf(row, {InFlight, Unknown}))
        return refusal(QT_TRANSLATE_NOOP("Store", "This change is being sent and may already have been carried out"));
    if (isOneOf(row, {Acked, Confirmed}))
        return refusal(QT_TRANSLATE_NOOP("Store", "This change has been carried out"));
    if (isOneOf(row, {Cancelled}))
        return refusal(QT_TRANSLATE_NOOP("Store", "This change was discarded"));
    return {};
}

void queueAgain(OutboxRow &row, bool forced)
{
    row.setState(Queued);
    row.notBefore.reset();
    row.error.clear();
    row.theirs.clear();
    row.forced = forced;
}

} // namespace

OutboxLedger::OutboxLedger(OutboxFile &file, const Clock &clock, Random &random)
    : m_file(file)
    , m_clock(clock)
    , m_random(random)
    , m_ulids(clock, random)
{ }

Result<OutboxEntry> OutboxLedger::append(
    const Command &command, const QJsonObject &base, Instant at, std::optional<Instant> notBefore)
{
    // Minted once: a COMMIT that failed may have happened all the same, and then the second try must meet the first.
    OutboxRow row;
    row.id = m_ulids.next();
    row.idempotencyKey = makeUuid(m_random);
    row.base = json::compact(base);
    row.createdAt = formatInstant(at);
    row.notBefore = notBefore;
    row.setState(Queued);
    OutboxEntry saved;
    const auto result = m_file.change([&](Database &database) -> Result<void> {
        row.setCommand(resolvedIds(database, command));
        if (hangsOnDiscarded(database, command))
            return refusal(QT_TRANSLATE_NOOP("Store", "What this change belongs to was discarded"));
        // What brings something into being does so once, however often it is saved.
        auto same = row.localId.isEmpty()
            ? QList<OutboxRow>()
            : OutboxRow::where(database, "state <> 'cancelled' AND local_id <> '' AND local_id = ?", row.localId);
        if (same.isEmpty()) {
            row.insert(database);
            same = OutboxRow::where(database, "id = ?", row.id);
        }
        if (!same.isEmpty())
            saved = same.first().decoded();
        return database.takeResult();
    });
    return result ? Result<OutboxEntry>(saved) : tl::unexpected(result.error());
}

Result<OutboxEntry> OutboxLedger::changeEntry(
    const QString &id, const std::function<Result<void>(Database &, OutboxRow &)> &work)
{
    OutboxEntry changed;
    const auto result = m_file.change([&](Database &database) -> Result<void> {
        auto rows = OutboxRow::where(database, "id = ?", id);
        if (const auto read = database.takeResult(); !read)
            return read;
        if (rows.isEmpty())
            return failure(
                ErrorKind::NotFound, QCoreApplication::translate("Store", "This change is not there any more"));
        if (const auto done = work(database, rows.first()); !done)
            return done;
        rows.first().update(database);
        changed = rows.first().decoded();
        return database.takeResult();
    });
    return result ? Result<OutboxEntry>(changed) : tl::unexpected(result.error());
}

Result<OutboxEntry> OutboxLedger::amend(const QString &id, const Command &command, const QJsonObject &base, bool forced)
{
    const QString key = makeUuid(m_random);
    return changeEntry(id, [&](Database &database, OutboxRow &row) -> Result<void> {
        if (const auto editable = checkEditable(row); !editable)
            return editable;
        const Command now = resolvedIds(database, command);
        const auto before = row.decodedCommand();
        if (commandLocalId(now) != row.localId || commandIncidentId(now) != commandIncidentId(*before))
            return refusal(QT_TRANSLATE_NOOP("Store", "A change cannot be turned into one of something else"));
        row.setCommand(now);
        row.base = json::compact(base);
        queueAgain(row, forced);
        if (row.sent || row.attempts > 0) {
            // The server may remember the old key together with the old words.
            row.idempotencyKey = key;
            row.sent = false;
            row.attempts = 0;
        }
        return {};
    });
}

Result<OutboxEntry> OutboxLedger::retry(const QString &id, bool forced)
{
    return changeEntry(id, [&](Database &, OutboxRow &row) -> Result<void> {
        if (const auto editable = checkEditable(row); !editable)
            return editable;
        queueAgain(row, forced || row.forced);
        return {};
    });
}

Result<void> OutboxLedger::discard(const QString &id, bool evenIfUnknown)
{
    return m_file.change([&](Database &database) -> Result<void> {
        const auto rows = OutboxRow::where(database, "id = ?", id);
        if (rows.isEmpty() || isOneOf(rows.first(), {Cancelled}))
            return database.takeResult();
        // What hangs on something that will never come into being can never be sent either.
        auto doomed = withDependents(database, rows.first());
        for (const OutboxRow &row : std::as_const(doomed)) {
            if (isOneOf(row, {InFlight, Acked, Confirmed}) || (isOneOf(row, {Unknown}) && !evenIfUnknown))
                return checkEditable(row);
        }
        for (OutboxRow &row : doomed) {
            row.setState(Cancelled);
            row.finishedAt = m_clock.now();
            row.update(database);
        }
        return database.takeResult();
    });
}

Result<OutboxEntry> OutboxLedger::advance(const QString &id, const Outbox::Step &step)
{
    return changeEntry(id, [&](Database &database, OutboxRow &row) -> Result<void> {
        if (isOneOf(row, {Confirmed, Cancelled}))
            return checkEditable(row);
        // The user may have been faster, in this process or another: what is sent must be what is here.
        if (step.state == InFlight && !isOneOf(row, {Queued, RetryWait, Unknown}))
            return refusal(QT_TRANSLATE_NOOP("Store", "This change is not waiting to be sent"));
        const OutboxRow before = row;
        row.setState(step.state);
        row.notBefore = step.notBefore;
        if (step.state != InFlight)
            row.setError(step.error);
        if (step.state == Conflict)
            row.theirs = json::compact(step.theirs);
        if (step.state == Acked)
            row.response = step.response;
        row.sent = row.sent || step.state == InFlight;
        row.attempts += step.countAttempt;
        if (!isShown(step.state))
            row.finishedAt = m_clock.now();
        noteAttempt(database, before, row);
        if (!step.serverIds.isEmpty()) {
            row.update(database);
            resolve(database, step.serverIds);
            row = OutboxRow::where(database, "id = ?", id).value(0, row);
        }
        return {};
    });
}

void OutboxLedger::noteAttempt(Database &database, const OutboxRow &before, const OutboxRow &after)
{
    if (isOneOf(before, {InFlight}))
        database.query("UPDATE attempt SET ended_at = ?, outcome = ?, error = ? WHERE entry = ? AND ended_at IS NULL")
            .bind(m_clock.now(), after.state, after.error, after.sequence)
            .run();
    if (isOneOf(after, {InFlight}))
        database.query("INSERT INTO attempt (entry, number, begun_at) VALUES (?, ?, ?)")
            .bind(after.sequence, after.attempts, m_clock.now())
            .run();
}

Result<void> OutboxLedger::beginDelivery()
{
    return m_file.change([&](Database &database) -> Result<void> {
        database.execute("UPDATE attempt SET ended_at = begun_at, outcome = 'unknown' WHERE ended_at IS NULL");
        database.execute("UPDATE entry SET state = 'unknown', revision = revision + 1 WHERE state = 'in_flight'");
        database.query("DELETE FROM entry WHERE state IN ('confirmed', 'cancelled') AND finished_at < ?")
            .bind(m_clock.now() - historyKept)
            .run();
        return database.takeResult();
    });
}

Result<void> OutboxLedger::bindTo(const QString &workspaceId)
{
    return m_file.change([&](Database &database) -> Result<void> {
        QString bound;
        {
            auto query = database.query("SELECT value FROM value WHERE key = 'workspace'");
            if (query.next())
                bound = query.text(0);
        }
        if (bound.isEmpty())
            database.query("INSERT INTO value (key, value) VALUES ('workspace', ?)").bind(workspaceId).run();
        else if (bound != workspaceId)
            return refusal(QT_TRANSLATE_NOOP("Store", "These changes were made for another workspace"));
        return database.takeResult();
    });
}

Result<void> OutboxLedger::acceptSalvage()
{
    return m_file.change([](Database &database) {
        database.execute("DELETE FROM value WHERE key = 'salvage'");
        return database.takeResult();
    });
}

} // namespace muster
