#include "models/store/outboxrow.h"
#include "models/domain/json.h"
#include <QCoreApplication>

namespace muster {

namespace {

// In the order of the enumerations.
constexpr QLatin1String stateTexts[] = {QLatin1String("queued"), QLatin1String("in_flight"), QLatin1String("unknown"),
    QLatin1String("retry_wait"), QLatin1String("acked"), QLatin1String("confirmed"), QLatin1String("conflict"),
    QLatin1String("rejected"), QLatin1String("cancelled")};
static_assert(std::size(stateTexts) == int(OutboxState::Cancelled) + 1);
constexpr QLatin1String errorTexts[] = {QLatin1String("offline"), QLatin1String("timeout"), QLatin1String("broken"),
    QLatin1String("tls"), QLatin1String("redirected"), QLatin1String("too_large"), QLatin1String("bad_reply"),
    QLatin1String("unauthorised"), QLatin1String("forbidden"), QLatin1String("not_found"), QLatin1String("gone"),
    QLatin1String("conflict"), QLatin1String("invalid"), QLatin1String("rate_limited"), QLatin1String("server_fault"),
    QLatin1String("storage"), QLatin1String("disk_full"), QLatin1String("cancelled")};
static_assert(std::size(errorTexts) == int(ErrorKind::Cancelled) + 1);

QJsonObject objectOf(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QJsonObject() : json::parseObject(bytes).value_or(QJsonObject());
}

} // namespace

QString toText(OutboxState state)
{
    return stateTexts[int(state)];
}

QByteArray errorToJson(const std::optional<Error> &error)
{
    if (!error)
        return {};
    return json::compact(
        {{QStringLiteral("kind"), errorTexts[int(error->kind)]}, {QStringLiteral("message"), error->message},
            {QStringLiteral("code"), error->code}, {QStringLiteral("field"), error->field},
            {QStringLiteral("http_status"), error->httpStatus}, {QStringLiteral("request_id"), error->requestId},
            {QStringLiteral("retry_after"), qint64(error->retryAfter.count())}});
}

std::optional<Error> errorFromJson(const QByteArray &bytes)
{
    const QJsonObject object = objectOf(bytes);
    if (object.isEmpty())
        return {};
    Error error;
    const QString kind = json::string(object, QLatin1String("kind"));
    for (std::size_t i = 0; i < std::size(errorTexts); ++i) {
        if (kind == errorTexts[i])
            error.kind = ErrorKind(i);
    }
    error.message = json::string(object, QLatin1String("message"));
    error.code = json::string(object, QLatin1String("code"));
    error.field = json::string(object, QLatin1String("field"));
    error.httpStatus = object.value(QLatin1String("http_status")).toInt();
    error.requestId = json::string(object, QLatin1String("request_id"));
    error.retryAfter = std::chrono::seconds(object.value(QLatin1String("retry_after")).toInteger());
    return error;
}

QByteArray OutboxRow::columns()
{
    return "sequence, revision, id, kind, state, incident_id, local_id, idempotency_key, attempts, created_at, "
           "not_before, "
           "forced, sent, finished_at, command, base, error, theirs, response";
}

OutboxRow OutboxRow::read(const Statement &s)
{
    return {s.integer(0), s.integer(1), s.text(2), s.text(3), s.text(4), s.text(5), s.text(6), s.text(7),
        int(s.integer(8)), s.text(9), s.optionalInstant(10), s.integer(11) != 0, s.integer(12) != 0,
        s.optionalInstant(13), s.bytes(14), s.bytes(15), s.bytes(16), s.bytes(17), s.bytes(18)};
}

QList<OutboxRow> OutboxRow::where(Database &database, const QByteArray &condition, const QString &parameter)
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

void OutboxRow::insert(Database &database) const
{
    database
        .query("INSERT INTO entry (" + columns()
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING")
        .bind(sequence > 0 ? std::optional(sequence) : std::nullopt, revision, id, kind, state, incidentId, localId,
            idempotencyKey, attempts, createdAt, notBefore, forced, sent, finishedAt, command, base, error, theirs,
            response)
        .run();
}

void OutboxRow::update(Database &database)
{
    ++revision;
    database
        .query(
            "UPDATE entry SET revision = ?, kind = ?, state = ?, incident_id = ?, local_id = ?, idempotency_key = ?, "
            "attempts = ?, not_before = ?, forced = ?, sent = ?, finished_at = ?, command = ?, base = ?, error = ?, "
            "theirs = ?, response = ? WHERE id = ?")
        .bind(revision, kind, state, incidentId, localId, idempotencyKey, attempts, notBefore, forced, sent, finishedAt,
            command, base, error, theirs, response, id)
        .run();
}

void OutboxRow::setCommand(const Command &value)
{
    kind = commandKind(value);
    command = json::compact(commandToJson(value));
    incidentId = commandIncidentId(value);
    localId = commandLocalId(value);
}

void OutboxRow::setError(const std::optional<Error> &value)
{
    error = errorToJson(value);
}

Result<Command> OutboxRow::decodedCommand() const
{
    const auto object = json::parseObject(command);
    if (!object)
        return failure(ErrorKind::Storage, QCoreApplication::translate("Store", "This change cannot be read any more"));
    return commandFromJson(kind, *object);
}

std::optional<OutboxState> OutboxRow::decodedState() const
{
    for (std::size_t i = 0; i < std::size(stateTexts); ++i) {
        if (state == stateTexts[i])
            return OutboxState(i);
    }
    return {};
}

Result<void> OutboxRow::understood() const
{
    if (const auto known = decodedCommand(); !known)
        return tl::unexpected(known.error());
    if (!decodedState())
        return failure(ErrorKind::Storage,
            QCoreApplication::translate("Store", "A newer version of Muster has worked on this change (%1)")
                .arg(state));
    return {};
}

OutboxEntry OutboxRow::decoded() const
{
    OutboxEntry entry;
    entry.sequence = sequence;
    entry.id = id;
    entry.command = decodedCommand().value_or(EditIncident{incidentId, {}, {}, {}, {}, {}, false});
    entry.incidentId = incidentId;
    entry.base = objectOf(base);
    entry.idempotencyKey = idempotencyKey;
    entry.attempts = attempts;
    entry.createdAt = Timestamp::fromText(createdAt);
    entry.notBefore = notBefore;
    entry.theirs = objectOf(theirs);
    entry.response = response;
    entry.forced = forced;
    if (const auto known = understood()) {
        entry.state = *decodedState();
        entry.error = errorFromJson(error);
    } else {
        entry.state = OutboxState::Rejected;
        entry.error = known.error();
    }
    return entry;
}

} // namespace muster
