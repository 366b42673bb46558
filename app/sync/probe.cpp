#include "app/sync/probe.h"

namespace muster::sync {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto tolerance = 5min; // between their clock and ours

List listFor(const Command &command, const api::Capabilities &capabilities)
{
    const QString incidentId = commandIncidentId(command);
    if (std::holds_alternative<CreateAction>(command))
        return actionList(capabilities, incidentId);
    if (std::holds_alternative<CreateFollowUp>(command))
        return followUpList(capabilities, incidentId);
    if (std::holds_alternative<CreateAttachment>(command))
        return attachmentList(incidentId);
    return updateList(incidentId);
}

/// However a server spells it.
bool isSameAddress(const QString &one, const QString &other)
{
    const auto plain = [](const QString &address) {
        const QString spelt = linkAddress(address);
        return spelt.endsWith(u'/') ? spelt.chopped(1) : spelt;
    };
    return plain(one) == plain(other);
}

bool saysTheSame(const Command &command, const QJsonObject &object)
{
    if (const auto *action = std::get_if<CreateAction>(&command))
        return Action::fromJson(object).description == action->description;
    if (const auto *created = std::get_if<CreateFollowUp>(&command)) {
        const FollowUp followUp = FollowUp::fromJson(object);
        return followUp.title == created->title && followUp.description == created->description;
    }
    if (const auto *attachment = std::get_if<CreateAttachment>(&command))
        return isSameAddress(Attachment::fromJson(object).permalink, attachment->url);
    if (const auto *post = std::get_if<PostUpdate>(&command)) {
        const IncidentUpdate update = IncidentUpdate::fromJson(object);
        return update.message == post->message && update.nextUpdate == nextUpdateOf(messageOf(*post))
            && (post->toStatusId.isEmpty() || update.newStatus.id == post->toStatusId);
    }
    return false;
}

bool isByUs(const Actor &actor, const Remote &remote)
{
    if (actor.kind == Actor::Kind::User)
        return !remote.actingUserId().isEmpty() && actor.id == remote.actingUserId();
    return actor.kind == Actor::Kind::ApiKey && (actor.name.isEmpty() || actor.name == remote.identity.name);
}

} // namespace

Task<Result<QList<QJsonObject>>> probe(
    Remote &remote, OutboxEntry entry, Command command, std::function<bool(const QString &id)> isTaken)
{
    const List list = listFor(command, remote.capabilities);
    const auto items = co_await remote.all(list, Urgency::ForAChange);
    if (!items)
        co_return tl::unexpected(items.error());
    QList<QJsonObject> fitting;
    for (const QJsonValue &item : *items) {
        const QJsonObject object = item.toObject();
        const auto createdAt = parseInstant(object.value("created_at"_L1).toString());
        const bool isNew = createdAt && entry.createdAt.at
            && *createdAt
                >= *entry.createdAt.at + std::chrono::milliseconds(remote.clockSkewMilliseconds()) - tolerance;
        const QString creator = list.kind == Kind::IncidentUpdate ? u"updater"_s : u"creator"_s;
        // Nobody attaches a link twice, and of those the server does not say when and by whom.
        const bool isOurs = list.kind == Kind::Attachment
            || (isNew && isByUs(Actor::fromJson(object.value(creator).toObject()), remote));
        if (isOurs && saysTheSame(command, object) && !isTaken(object.value("id"_L1).toString()))
            fitting.append(object);
    }
    co_return fitting;
}

} // namespace muster::sync
