#include "app/sync/priorities.h"

namespace muster::sync {

void learnPriorities(CacheWriter &writer, const QList<FollowUp> &followUps)
{
    QMap<QString, FollowUpPriority> found;
    for (const FollowUp &followUp : followUps) {
        if (const auto priority = followUp.priority(); priority && !priority->id.isEmpty())
            found.insert(priority->id, *priority);
    }
    for (const FollowUpPriority &priority : std::as_const(found))
        writer.upsert(Kind::FollowUpPriority, priority.toJson());
}

} // namespace muster::sync
