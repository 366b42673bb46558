#pragma once
#include "views/workspace.h"
#include <QTimer>

namespace muster {

/// The server's rows of the open incidents, tests left out, read anew off the GUI thread whenever rows change: for
/// whatever keeps an eye on all of them. What waits in the queue is not laid over them. GUI thread.
class OpenIncidents : public QObject
{
    Q_OBJECT
public:
    struct One
    {
        IncidentRow row;
        std::optional<IncidentUpdate> last; ///< update, of live ones
        /// This person leads it, or has declared it or has a role in it and it lacks a lead or a severity.
        bool needsMe = false;
    };
    explicit OpenIncidents(Workspace &workspace, QObject *parent = nullptr);
    const QList<One> &all() const { return m_all; } ///< in the order of the list

Q_SIGNALS:
    void changed();

private:
    void read();

    Workspace &m_workspace;
    QList<One> m_all;
    QTimer m_compress; ///< one read for a burst of changes
    int m_question = 0;
};

} // namespace muster
