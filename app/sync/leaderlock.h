#pragma once
#include "models/domain/result.h"
#include <optional>

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

    /// True when we hold it now. Never waits. Where the file system cannot lock, we are taken to be alone.
    bool tryToHold();
    /// Why the last try failed, when it was not that another holds it.
    const std::optional<Error> &problem() const { return m_problem; }
    bool isHeld() const { return m_descriptor >= 0; }
    void release();

private:
    QString m_path;
    int m_descriptor = -1;
    std::optional<Error> m_problem;
};

} // namespace muster::sync
