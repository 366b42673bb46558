#pragma once
#include "app/service/access/principal.h"
#include "app/service/engine/workspace.h"
#include "app/service/routing/page.h"
#include "app/service/routing/where.h"

namespace muster::service {

/// A list of one kind of object, described for the database. The objects' table is `o`, their incidents' table is `i`.
struct Listing
{
    QString key; ///< of the answer's envelope
    ObjectKind kind;
    Where where{};
    bool isNewestFirst = false;
    bool isCounted = false;

    /// Whether the objects hang on incidents: then `i` is joined.
    bool isOfIncidents() const;
    /// Leaves out what the principal may not see.
    void hidePrivate(const Principal &principal);
};

/// One page. The objects are sent as the database holds them, never parsed.
Reply listPage(Workspace &workspace, const Listing &listing, const Page &page);
/// All at once, for the API's unpaged lists.
Reply listAll(Workspace &workspace, const Listing &listing);
/// The stored text of one object; empty when there is none.
QByteArray bodyOf(Workspace &workspace, ObjectKind kind, const QString &id);

} // namespace muster::service
