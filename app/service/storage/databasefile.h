#pragma once
#include "models/domain/result.h"
#include <QString>

/// The service's database as a file: which one it is, whose it is, who may read it.
namespace muster::service {

/// Marks a database as ours (`PRAGMA application_id`): "Mstr".
constexpr quint32 applicationId = 0x4d737472;

/// The file itself, whichever links lead to it; the file need not be there yet.
QString resolvedPath(const QString &path);
/// Refuses a file that is somebody else's: one with content that is no SQLite database, has another program's mark, or
/// has tables but neither our mark nor our history (databases made before there was a mark have only that). Only reads.
Result<void> checkOwnership(const QString &path);
/// Makes the file, readable by its owner only, unless it is there. SQLite gives its side files the same permissions.
Result<void> makeFile(const QString &path);

} // namespace muster::service
