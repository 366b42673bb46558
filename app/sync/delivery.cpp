#include "app/sync/delivery.h"
#include "app/sync/aftermath.h"
#include "app/sync/answerwriting.h"
#include "app/sync/incidentrefresh.h"
#include "models/domain/json.h"
#include <QCoreApplication>

namespace muster::sync {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Delivery)
};

Error makeError(ErrorKind kind, const QString &message)
{
    return failure(kind, message).value();
}

Outbox::Step stepTo(OutboxState state)
{
    Outbox::Step step{};
    step.state = state;
    return step;
}

bool isOurFiles(const Error &error)
{
    return error.kind == ErrorKind::Storage || error.kind == ErrorKind::DiskFull;
}

} // namespace

Delivery::Delivery(Context context, OutboxEntry entry)
    : m(std::move(context))
{
    take(entry);
}

void Delivery::take(const OutboxEntry &entry)
{
    m_entry = entry;
    m_command = withResolvedIds(entry.command, [this](const QString &id) { return m.outbox.serverId(id); });
}

Task<Delivery::Outcome> Delivery::run()
{
    co_await deliver();
    co_return m_outcome;
}

Task<> Delivery::deliver()
{
    if (m_entry.state == OutboxState::Acked) {
        co_await settle();
        co_return;
    }
    if (const auto error = obstacle()) {
        co_await advance(rejection(*error));
        co_return;
    }
    const Verdict verdict = co_await inspect(m.remote, m_entry, m_command, m.clock.now(), m.isTaken);
    switch (verdict.next) {
    case Verdict::Next::Send:
        co_await send(verdict.wasThere);
        break;
    case Verdict::Next::Found:
        co_await acknowledge(json::compact(verdict.reply), verdict.reply);
        break;
    case Verdict::Next::Decide:
        co_await advance(verdict.step);
        break;
    case Verdict::Next::Amend:
        co_await amend(verdict.command, verdict.base);
        break;
    case Verdict::Next::TryAgain:
        unread(verdict.error);
        break;
    }
}

/// Why it cannot be sent at all.
std::optional<Error> Delivery::obstacle() const
{
    const auto &capabilities = m.remote.capabilities;
    if (!api::canSend(m_command, capabilities))
        return makeError(ErrorKind::Invalid, Words::tr("This server cannot do that"));
    const auto *relate = std::get_if<RelateIncidents>(&m_command);
    const bool isHomeless
        = (!std::holds_alternative<DeclareIncident>(m_command) && isLocalId(commandIncidentId(m_command)))
        || (relate && isLocalId(relate->relatedId));
    if (isHomeless || isLocalId(targetPath(m_command, capabilities).section(u'/', -1)))
        return makeError(ErrorKind::NotFound, Words::tr("What this belongs to was never sent"));
    return {};
}

Task<> Delivery::send(bool wasThere)
{
    const OutboxEntry inspected = m_entry;
    m_wasUnknown = m_entry.state == OutboxState::Unknown;
    Outbox::Step step = stepTo(OutboxState::InFlight);
    step.countAttempt = true;
    const bool mayGo = co_await advance(step);
    if (!mayGo)
        co_return;
    if (m_entry.command != inspected.command || m_entry.base != inspected.base || m_entry.forced != inspected.forced) {
        co_await waitFor(
            OutboxState::RetryWait, milliseconds(0), Error()); // the user amended it: look at the server again
        co_return;
    }
    const api::Request request = api::requestFor(m_command, m_entry.idempotencyKey, m.remote.capabilities);
    const auto reply = co_await m.remote.send(request);
    const bool isGone = !reply && reply.error().kind == ErrorKind::NotFound && isDeletion(m_command);
    if (!reply && !isGone)
        co_await failed(reply.error());
    else if (isGone) // whoever did it
        co_await acknowledge({}, {});
    // An answer from the server's memory: it was carried out long ago and somebody has changed it since. The user has
    // decided to have it so again, which takes a new key.
    else if (reply->replayed && m_entry.forced && !wasThere && hasTarget(m_command))
        co_await amend(m_entry.command, m_entry.base);
    else
        co_await acknowledge(reply->body, reply->object);
}

Task<> Delivery::acknowledge(QByteArray body, QJsonObject reply)
{
    Outbox::Step step = stepTo(OutboxState::Acked);
    step.response = body;
    if (const QString localId = commandLocalId(m_entry.command); !localId.isEmpty()) {
        const QString id = json::string(unwrapped(reply), "id"_L1);
        if (id.isEmpty()) {
            co_await failed(makeError(ErrorKind::BadReply, Words::tr("The server's answer names no id")));
            co_return;
        }
        step.serverIds.insert(localId, id);
    }
    const bool isAcked = co_await advance(step);
    if (isAcked)
        co_await settle();
}

