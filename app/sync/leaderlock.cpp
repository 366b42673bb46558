#include "app/sync/leaderlock.h"
#include <QCoreApplication>
#include <QFile>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace muster::sync {

LeaderLock::LeaderLock(const QString &folder)
    : m_path(folder + QLatin1String("/leader.lock"))
{ }

LeaderLock::~LeaderLock()
{
    release();
}

bool LeaderLock::tryToHold()
{
    if (isHeld())
        return true;
    const int descriptor = ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    m_problem.reset();
    if (descriptor < 0) {
        m_problem = failure(ErrorKind::Storage,
            QCoreApplication::translate("Sync", "Changes cannot be sent: %1: %2")
                .arg(m_path, QString::fromLocal8Bit(std::strerror(errno))))
                        .value();
        return false;
    }
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
        ::close(descriptor);
        return false;
    }
    m_descriptor = descriptor;
    return true;
}

void LeaderLock::release()
{
    if (isHeld())
        ::close(std::exchange(m_descriptor, -1));
}

} // namespace muster::sync
