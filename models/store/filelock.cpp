#include "models/store/filelock.h"
#include <QFile>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace muster {

FileLock::FileLock(const QString &path, Mode mode)
    : m_descriptor(::open(QFile::encodeName(path).constData(), O_CREAT | O_RDWR | O_CLOEXEC, 0600))
{
    if (m_descriptor < 0)
        return;
    int result = 0;
    do {
        result = ::flock(m_descriptor, mode == Mode::Exclusive ? LOCK_EX : LOCK_SH);
    } while (result != 0 && errno == EINTR);
    if (result != 0) {
        ::close(m_descriptor);
        m_descriptor = -1;
    }
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace muster
