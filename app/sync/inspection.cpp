#include "app/sync/inspection.h"
#include "app/sync/probe.h"
#include <QCoreApplication>

namespace muster::sync {

using namespace Qt::StringLiterals;

namespace {

// A server may forget a key after three days; ours does, except for incidents and updates.
constexpr auto keysRemembered = std::chrono::hours(48);

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Delivery)
};

Verdict decide(Outbox::Step step)
{
    return {.next = Verdict::Next::Decide, .step = std::move(step)};
}

Verdict unread(const Error &error)
{
    if (error.isTransient() || error.kind == ErrorKind::Unauthorised)
        return {.next = Verdict::Next::TryAgain, .error = error};
    return decide(rejection(error));
}

QString envelopeOf(const Command &command)
{
    if (std::holds_alternative<CreateAction>(command))
        return u"action"_s;
    if (std::holds_alternative<CreateAttachment>(command))
        return u"incident_attachment"_s;
    return std::holds_alternative<CreateFollowUp>(command) ? u"follow_up"_s : u"incident_update"_s;
}

bool canProbe(const Command &command)
{
    return std::holds_alternative<CreateAction>(command) || std::holds_alternative<CreateFollowUp>(command)
        || std::holds_alternative<PostUpdate>(command) || std::holds_alternative<CreateAttachment>(command);
}

/// Nobody's key tells whether it was carried out: look for what it would have left.
Task<Verdict> inspectCreation(
    Remote &remote, OutboxEntry entry, Command command, std::function<bool(const QString &id)> isTaken)
{
    const auto fitting = co_await probe(remote, entry, command, isTaken);
    if (!fitting)
        co_return unread(fitting.error());
    if (fitting->isEmpty())
        co_return Verdict();
    if (fitting->size() == 1)
        co_return Verdict{.next = Verdict::Next::Found, .reply = {{envelopeOf(command), fitting->first()}}};
    co_return decide(rejection(failure(ErrorKind::Conflict,
        Words::tr("The connection broke while this was sent, and the server now shows several that look like it. "
                  "Send it again, or discard it?"))
                                   .value()));
}

Verdict conflict(const Comparison &comparison)
{
    Outbox::Step step
        = rejection(failure(ErrorKind::Conflict, Words::tr("Somebody else changed this meanwhile")).value());
    step.state = OutboxState::Conflict;
    step.theirs = comparison.theirs;
    return decide(std::move(step));
}

/// Compares what the user saw with what the server has now.
Task<Verdict> inspectTarget(
    Remote &remote, OutboxEntry entry, Command command, std::function<bool(const QString &id)> isTaken)
{
    const auto reply = co_await remote.get(targetPath(command, remote.capabilities), {}, {}, Urgency::ForAChange);
    if (!reply)
        co_return unread(reply.error());
    const QJsonObject current = currentOf(command, unwrapped(*reply));
    const Comparison comparison = compare(command, entry.base, current);
    const bool isUnknown = entry.state == OutboxState::Unknown;
    if (isUnknown && comparison.isThere && hasTarget(command))
        co_return Verdict{.next = Verdict::Next::Found, .reply = *reply};
    if (isUnknown && comparison.isConflict && !hasTarget(command)) {
        const Verdict posted
            = co_await inspectCreation(remote, entry, command, isTaken); // somebody may have gone on from ours
        if (posted.next != Verdict::Next::Send)
            co_return posted;
    }
    if (comparison.isConflict && !entry.forced)
        co_return conflict(comparison);
    if (comparison.rebased != command)
        co_return Verdict{.next = Verdict::Next::Amend, .command = comparison.rebased, .base = current};
    co_return Verdict{.next = Verdict::Next::Send, .wasThere = comparison.isThere};
}

} // namespace

Task<Verdict> inspect(
    Remote &remote, OutboxEntry entry, Command command, Instant now, std::function<bool(const QString &id)> isTaken)
{
    if (!entry.base.isEmpty())
        co_return co_await inspectTarget(remote, entry, command, isTaken);
    const bool isRemembered = api::isRepeatable(command, remote.capabilities)
        && (now - entry.createdAt.at.value_or(now) < keysRemembered || !canProbe(command));
    const bool isUnknown = entry.state == OutboxState::Unknown && !isRemembered;
    if (!isUnknown || isDeletion(command) || hasTarget(command))
        co_return Verdict();
    co_return co_await inspectCreation(remote, entry, command, isTaken);
}

QString targetPath(const Command &command, const api::Capabilities &capabilities)
{
    if (const auto *action = std::get_if<UpdateAction>(&command))
        return capabilities.actionsPath() + u'/' + action->actionId;
    if (const auto *followUp = std::get_if<UpdateFollowUp>(&command))
        return capabilities.followUpsPath() + u'/' + followUp->followUpId;
    if (const auto *action = std::get_if<DeleteAction>(&command))
        return capabilities.actionsPath() + u'/' + action->actionId;
    if (const auto *followUp = std::get_if<DeleteFollowUp>(&command))
        return capabilities.followUpsPath() + u'/' + followUp->followUpId;
    if (const auto *connection = std::get_if<ConnectExternalIssue>(&command))
        return capabilities.followUpsPath() + u'/' + connection->followUpId;
    if (const auto *attachment = std::get_if<DeleteAttachment>(&command))
        return u"/v1/incident_attachments/"_s + attachment->attachmentId;
    if (const auto *end = std::get_if<UnrelateIncidents>(&command))
        return u"/muster/v1/incident_relationships/"_s + end->relationshipId;
    if (std::holds_alternative<DeclareIncident>(command))
        return {};
    return u"/v2/incidents/"_s + commandIncidentId(command);
}

bool isDeletion(const Command &command)
{
    return std::holds_alternative<DeleteAction>(command) || std::holds_alternative<DeleteFollowUp>(command)
        || std::holds_alternative<DeleteAttachment>(command) || std::holds_alternative<UnrelateIncidents>(command);
}

Outbox::Step rejection(const Error &error)
{
    Outbox::Step step{};
    step.state = OutboxState::Rejected;
    step.error = error;
    return step;
}

} // namespace muster::sync
