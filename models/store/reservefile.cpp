#include "models/store/reservefile.h"
#include <QFile>
#include <QFileInfo>
#include <fcntl.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace muster {

namespace {

constexpr qint64 size = 1 << 20;
/// Not right after it was needed: that would take the room back from the outbox.
constexpr qint64 leastFree = 16 * size;

/// Asked of the file system itself: a table of mounts need not show it (containers, changed roots).
qint64 freeBytes(const QString &folder)
{
    struct statvfs info
    { };
    return ::statvfs(QFile::encodeName(folder).constData(), &info) == 0 ? qint64(info.f_bavail) * qint64(info.f_frsize)
                                                                        : 0;
}

} // namespace

void ReserveFile::restore()
{
    if (QFile::exists(m_path) || freeBytes(QFileInfo(m_path).absolutePath()) < leastFree)
        return;
    const QByteArray name = QFile::encodeName(m_path);
    const int descriptor = ::open(name.constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return;
    const bool reserved = ::posix_fallocate(descriptor, 0, size) == 0;
    ::close(descriptor);
    if (!reserved)
        ::unlink(name.constData());
}

bool ReserveFile::giveUp()
{
    return QFile::remove(m_path);
}

} // namespace muster
