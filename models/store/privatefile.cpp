#include "models/store/privatefile.h"
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace muster {

namespace {

tl::unexpected<Error> systemFailure(const QString &path, int code)
{
    return failure(code == ENOSPC || code == EDQUOT ? ErrorKind::DiskFull : ErrorKind::Storage,
        QCoreApplication::translate("Store", "%1: %2").arg(path, QString::fromLocal8Bit(std::strerror(code))));
}

/// Takes the access of group and others away.
Result<void> makePrivate(const QString &path, mode_t mode)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat info
    { };
    if (::stat(name.constData(), &info) != 0)
        return systemFailure(path, errno);
    if ((info.st_mode & 0777) != mode && ::chmod(name.constData(), mode) != 0)
        return systemFailure(path, errno);
    return {};
}

QString asideName(const QString &path, Instant now)
{
    QString time = formatInstant(now).left(19);
    time.remove(QLatin1Char('-')).remove(QLatin1Char(':'));
    QString name = path + QStringLiteral(".corrupt-") + time;
    for (int i = 2; QFile::exists(name); ++i)
        name = path + QStringLiteral(".corrupt-%1.%2").arg(time).arg(i, 3, 10, QLatin1Char('0'));
    return name;
}

/// A log must never stay behind for another database: SQLite would replay it.
void setLogAside(const QString &path, const QString &target)
{
    QFile::rename(path + QStringLiteral("-wal"), target + QStringLiteral("-wal"));
    QFile::remove(path + QStringLiteral("-shm"));
}

void forgetOldest(const QFileInfo &file, int keep)
{
    const QDir folder = file.absoluteDir();
    QStringList broken = folder.entryList({file.fileName() + QStringLiteral(".corrupt-*")}, QDir::Files, QDir::Name);
    broken.removeIf([](const QString &name) { return name.endsWith(QLatin1String("-wal")); });
    while (broken.size() > keep)
        removeDatabase(folder.filePath(broken.takeFirst()));
}

} // namespace

Result<void> makePrivateFolder(const QString &folder)
{
    if (!QDir().mkpath(QFileInfo(folder).absolutePath()))
        return systemFailure(folder, errno);
    if (::mkdir(QFile::encodeName(folder).constData(), 0700) != 0 && errno != EEXIST)
        return systemFailure(folder, errno);
    return makePrivate(folder, 0700);
}

Result<void> makePrivateFile(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (descriptor >= 0) {
        ::close(descriptor);
        syncFolder(QFileInfo(path).absolutePath());
    } else if (errno != EEXIST) {
        return systemFailure(path, errno);
    }
    for (const char *suffix : {"-wal", "-shm"}) {
        const QString companion = path + QLatin1String(suffix);
        if (QFile::exists(companion)) {
            if (const auto result = makePrivate(companion, 0600); !result && QFile::exists(companion))
                return result;
        }
    }
    return makePrivate(path, 0600);
}

Result<QString> replaceKeeping(const QString &path, const QString &next, Instant now, int keep)
{
    const QString target = asideName(path, now);
    const QByteArray from = QFile::encodeName(path), aside = QFile::encodeName(target);
    if (::link(from.constData(), aside.constData()) != 0 && ::rename(from.constData(), aside.constData()) != 0)
        return systemFailure(target, errno);
    setLogAside(path, target);
    if (::rename(QFile::encodeName(next).constData(), from.constData()) != 0)
        return systemFailure(path, errno);
    if (keep > 0)
        forgetOldest(QFileInfo(path), keep);
    syncFolder(QFileInfo(path).absolutePath());
    return target;
}

void removeDatabase(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1String(suffix));
}

bool hasLeftoverLog(const QString &path)
{
    return QFileInfo(path + QStringLiteral("-wal")).size() > 0;
}

bool syncFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool done = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return done;
}

FileIdentity FileIdentity::of(const QString &path)
{
    struct stat info
    { };
    if (::stat(QFile::encodeName(path).constData(), &info) != 0)
        return {};
    return {info.st_dev, info.st_ino};
}

} // namespace muster