/// The server's answer goes into the cache; then, and only then, the change is history.
Task<> Delivery::settle()
{
    QJsonObject incident; // an update's answer does not show what it did to the incident
    if (std::holds_alternative<PostUpdate>(m_command)) {
        const auto fetched = co_await fetchIncident(m.remote, commandIncidentId(m_command), Urgency::ForAChange);
        if (!fetched && (fetched.error().isTransient() || fetched.error().kind == ErrorKind::Unauthorised)) {
            unread(fetched.error());
            co_return;
        }
        incident = fetched.value_or(QJsonObject());
    }
    const auto answered = api::answeredObject(json::parseObject(m_entry.response).value_or(QJsonObject()));
    auto writing = m.cache.write([answered, incident, command = m_command](CacheWriter &writer) {
        writeAnswer(writer, command, answered.first, answered.second);
        if (!incident.isEmpty())
            writer.upsert(Kind::Incident, incident);
    });
    const auto written = co_await writing;
    if (written) {
        co_await advance(stepTo(OutboxState::Confirmed));
    } else {
        m_outcome = {backoff(), written.error()};
    }
}

/// The request was sent, or tried to be, and no 2xx came.
Task<> Delivery::failed(Error error)
{
    Aftermath aftermath = aftermathOf(error, m_wasUnknown, backoff());
    const bool mayBeOurs = error.kind == ErrorKind::Unauthorised || error.kind == ErrorKind::Redirected;
    if (mayBeOurs) {
        // A gateway may refuse one operation only. If we are still known, this is an answer to this change alone.
        const auto identity = co_await m.remote.get(u"/v1/identity"_s, {}, {}, Urgency::ForAChange);
        if (identity)
            aftermath = {m_wasUnknown ? OutboxState::Unknown : OutboxState::Rejected, backoff(), false};
    }
    if (aftermath.state == OutboxState::Rejected) {
        co_await advance(rejection(error));
        co_return;
    }
    const bool isWritten = co_await waitFor(aftermath.state, aftermath.wait, error);
    if (isWritten && aftermath.concernsAll)
        m_outcome.trouble = error;
}

Task<bool> Delivery::waitFor(OutboxState state, milliseconds wait, Error error)
{
    Outbox::Step step = stepTo(state);
    step.notBefore = m.clock.now() + wait;
    if (error != Error())
        step.error = error;
    const bool isWritten = co_await advance(step);
    if (isWritten)
        m_outcome.retryIn = wait;
    co_return isWritten;
}

/// A new body needs a new key unless nothing was sent yet; the outbox sees to that.
Task<> Delivery::amend(Command command, QJsonObject base)
{
    if (m_entry.state == OutboxState::Unknown || m_entry.state == OutboxState::InFlight) {
        co_await waitFor(OutboxState::RetryWait, milliseconds(0), Error());
        if (m_entry.state != OutboxState::RetryWait)
            co_return;
    }
    auto amending = m.outbox.amend(m_entry.id, command, base, m_entry.forced);
    const auto amended = co_await amending;
    if (amended) {
        take(*amended);
        m_outcome.retryIn = milliseconds(0);
    } else {
        unwritten(amended.error());
    }
}

Task<bool> Delivery::advance(Outbox::Step step)
{
    // What the server answered is known here only: once it was sent, the step is written however long that takes.
    const bool wasSent = m_entry.state == OutboxState::InFlight;
    for (int tries = 1;; ++tries) {
        auto advancing = m.outbox.advance(m_entry.id, step);
        const auto advanced = co_await advancing;
        if (advanced) {
            take(*advanced);
            co_return true;
        }
        if (!wasSent || !isOurFiles(advanced.error())) {
            unwritten(advanced.error());
            co_return false;
        }
        m.report(advanced.error());
        Wakeup nobody;
        co_await nobody.wait(m.backoff.wait(tries));
    }
}

/// Either our files do not work, or the user has moved the entry on, which is no trouble.
void Delivery::unwritten(const Error &error)
{
    if (isOurFiles(error))
        m_outcome = {backoff(), error};
}

void Delivery::unread(const Error &error)
{
    m_outcome.retryIn = backoff();
    if (concernsAll(error.kind))
        m_outcome.trouble = error;
}

} // namespace muster::sync
