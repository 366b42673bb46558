#pragma once
#include "models/domain/pace.h"
#include "models/domain/syncstatus.h"
#include "views/times.h"
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace muster {

/// How the workspace stands with its server, in words. Fed by the composition root; asks it back by signals.
class SyncController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the program")
    Q_PROPERTY(QString workspaceName READ workspaceName NOTIFY changed)
    Q_PROPERTY(State state READ state NOTIFY changed)
    Q_PROPERTY(
        QString stateText READ stateText NOTIFY changed) ///< "Connected", "Offline since 14:02", "Loading 120 of 400" …
    Q_PROPERTY(QString paceText READ paceText NOTIFY changed) ///< how fast the loading goes and what is left; or empty
    Q_PROPERTY(bool mendable READ isMendable NOTIFY changed) ///< what is wrong is a damaged database of our own service
    Q_PROPERTY(QString problem READ problem NOTIFY changed) ///< why not, in words a person can act on; or empty
    Q_PROPERTY(QString nextStep READ nextStep NOTIFY changed) ///< what to do about it; or empty
    Q_PROPERTY(bool keyMissing READ isKeyMissing NOTIFY changed)
    Q_PROPERTY(bool keyTooNarrow READ isKeyTooNarrow NOTIFY changed) ///< it is valid, but may not read incidents
    Q_PROPERTY(bool online READ isOnline NOTIFY changed)
    Q_PROPERTY(double syncedAt READ syncedAt NOTIFY changed) ///< 0 = never
    Q_PROPERTY(double retryAt READ retryAt NOTIFY changed)
    Q_PROPERTY(int done READ done NOTIFY changed)
    Q_PROPERTY(int total READ total NOTIFY changed) ///< 0 = unknown
    Q_PROPERTY(QString withheldText READ withheldText NOTIFY changed) ///< what this key may not see; or empty
    Q_PROPERTY(QStringList limitations READ limitations NOTIFY changed) ///< what cannot be had here, a sentence each
    // Why something cannot be done on this server or with this key; empty where it can.
    Q_PROPERTY(QString againstEditing READ againstEditing NOTIFY changed)
    Q_PROPERTY(QString againstUpdates READ againstUpdates NOTIFY changed)
    Q_PROPERTY(QString againstChangingActions READ againstChangingActions NOTIFY changed)
    Q_PROPERTY(QString againstDeletingActions READ againstDeletingActions NOTIFY changed)
    Q_PROPERTY(QString againstConnectingIssues READ againstConnectingIssues NOTIFY changed)
    Q_PROPERTY(QString againstChangingFollowUps READ againstChangingFollowUps NOTIFY changed)
    Q_PROPERTY(QString againstDeletingFollowUps READ againstDeletingFollowUps NOTIFY changed)
    Q_PROPERTY(QString clockWarning READ clockWarning NOTIFY changed) ///< this computer's clock is off; or empty
public:
    enum State { Stopped, Connecting, FirstSync, UpToDate, Pulling, Offline, Unauthorised, Failed, Paused };
    Q_ENUM(State)
    explicit SyncController(const Times &times, QObject *parent = nullptr);
    void setWorkspaceName(const QString &name);
    void setStatus(const SyncStatus &status);

    QString workspaceName() const { return m_workspaceName; }
    State state() const { return State(int(m_status.state)); }
    QString stateText() const;
    QString paceText() const;
    bool isMendable() const;
    QString problem() const;
    QString nextStep() const;
    /// No server has refused a key: there is none yet.
    bool isKeyMissing() const;
    bool isKeyTooNarrow() const;
    bool isOnline() const;
    double syncedAt() const;
    double retryAt() const;
    int done() const { return m_status.done; }
    int total() const { return m_status.total; }
    QString withheldText() const;
    QStringList limitations() const;
    QString against(Ability ability) const;
    QString againstEditing() const { return against(Ability::EditIncident); }
    QString againstUpdates() const { return against(Ability::PostUpdate); }
    QString againstChangingActions() const { return against(Ability::ChangeAction); }
    QString againstDeletingActions() const { return against(Ability::DeleteAction); }
    QString againstConnectingIssues() const { return against(Ability::ConnectExternalIssue); }
    QString againstChangingFollowUps() const { return against(Ability::ChangeFollowUp); }
    QString againstDeletingFollowUps() const { return against(Ability::DeleteFollowUp); }
    QString clockWarning() const;
    const SyncStatus &status() const { return m_status; }

    Q_INVOKABLE void retryNow() { Q_EMIT retryRequested(); }
    Q_INVOKABLE void mend() { Q_EMIT mendRequested(); }
    Q_INVOKABLE void cancelFirstSync() { Q_EMIT cancelRequested(); }
    Q_INVOKABLE void useKey(const QString &key) { Q_EMIT keyGiven(key); }

Q_SIGNALS:
    void changed();
    void retryRequested();
    void cancelRequested();
    void mendRequested();
    void keyGiven(const QString &key);

private:
    QString offlineText() const;

    const Times &m_times;
    QString m_workspaceName;
    SyncStatus m_status;
    Pace m_pace; ///< of a first sync
};

} // namespace muster
