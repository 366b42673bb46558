#pragma once
#include <QString>

namespace muster::sync {

/// Which of several programs on one profile delivers the outbox: the one that holds `<folder>/leader.lock`. The system
/// releases it when the program dies, however it dies; a lock file with a process id in it would outlive a kill.
class LeaderLock
{
public:
    explicit LeaderLock(const QString &folder);
    ~LeaderLock();
    LeaderLock(const LeaderLock &) = delete;
    LeaderLock &operator=(const LeaderLock &) = delete;

    /// True when we hold it now. Never waits.
    bool tryToHold();
    bool isHeld() const { return m_descriptor >= 0; }
    void release();

private:
    QString m_path;
    int m_descriptor = -1;
};

} // namespace muster::sync
