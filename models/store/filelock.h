#pragma once
#include <QString>

namespace muster {

/// A lock between processes, and between connections of one, on a file that holds nothing. Released on destruction and
/// by the system when the process dies. Waits; held only for moments.
class FileLock
{
public:
    enum class Mode { Shared, Exclusive };
    FileLock(const QString &path, Mode mode);
    ~FileLock();
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;
    /// False when the file system cannot lock; the caller goes on alone.
    bool isHeld() const { return m_descriptor >= 0; }

private:
    int m_descriptor = -1;
};

} // namespace muster
