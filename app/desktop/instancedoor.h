#pragma once
#include <QLocalServer>
#include <QObject>
#include <chrono>

namespace muster::desktop {

/// Where a second muster knocks on the one that has a workspace open, so that its window comes forward and opens a
/// link: a local socket beside the workspace's lock, for this user only. GUI thread; owned by who holds the lock.
class InstanceDoor : public QObject
{
    Q_OBJECT
public:
    explicit InstanceDoor(const QString &folder, QObject *parent = nullptr);

    enum class Answer { Nobody, Raised, Silent };
    /// Blocks for at most `patience`. Silent: somebody is there but does not answer. `link` may be empty.
    static Answer knock(
        const QString &folder, const QString &link = {}, std::chrono::milliseconds patience = std::chrono::seconds(2));

Q_SIGNALS:
    void knocked(const QString &link); ///< empty: only to be seen

private:
    void letIn();

    QLocalServer m_server;
};

} // namespace muster::desktop
