#include "app/sync/priorities.h"

namespace muster::sync {

void learnPriorities(CacheWriter &writer, const QList<FollowUp> &followUps, qint64 generation)
{
    QMap<QString, FollowUpPriority> found;
    for (const FollowUp &followUp : followUps) {
        if (const auto priority = followUp.priority(); priority && !priority->id.isEmpty())
            found.insert(priority->id, *priority);
    }
    for (const FollowUpPriority &priority : std::as_const(found))
        writer.upsert(Kind::FollowUpPriority, priority.toJson(), generation);
}

void learnAllPriorities(CacheWriter &writer, qint64 generation)
{
    TaskFilter all;
    all.withDone = true;
    const auto followUps = writer.followUps(all);
    learnPriorities(writer, followUps, generation);
    if (followUps.size() >= all.limit) // older ones may have others
        return;
    for (const QString &id : writer.notSeen(Kind::FollowUpPriority, generation))
        writer.remove(Kind::FollowUpPriority, id);
}

} // namespace muster::sync
