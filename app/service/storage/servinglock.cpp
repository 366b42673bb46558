#include "app/service/storage/servinglock.h"
#include "app/service/storage/databasefile.h"
#include <QCoreApplication>
#include <QFile>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace muster::service {

Result<std::unique_ptr<ServingLock>> ServingLock::take(const QString &databaseFile)
{
    const QString path = resolvedPath(databaseFile) + QLatin1String(".serving"); // one database, one lock
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return failure(ErrorKind::Storage,
            QCoreApplication::translate("Error", "Cannot open the database %1: %2")
                .arg(databaseFile, QString::fromLocal8Bit(std::strerror(errno))));
    std::unique_ptr<ServingLock> lock(new ServingLock(descriptor));
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        return lock;
    if (errno == EWOULDBLOCK)
        return failure(ErrorKind::Storage,
            QCoreApplication::translate("Error", "Another service serves the database %1 already").arg(databaseFile));
    return lock; // a file system that cannot lock: SQLite, which needs locks too, has the last word
}

ServingLock::ServingLock(int descriptor)
    : m_descriptor(descriptor)
{ }

ServingLock::~ServingLock()
{
    ::close(m_descriptor);
}

} // namespace muster::service
