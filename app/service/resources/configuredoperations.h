#pragma once
#include "app/service/engine/workspace.h"
#include "app/service/routing/router.h"

namespace muster::service {

/// A kind of object that is configured: how the API calls it, and who may read and write it.
struct Configured
{
    ObjectKind kind;
    QString path; ///< `/v1/severities`
    QString listKey, key;
    QString tag, stem, version; ///< `Severities V1`, `Severities`, `V1`: of operation ids and schema names
    QString scope, writeScope;
    Schema schema;
    QString what; ///< for "… not found"
};

/// Showing one object.
void addShowing(Router &router, Workspace &workspace, const Configured &configured);
/// The list, unpaged and in the kind's order, and showing one object.
void addReading(Router &router, Workspace &workspace, const Configured &configured);
/// The operation `verb` (Create, Update, Delete) without its handler; what a deletion answers has no body.
Operation writingOperation(const Configured &configured, const QString &verb, int status, const QList<Property> &takes);

} // namespace muster::service
