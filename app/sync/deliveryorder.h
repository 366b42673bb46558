#pragma once
#include "models/store/outbox.h"

namespace muster::sync {

/// Which entries of the outbox may be sent next. Pure.
/// Entries of one incident go in order; an entry waits for the local ids it needs; one that waits for the user holds up
/// only what depends on it or touches the same fields.
class DeliveryOrder
{
public:
    using Resolve = std::function<QString(const QString &localId)>;
    explicit DeliveryOrder(Resolve resolve);

    /// `running`: ids of entries under way, which count towards `limit` incidents at a time. An entry that is not due
    /// holds up its incident all the same.
    QList<OutboxEntry> next(const QList<OutboxEntry> &entries, const QSet<QString> &running,
        const std::function<bool(const OutboxEntry &)> &isDue, int limit) const;

private:
    struct Footprint
    {
        QSet<QString> needs; ///< local ids without a server id
        QString creates; ///< the local id it brings into being
        QSet<QString> touches; ///< "object/field"
    };
    QString lane(const OutboxEntry &entry) const;
    QString known(const QString &id) const;
    Footprint footprint(const OutboxEntry &entry) const;
    static bool dependsOn(const Footprint &later, const Footprint &earlier);

    Resolve m_resolve;
};

} // namespace muster::sync
