#pragma once
#include "models/lists/optionmodel.h"
#include "models/lists/taskboardmodel.h"
#include "views/notices.h"
#include "views/settingscontroller.h"
#include "views/synccontroller.h"
#include "views/workspace.h"
#include <QTimer>

namespace muster {

/// The actions, or the follow-ups, of all incidents, and what can be done with one or several of them. They are read
/// off the GUI thread, and only while the screen is there. GUI thread; owned by App.
class TaskBoardController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the program")
    Q_PROPERTY(QAbstractItemModel *model READ model CONSTANT) ///< roles: TaskBoardModel
    Q_PROPERTY(bool actions READ isActions WRITE setActions NOTIFY changed) ///< instead of follow-ups
    Q_PROPERTY(int whose READ whose WRITE setWhose NOTIFY changed) ///< TaskBoardFilter::Whose
    Q_PROPERTY(int state READ state WRITE setState NOTIFY changed) ///< TaskBoardFilter::State
    Q_PROPERTY(int mine READ mine NOTIFY changed) ///< how many, in that state
    Q_PROPERTY(int nobodys READ nobodys NOTIFY changed)
    Q_PROPERTY(int everybodys READ everybodys NOTIFY changed)
    Q_PROPERTY(int open READ open NOTIFY changed) ///< how many of whomever is chosen, by state
    Q_PROPERTY(int done READ done NOTIFY changed)
    Q_PROPERTY(int notDoing READ notDoing NOTIFY changed)
    Q_PROPERTY(bool onlyOverdue READ isOnlyOverdue WRITE setOnlyOverdue NOTIFY changed)
    Q_PROPERTY(int overdue READ overdue NOTIFY changed) ///< how many of whomever is chosen
    Q_PROPERTY(int dueDays READ dueDays WRITE setDueDays NOTIFY changed) ///< see DuePolicy; kept in the settings
    Q_PROPERTY(muster::OptionModel *teams READ teams CONSTANT) ///< that have some
    Q_PROPERTY(QString teamId READ teamId WRITE setTeamId NOTIFY changed) ///< empty: any, and none
    Q_PROPERTY(int selected READ selected NOTIFY changed)
    Q_PROPERTY(bool loading READ isLoading NOTIFY changed)
    Q_PROPERTY(QString against READ against NOTIFY changed) ///< why none can be changed here; or empty
public:
    TaskBoardController(Workspace &workspace, const SyncController &sync, SettingsController &settings,
        const Times &times, Notices &notices, QObject *parent = nullptr);

    QAbstractItemModel *model() { return &m_model; }
    bool isActions() const { return m_isActions; }
    void setActions(bool on);
    int whose() const { return int(m_model.filter().whose); }
    void setWhose(int whose);
    int state() const { return int(m_model.filter().state); }
    void setState(int state);
    int mine() const { return m_model.count(TaskBoardFilter::Whose::Mine, m_model.filter().state); }
    int nobodys() const { return m_model.count(TaskBoardFilter::Whose::Nobody, m_model.filter().state); }
    int everybodys() const { return m_model.count(TaskBoardFilter::Whose::Everybody, m_model.filter().state); }
    int open() const { return m_model.count(m_model.filter().whose, TaskBoardFilter::State::Open); }
    int done() const { return m_model.count(m_model.filter().whose, TaskBoardFilter::State::Done); }
    int notDoing() const { return m_model.count(m_model.filter().whose, TaskBoardFilter::State::NotDoing); }
    bool isOnlyOverdue() const { return m_model.filter().onlyOverdue; }
    void setOnlyOverdue(bool on);
    int overdue() const { return m_model.overdue(); }
    int dueDays() const { return m_settings.followUpDays(); }
    void setDueDays(int days);
    OptionModel *teams() { return &m_teams; }
    QString teamId() const { return m_model.filter().teamId; }
    void setTeamId(const QString &teamId);
    int selected() const { return int(m_model.selected().size()); }
    bool isLoading() const { return m_isLoading; }
    QString against() const { return m_sync.against(m_isActions ? Ability::ChangeAction : Ability::ChangeFollowUp); }

    /// The screen is there, or not any more.
    void setActive(bool on);
    Q_INVOKABLE void toggleSelected(const QString &taskId);
    /// All from one row to another, beside what is selected.
    Q_INVOKABLE void selectRange(int fromRow, int toRow);
    Q_INVOKABLE void selectAll();
    Q_INVOKABLE void clearSelection() { select({}); }
    /// Of those that are selected, or of that one where none is. `status` as in the API.
    Q_INVOKABLE void setStatus(const QString &taskId, const QString &status);
    /// An empty person takes the work away from whoever had it.
    Q_INVOKABLE void assign(const QString &taskId, const QString &personId);

Q_SIGNALS:
    void changed();

private:
    struct Change
    {
        Command command, inverse;
        QJsonObject base, inverseBase;
        QString title;
    };
    using Edit = std::function<void(TaskStatus &status, QString &assigneeId)>;
    void read();
    void followOverlay();
    QSet<QString> changesOnTop() const;
    void layOut();
    void followPolicy();
    void filter(const std::function<void(TaskBoardFilter &filter)> &edit);
    void select(const QSet<QString> &taskIds);
    QStringList chosen(const QString &taskId) const;
    QList<Change> changesOf(const QStringList &taskIds, const Edit &edit) const;
    void submit(const QString &taskId, const Edit &edit, const QString &said);

    Workspace &m_workspace;
    const SyncController &m_sync;
    SettingsController &m_settings;
    const Times &m_times;
    Notices &m_notices;
    TaskBoardModel m_model;
    OptionModel m_teams;
    QList<Action> m_actions; ///< the server's
    QList<FollowUp> m_followUps;
    QHash<QString, IncidentRow> m_incidents; ///< those they belong to
    bool m_isActions = false, m_isActive = false, m_isLoading = false;
    QSet<QString> m_onTop; ///< ids of the changes on top of what is on screen
    int m_question = 0;
    Instant m_judgedAt{}; ///< what is overdue
    QTimer m_compress; ///< one read for a burst of changes
};

} // namespace muster
