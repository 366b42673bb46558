#pragma once
#include "models/domain/handover.h"
#include "views/incidentcontroller.h"
#include "views/settingscontroller.h"
#include "views/synccontroller.h"
#include "views/updateduecontroller.h"

namespace muster {

/// Tells of what concerns the person at this computer while they look elsewhere: a role given to them, an incident of
/// theirs that became more severe, a handover that waits for them, an update of theirs that is overdue, one they put
/// aside in triage. Not of what they did themselves, not what they do not want to be told, not in their quiet hours,
/// and of private incidents no name. GUI thread; rows are read off it.
class NotificationsController : public QObject
{
    Q_OBJECT
public:
    NotificationsController(Workspace &workspace, const IncidentController &incident,
        const UpdateDueController &updateDue, const SettingsController &settings, const SyncController &sync,
        const Times &times, QObject *parent = nullptr);
    /// While it is, what happens to the incident on screen is seen without being told.
    void setWindowActive(bool active) { m_windowActive = active; }
    /// One that was put aside in triage.
    void tellWaitsAgain(const IncidentRow &row);

Q_SIGNALS:
    /// Plain texts.
    void raised(const QString &incidentId, const QString &title, const QString &text);

private:
    struct Found
    {
        Incident incident;
        std::optional<Handover> handover; ///< the open one
    };
    void begin();
    void follow(const ChangeSet &changes);
    void compare(const Found &found, bool isMyDoing);
    void watchClock();
    /// `rule`: see SettingsController::untold().
    void raise(QLatin1String rule, const IncidentRow &row, const QString &title);
    QSet<QString> rolesOf(const Incident &incident) const;

    Workspace &m_workspace;
    const IncidentController &m_incident;
    const UpdateDueController &m_updateDue;
    const SettingsController &m_settings;
    const SyncController &m_sync;
    const Times &m_times;
    QHash<QString, QSet<QString>> m_roles; ///< mine, by incident
    QHash<QString, int> m_severities; ///< ranks, of incidents in which I have a role
    QSet<QString> m_told; ///< handovers and overdue updates, once each
    bool m_isReady = false; ///< it is known which roles I had at the start
    bool m_windowActive = false;
    int m_question = 0;
};

} // namespace muster
