#pragma once
#include "app/desktop/backuparchive.h"
#include "app/desktop/workspacerecord.h"

/// Backup and restore of workspaces. Blocks; any thread, several at a time.
namespace muster::desktop {

/// Writes one file with the record, the service's database and the unsent changes of a workspace, which may be open and
/// in use meanwhile. Never the key.
Result<void> writeBackup(
    const WorkspaceRecord &record, const QString &folder, const QString &target, Instant now, Progress &progress);
/// Makes a new workspace with this id from a backup; nothing that is there is touched, nothing half-made is left.
Result<WorkspaceRecord> restoreBackup(
    const QString &file, const QString &newId, const WorkspaceRecords &records, Progress &progress);

} // namespace muster::desktop
