#include "app/sync/answerwriting.h"
#include "app/sync/lists.h"
#include "models/domain/json.h"

namespace muster::sync {

namespace {

/// Both sides of it.
QList<RelatedIncident> sidesOf(const QString &relationshipId, const QString &incidentId, const QString &relatedId)
{
    return {RelatedIncident::of(relationshipId, incidentId, relatedId),
        RelatedIncident::of(relationshipId, relatedId, incidentId)};
}

} // namespace

void writeAnswer(CacheWriter &writer, const Command &command, const QString &envelope, const QJsonObject &object)
{
    if (const auto *action = std::get_if<DeleteAction>(&command)) {
        writer.remove(Kind::Action, action->actionId);
    } else if (const auto *followUp = std::get_if<DeleteFollowUp>(&command)) {
        writer.remove(Kind::FollowUp, followUp->followUpId);
    } else if (const auto *attachment = std::get_if<DeleteAttachment>(&command)) {
        writer.remove(Kind::Attachment, attachment->attachmentId);
    } else if (const auto *related = std::get_if<RelateIncidents>(&command)) {
        const QString id = json::string(object, QLatin1String("id"));
        for (const RelatedIncident &side : sidesOf(id, related->incidentId, related->relatedId))
            writer.upsert(Kind::Relationship, side.toJson());
    } else if (const auto *parted = std::get_if<UnrelateIncidents>(&command)) {
        for (const RelatedIncident &side : sidesOf(parted->relationshipId, parted->incidentId, parted->relatedId))
            writer.remove(Kind::Relationship, side.id);
    } else if (const auto kind = kindOfEnvelope(envelope)) {
        writer.upsert(*kind, object);
    }
}

} // namespace muster::sync
