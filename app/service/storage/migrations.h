#pragma once
#include "app/service/storage/database.h"
#include "models/domain/clock.h"
#include <QStringList>

namespace muster::service {

/// One step of the database's history. Steps are only ever added; a step that was released is never edited.
struct Migration
{
    int version;
    QString name;
    QStringList statements;
};

/// All steps, oldest first, versions 1, 2, 3 …
const QList<Migration> &migrations();

/// Brings the database to the newest version, each step in its own transaction. Returns the version it had before (0:
/// new). Refuses a database that a newer program wrote, or whose recorded history is not a beginning of ours.
Result<int> migrate(Database &database, const QList<Migration> &steps, Instant now);

} // namespace muster::service
