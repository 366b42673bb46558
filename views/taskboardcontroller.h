#pragma once
#include "models/lists/taskboardmodel.h"
#include "views/notices.h"
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
    Q_PROPERTY(int selected READ selected NOTIFY changed)
    Q_PROPERTY(bool loading READ isLoading NOTIFY changed)
    Q_PROPERTY(QString against READ against NOTIFY changed) ///< why none can be changed here; or empty
public:
    TaskBoardController(Workspace &workspace, const SyncController &sync, Notices &notices, QObject *parent = nullptr);

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
    int selected() const { return int(m_model.selected().size()); }
    bool isLoading() const { return m_isLoading; }
    QString against() const { return m_sync.against(m_isActions ? Ability::ChangeAction : Ability::ChangeFollowUp); }

    /// The screen is there, or not any more.
    void setActive(bool on);
    Q_INVOKABLE void toggleSelected(const QString &taskId);
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
    void select(const QSet<QString> &taskIds);
    QStringList chosen(const QString &taskId) const;
    QList<Change> changesOf(const QStringList &taskIds, const Edit &edit) const;
    void submit(const QString &taskId, const Edit &edit, const QString &said);

    Workspace &m_workspace;
    const SyncController &m_sync;
    Notices &m_notices;
    TaskBoardModel m_model;
    QList<Action> m_actions; ///< the server's
    QList<FollowUp> m_followUps;
    QHash<QString, IncidentRow> m_incidents; ///< those they belong to
    bool m_isActions = false, m_isActive = false, m_isLoading = false;
    QSet<QString> m_onTop; ///< ids of the changes on top of what is on screen
    int m_question = 0;
    QTimer m_compress; ///< one read for a burst of changes
};

} // namespace muster
