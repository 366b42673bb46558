#include "app/sync/deliveryorder.h"

namespace muster::sync {

using namespace Qt::StringLiterals;

DeliveryOrder::DeliveryOrder(Resolve resolve)
    : m_resolve(std::move(resolve))
{ }

QString DeliveryOrder::known(const QString &id) const
{
    if (!isLocalId(id))
        return id;
    const QString server = m_resolve(id);
    return server.isEmpty() ? id : server;
}

QString DeliveryOrder::lane(const OutboxEntry &entry) const
{
    return known(commandIncidentId(entry.command));
}

DeliveryOrder::Footprint DeliveryOrder::footprint(const OutboxEntry &entry) const
{
    Footprint print;
    print.creates = commandLocalId(entry.command);
    std::visit(
        [&](const auto &c) {
            QString object;
            if constexpr (requires { c.incidentId; })
                object = known(c.incidentId);
            if (isLocalId(object))
                print.needs.insert(object);
            if constexpr (requires { c.actionId; })
                object = known(c.actionId);
            if constexpr (requires { c.followUpId; })
                object = known(c.followUpId);
            if constexpr (requires { c.timelineItemId; })
                object = known(c.timelineItemId);
            if constexpr (requires { c.attachmentId; })
                object = known(c.attachmentId);
            if constexpr (requires { c.relationshipId; })
                object = known(c.relationshipId);
            if constexpr (requires { c.relatedId; }) {
                if (const QString related = known(c.relatedId); isLocalId(related))
                    print.needs.insert(related);
            }
            if (isLocalId(object))
                print.needs.insert(object);
            const QStringList fields = targetOf(entry.command).keys();
            for (const QString &field : fields)
                print.touches.insert(object + u'/' + field);
            if (fields.isEmpty() && print.creates.isEmpty()) // a deletion touches everything
                print.touches.insert(object + "/*"_L1);
        },
        entry.command);
    return print;
}

bool DeliveryOrder::dependsOn(const Footprint &later, const Footprint &earlier)
{
    if (!earlier.creates.isEmpty() && later.needs.contains(earlier.creates))
        return true;
    for (const QString &touched : later.touches) {
        const QString object = touched.section(u'/', 0, 0);
        if (earlier.touches.contains(touched) || earlier.touches.contains(object + "/*"_L1))
            return true;
        if (touched.endsWith("/*"_L1)
            && std::any_of(earlier.touches.begin(), earlier.touches.end(),
                [&](const QString &other) { return other.section(u'/', 0, 0) == object; }))
            return true;
    }
    return false;
}

QList<OutboxEntry> DeliveryOrder::next(const QList<OutboxEntry> &entries, const QSet<QString> &running,
    const std::function<bool(const OutboxEntry &)> &isDue, int limit) const
{
    QList<OutboxEntry> ready;
    QSet<QString> busy; // incidents with an earlier entry that is not done
    QHash<QString, QString> coming; // what earlier entries bring into being → their incident
    QList<Footprint> stuck; // entries that wait for the user, and what waits for them
    for (const OutboxEntry &entry : entries) {
        if (!running.contains(entry.id))
            continue;
        busy.insert(lane(entry));
        coming.insert(commandLocalId(entry.command), lane(entry));
    }
    int places = limit - int(busy.size());
    for (const OutboxEntry &entry : entries) {
        if (!isShown(entry.state) || running.contains(entry.id))
            continue;
        const Footprint print = footprint(entry);
        const bool waitsForUser = std::any_of(
            stuck.begin(), stuck.end(), [&](const Footprint &earlier) { return dependsOn(print, earlier); });
        if (needsUser(entry.state) || waitsForUser) {
            stuck.append(print);
            continue;
        }
        const QString incident = lane(entry);
        const bool waitsForAnother = std::any_of(print.needs.begin(), print.needs.end(),
            [&](const QString &id) { return coming.contains(id) && coming.value(id) != incident; });
        if (waitsForAnother)
            busy.insert(incident);
        coming.insert(print.creates, incident);
        if (waitsForAnother || busy.contains(incident))
            continue;
        busy.insert(incident);
        if (places > 0 && entry.state != OutboxState::InFlight && isDue(entry)) {
            ready.append(entry);
            --places;
        }
    }
    return ready;
}

} // namespace muster::sync
