#pragma once
#include "models/lists/tasklistmodel.h"
#include <QSet>

namespace muster {

/// An action or a follow-up among those of all incidents.
struct TaskBoardRow
{
    TaskRow task;
    QString incidentId, reference, incidentName;
    QString priority; ///< of a follow-up, as the server names it; or empty
    QStringList labels;
    QString issueName, issueUrl; ///< in another tracker; or empty
    bool isMine = false, isSelected = false;
    bool operator==(const TaskBoardRow &) const = default;
};

/// Whose are to be seen, and in which state.
struct TaskBoardFilter
{
    enum class Whose { Mine, Nobody, Everybody };
    enum class State { Open, Done, NotDoing };
    Whose whose = Whose::Mine;
    State state = State::Open;
    bool operator==(const TaskBoardFilter &) const = default;
};

/// Actions, or follow-ups, across incidents: open ones with the oldest first, since those wait longest; done ones with
/// the newest first. GUI thread.
class TaskBoardModel : public RowModel<TaskBoardRow>
{
    Q_OBJECT
public:
    enum Role {
        TaskIdRole = Qt::UserRole + 1,
        TitleRole,
        AssigneeIdRole,
        AssigneeNameRole,
        StatusRole,
        CreatedAtRole,
        CompletedAtRole,
        PendingRole,
        IncidentIdRole,
        ReferenceRole,
        IncidentNameRole,
        PriorityRole,
        LabelsRole, ///< in one text
        IssueNameRole,
        IssueUrlRole,
        SelectedRole
    };
    using RowModel::RowModel;

    /// All rows, whatever the filter hides. `incidents` by id; those that are missing leave reference and name empty.
    void show(const QList<Action> &actions, const QHash<QString, IncidentRow> &incidents, const Overlay &overlay,
        const QString &personId);
    void show(const QList<FollowUp> &followUps, const QHash<QString, IncidentRow> &incidents, const Overlay &overlay,
        const QString &personId);
    void setFilter(const TaskBoardFilter &filter);
    const TaskBoardFilter &filter() const { return m_filter; }
    /// How many there are of whomever, in a state.
    int count(TaskBoardFilter::Whose whose, TaskBoardFilter::State state) const;
    /// What is no longer shown is no longer selected.
    void setSelected(const QSet<QString> &taskIds);
    const QSet<QString> &selected() const { return m_selected; }
    QHash<int, QByteArray> roleNames() const override;

protected:
    QString key(const TaskBoardRow &row) const override { return row.task.taskId; }
    QVariant value(const TaskBoardRow &row, int role) const override;

private:
    void arrange();

    QList<TaskBoardRow> m_all;
    TaskBoardFilter m_filter;
    QSet<QString> m_selected;
};

} // namespace muster
