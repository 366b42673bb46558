#pragma once
#include "models/domain/result.h"
#include <QByteArray>
#include <QString>
#include <QStringList>
#include <atomic>
#include <functional>
#include <memory>

/// A `.muster-backup` as a file: a zip archive, so that any tool can open it. Blocks; any thread.
namespace muster::desktop {

/// How far a piece of work is, and whether it is still wanted. Shared between the threads.
struct Progress
{
    std::atomic<bool> cancelled = false;
    std::atomic<int> percent = 0;
};

/// Packs the files under their names beside `manifest`. The target appears whole and durable, or not at all.
Result<void> packArchive(
    const QString &target, const QByteArray &manifest, const QStringList &files, Progress &progress);
/// The manifest of an archive; a file that is none, or was cut off, is refused in words.
Result<QByteArray> readManifest(const QString &archive);
/// Takes one file out, durably and with mode 0600; false when there is none of that name.
Result<bool> unpackFile(const QString &archive, const QString &name, const QString &target, Progress &progress);

} // namespace muster::desktop
