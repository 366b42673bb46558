#pragma once
#include "views/openincidents.h"
#include "views/synccontroller.h"
#include "views/updateduecontroller.h"

namespace muster {

/// How things stand, for where there is room for an icon and a few lines. GUI thread; owned by App.
class TrayController : public QObject
{
    Q_OBJECT
public:
    /// What the icon shows; the last that applies.
    enum class State {
        Calm,
        Trouble, ///< the server cannot be reached, or refuses us
        Soon, ///< an update of mine is due soon
        Overdue
    };
    TrayController(const Workspace &workspace, const OpenIncidents &open, const UpdateDueController &updateDue,
        const SyncController &sync, const Times &times, QObject *parent = nullptr);
    State state() const { return m_state; }
    /// Workspace and connection; live incidents; my next update. Of private incidents no more than the reference.
    QStringList lines() const { return m_lines; }
    /// The incident whose update is due; or empty.
    QString incidentId() const { return m_updateDue.mineId(); }

Q_SIGNALS:
    void changed();

private:
    void look();
    State stateNow() const;
    QStringList linesNow() const;

    const Workspace &m_workspace;
    const OpenIncidents &m_open;
    const UpdateDueController &m_updateDue;
    const SyncController &m_sync;
    const Times &m_times;
    State m_state = State::Calm;
    QStringList m_lines;
};

} // namespace muster
