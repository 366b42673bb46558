#include "app/desktop/workspacebackup.h"
#include "app/desktop/databasecopy.h"
#include "models/domain/json.h"
#include "models/store/privatefile.h"
#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

namespace muster::desktop {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

constexpr int formatVersion = 1;
const QStringList databases{QStringLiteral("service.db"), QStringLiteral("outbox.db")};

QByteArray manifestOf(const WorkspaceRecord &record, Instant now)
{
    return json::compact({{QStringLiteral("format"), QStringLiteral("muster-backup")},
        {QStringLiteral("version"), formatVersion}, {QStringLiteral("made_at"), formatInstant(now)},
        {QStringLiteral("made_by"), QStringLiteral(MUSTER_VERSION)}, {QStringLiteral("workspace"), toJson(record)}});
}

/// The record in a manifest, for a workspace of its own.
Result<WorkspaceRecord> recordIn(const QByteArray &manifest, const QString &newId, const QString &file)
{
    const auto object = json::parseObject(manifest);
    if (!object || json::string(*object, QLatin1String("format")) != QLatin1String("muster-backup"))
        return failure(ErrorKind::Invalid, Words::tr("%1 is not a backup of Muster.").arg(file));
    if (object->value(QLatin1String("version")).toInt() > formatVersion)
        return failure(ErrorKind::Invalid,
            Words::tr("The backup was made by a newer version of Muster. Install that or a later one to restore it."));
    WorkspaceRecord record = recordFromJson(json::object(*object, QLatin1String("workspace")));
    record.id = newId;
    record.name = Words::tr("%1 (restored)").arg(record.name);
    record.keyPlace.reset();
    record.lastUsed.reset();
    return record;
}

Result<void> unpackInto(const QString &folder, const QString &file, const WorkspaceRecord &record, Progress &progress)
{
    for (const QString &name : databases) {
        const QString target = folder + QLatin1Char('/') + name;
        const auto unpacked = unpackFile(file, name, target, progress);
        if (!unpacked)
            return tl::unexpected<Error>(unpacked.error());
        if (!*unpacked && record.isEmbedded() && name == databases.constFirst())
            return failure(ErrorKind::Invalid, Words::tr("The backup lacks its %1.").arg(name));
        if (*unpacked) {
            if (const auto checked = checkDatabase(target, name); !checked)
                return checked;
        }
    }
    return {};
}

} // namespace

Result<void> writeBackup(
    const WorkspaceRecord &record, const QString &folder, const QString &target, Instant now, Progress &progress)
{
    const QTemporaryDir copies(folder + QStringLiteral("/backup-XXXXXX"));
    if (!copies.isValid())
        return failure(ErrorKind::Storage, Words::tr("%1 cannot be written: %2").arg(folder, copies.errorString()));
    QStringList files;
    for (const QString &name : databases) {
        const QString from = folder + QLatin1Char('/') + name;
        if (!QFile::exists(from))
            continue;
        if (const auto copied = copyDatabase(from, copies.filePath(name), progress); !copied)
            return copied;
        files.append(copies.filePath(name));
    }
    return packArchive(target, manifestOf(record, now), files, progress);
}

Result<WorkspaceRecord> restoreBackup(
    const QString &file, const QString &newId, const WorkspaceRecords &records, Progress &progress)
{
    const auto manifest = readManifest(file);
    if (!manifest)
        return tl::unexpected<Error>(manifest.error());
    const auto record = recordIn(*manifest, newId, file);
    if (!record)
        return record;
    if (record->kind == WorkspaceRecord::Kind::Server && records.findServer(record->url))
        return failure(ErrorKind::Conflict,
            Words::tr(
                "%1 is a workspace here already, and its unsent changes would be sent twice. Remove that one first.")
                .arg(record->url));
    const QString folder = records.folderOf(newId); // no workspace before its record is there
    if (const auto made = makePrivateFolder(folder); !made)
        return tl::unexpected<Error>(made.error());
    Result<void> done = unpackInto(folder, file, *record, progress);
    if (done)
        done = records.save(*record);
    if (done)
        return record;
    QDir(folder).removeRecursively();
    return tl::unexpected<Error>(done.error());
}

} // namespace muster::desktop
