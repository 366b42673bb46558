#include "app/desktop/backuparchive.h"
#include "models/store/privatefile.h"
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <unistd.h>
#include <zip.h>

namespace muster::desktop {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

constexpr char manifestName[] = "manifest.json";
constexpr qint64 longestManifest = 64 << 10, chunk = 1 << 20;

using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;
using Entry = std::unique_ptr<zip_file_t, decltype(&zip_fclose)>;

tl::unexpected<Error> fileFailure(const QString &path, int systemError, const QString &words)
{
    if (systemError == ENOSPC || systemError == EDQUOT)
        return failure(ErrorKind::DiskFull, Words::tr("There is no room left for %1.").arg(path));
    return failure(ErrorKind::Storage, Words::tr("%1 cannot be written: %2").arg(path, words));
}

tl::unexpected<Error> notABackup(const QString &path)
{
    return failure(ErrorKind::Invalid, Words::tr("%1 is not a backup of Muster, or not all of it is there.").arg(path));
}

tl::unexpected<Error> cancelled()
{
    return failure(ErrorKind::Cancelled, Words::tr("Cancelled"));
}

Archive openForReading(const QString &path)
{
    return {zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY | ZIP_CHECKCONS, nullptr), zip_discard};
}

bool addAll(zip_t *archive, const QByteArray &manifest, const QStringList &files)
{
    zip_source_t *text = zip_source_buffer(archive, manifest.constData(), zip_uint64_t(manifest.size()), 0);
    bool good = text && zip_file_add(archive, manifestName, text, ZIP_FL_ENC_UTF_8) >= 0;
    for (const QString &file : files) {
        zip_source_t *source = zip_source_file(archive, QFile::encodeName(file).constData(), 0, -1);
        good = good && source
            && zip_file_add(archive, QFileInfo(file).fileName().toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) >= 0;
    }
    return good;
}

bool makeDurable(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && ::fsync(file.handle()) == 0;
}

} // namespace

Result<void> packArchive(
    const QString &target, const QByteArray &manifest, const QStringList &files, Progress &progress)
{
    const QString part = target + QStringLiteral(".part");
    Archive archive(zip_open(QFile::encodeName(part).constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr), zip_discard);
    if (!archive)
        return fileFailure(target, errno, QString::fromLocal8Bit(std::strerror(errno)));
    zip_register_progress_callback_with_state(
        archive.get(), 0.01,
        [](zip_t *, double done, void *state) { static_cast<Progress *>(state)->percent = int(done * 100); }, nullptr,
        &progress);
    zip_register_cancel_callback_with_state(
        archive.get(), [](zip_t *, void *state) { return int(static_cast<Progress *>(state)->cancelled); }, nullptr,
        &progress);
    if (!addAll(archive.get(), manifest, files) || zip_close(archive.get()) != 0) {
        const int system = zip_error_system_type(zip_get_error(archive.get())) == ZIP_ET_SYS
            ? zip_error_code_system(zip_get_error(archive.get()))
            : 0;
        const QString words = QString::fromUtf8(zip_strerror(archive.get()));
        archive.reset();
        QFile::remove(part);
        if (progress.cancelled)
            return cancelled();
        return fileFailure(target, system, words);
    }
    (void)archive.release(); // zip_close() has freed it
    if (!makeDurable(part) || std::rename(QFile::encodeName(part).constData(), QFile::encodeName(target).constData())) {
        const int system = errno;
        QFile::remove(part);
        return fileFailure(target, system, QString::fromLocal8Bit(std::strerror(system)));
    }
    syncFolder(QFileInfo(target).absolutePath());
    return {};
}

Result<QByteArray> readManifest(const QString &path)
{
    const Archive archive = openForReading(path);
    if (!archive)
        return notABackup(path);
    const Entry entry(zip_fopen(archive.get(), manifestName, 0), zip_fclose);
    QByteArray text(longestManifest, '\0');
    const zip_int64_t size = entry ? zip_fread(entry.get(), text.data(), zip_uint64_t(text.size())) : -1;
    if (size < 0)
        return notABackup(path);
    text.truncate(size);
    return text;
}

Result<bool> unpackFile(const QString &path, const QString &name, const QString &target, Progress &progress)
{
    const Archive archive = openForReading(path);
    if (!archive)
        return notABackup(path);
    zip_stat_t about;
    if (zip_stat(archive.get(), name.toUtf8().constData(), 0, &about) != 0)
        return false;
    const Entry entry(zip_fopen(archive.get(), name.toUtf8().constData(), 0), zip_fclose);
    if (!entry)
        return notABackup(path);
    QFile out(target);
    if (!out.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered)
        || !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return fileFailure(target, errno, out.errorString());
    QByteArray bytes(chunk, '\0');
    zip_int64_t got = 0;
    for (zip_uint64_t done = 0; (got = zip_fread(entry.get(), bytes.data(), chunk)) > 0; done += zip_uint64_t(got)) {
        if (progress.cancelled)
            return cancelled();
        if (out.write(bytes.constData(), got) != got)
            return fileFailure(target, errno, out.errorString());
        progress.percent = int(double(done) / double(about.size) * 100);
    }
    if (got < 0) // its checksum differs, or it ends early
        return notABackup(path);
    if (::fsync(out.handle()) != 0)
        return fileFailure(target, errno, QString::fromLocal8Bit(std::strerror(errno)));
    return true;
}

} // namespace muster::desktop
