#include "models/store/outboxledger.h"
#include "models/domain/json.h"
#include <QCoreApplication>

namespace muster {

namespace {

using enum OutboxState;

constexpr std::chrono::days historyKept{30};

tl::unexpected<Error> refusal(const char *text)
{
    return failure(ErrorKind::Conflict, QCoreApplication::translate("Store", text));
}

QList<OutboxRow> rowsWhere(Database &database, const QByteArray &condition, const QString &parameter = {})
{
    QList<OutboxRow> rows;
    auto query
        = database.query("SELECT " + OutboxRow::columns() + " FROM entry WHERE " + condition + " ORDER BY sequence");
    if (condition.contains('?'))
        query.bind(parameter);
    while (query.next())
        rows.append(OutboxRow::read(query));
    return rows;
}

QList<OutboxRow> shownRows(Database &database)
{
    return rowsWhere(database, OutboxFile::shownCondition());
}

QString serverIdOf(Database &database, const QString &localId)
{
    auto query = database.query("SELECT server_id FROM server_id WHERE local_id = ?");
    return query.bind(localId).next() ? query.text(0) : QString();
}

Command resolved(Database &database, const Command &command)
{
    return withResolvedIds(command, [&](const QString &localId) { return serverIdOf(database, localId); });
}

/// True when the command refers to the local id, other than by bringing it into being.
bool refersTo(const Command &command, const QString &localId)
{
    const QString other = QStringLiteral("x");
    return withResolvedIds(command, [&](const QString &id) { return id == localId ? other : QString(); }) != command;
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

/// Gives the entries that hang on local ids the server's, so that one incident has one id in all of them.
void resolveOthers(Database &database, const QMap<QString, QString> &serverIds)
{
    for (auto it = serverIds.begin(); it != serverIds.end(); ++it)
        database.query("INSERT OR IGNORE INTO server_id (local_id, server_id) VALUES (?, ?)")
            .bind(it.key(), it.value())
            .run();
    for (OutboxRow &row : shownRows(database)) {
        const auto command = row.decodedCommand();
        if (!command)
            continue;
        const QString incidentId = row.incidentId;
        const Command now = resolved(database, *command);
        row.incidentId = serverIds.value(incidentId, incidentId);
        if (now == *command && row.incidentId == incidentId)
            continue;
        if (now != *command)
            row.setCommand(now);
        row.update(database);
    }
}

} // namespace

OutboxLedger::OutboxLedger(OutboxFile &file, const Clock &clock, Random &random)
    : m_file(file)
    , m_clock(clock)
    , m_random(random)
    , m_ulids(clock, random)
{ }

Result<OutboxEntry> OutboxLedger::append(const Command &command, const QJsonObject &base, Instant at)
{
    // Minted once: a COMMIT that failed may have happened all the same, and then the second try must meet the first.
    OutboxRow row;
    row.id = m_ulids.next();
    row.idempotencyKey = makeUuid(m_random);
    row.base = json::compact(base);
    row.createdAt = formatInstant(at);
    row.setState(Queued);
    OutboxEntry saved;
    const auto result = m_file.change([&](Database &database) -> Result<void> {
        row.setCommand(resolved(database, command));
        // What brings something into being does so once, however often it is saved.
        auto same = row.localId.isEmpty()
            ? QList<OutboxRow>()
            : rowsWhere(database, "state <> 'cancelled' AND local_id <> '' AND local_id = ?", row.localId);
        if (same.isEmpty()) {
            row.insert(database);
            same = rowsWhere(database, "id = ?", row.id);
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
        auto rows = rowsWhere(database, "id = ?", id);
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
        const Command now = resolved(database, command);
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

Result<void> OutboxLedger::discard(const QString &id)
{
    return m_file.change([&](Database &database) -> Result<void> {
        auto doomed = rowsWhere(database, "id = ?", id);
        if (doomed.isEmpty() || isOneOf(doomed.first(), {Cancelled}))
            return database.takeResult();
        // What hangs on something that will never come into being can never be sent either.
        const auto rest = shownRows(database);
        for (qsizetype i = 0; i < doomed.size(); ++i) {
            if (isOneOf(doomed[i], {InFlight, Unknown, Acked, Confirmed}))
                return checkEditable(doomed[i]);
            for (const OutboxRow &row : rest) {
                const auto command = row.decodedCommand();
                const bool hangs = !doomed[i].localId.isEmpty() && row.id != doomed[i].id
                    && (command ? refersTo(*command, doomed[i].localId) : row.incidentId == doomed[i].localId);
                if (hangs && std::none_of(doomed.begin(), doomed.end(), [&](const auto &d) { return d.id == row.id; }))
                    doomed.append(row);
            }
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
        row.notBefore = step.state == RetryWait ? step.notBefore : std::nullopt;
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
            resolveOthers(database, step.serverIds);
            row = rowsWhere(database, "id = ?", id).value(0, row);
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
        database.execute("UPDATE entry SET state = 'unknown' WHERE state = 'in_flight'");
        database.query("DELETE FROM entry WHERE state IN ('confirmed', 'cancelled') AND finished_at < ?")
            .bind(m_clock.now() - historyKept)
            .run();
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
