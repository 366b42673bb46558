#pragma once
#include "models/domain/duepolicy.h"
#include "models/lists/tasklistmodel.h"
#include <QSet>

namespace muster {

/// An action or a follow-up among those of all incidents.
struct TaskBoardRow
{
    TaskRow task;
    QString incidentId, reference, incidentName;
    QString teamId, teamName; ///< of a follow-up that is a team's; or empty
    std::optional<Instant> dueAt; ///< see DuePolicy
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
    bool onlyOverdue = false;
    QString teamId = {}; ///< empty: of any team, and of none
    bool operator==(const TaskBoardFilter &) const = default;
};

/// Actions, or follow-ups, across incidents: open ones with the first due, then the oldest first, since those wait
/// longest; done ones with the newest first. GUI thread.
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
        TeamNameRole,
        DueAtRole, ///< milliseconds since 1970; 0: never
        SelectedRole
    };
    using RowModel::RowModel;

    /// All rows, whatever the filter hides. `incidents` by id; those that are missing leave reference and name empty.
    void show(const QList<Action> &actions, const QHash<QString, IncidentRow> &incidents, const Overlay &overlay,
        const QString &personId);
    void show(const QList<FollowUp> &followUps, const QHash<QString, IncidentRow> &incidents, const Overlay &overlay,
        const QString &personId);
    /// `now` tells what is overdue.
    void setPolicy(const DuePolicy &policy, Instant now);
    void setFilter(const TaskBoardFilter &filter);
    const TaskBoardFilter &filter() const { return m_filter; }
    /// How many there are of whomever, in a state.
    int count(TaskBoardFilter::Whose whose, TaskBoardFilter::State state) const;
    int overdue() const; ///< how many of whomever and whichever team is chosen
    /// The teams that have some, by name: id and name.
    QList<std::pair<QString, QString>> teams() const;
    /// What is no longer shown is no longer selected.
    void setSelected(const QSet<QString> &taskIds);
    const QSet<QString> &selected() const { return m_selected; }
    QHash<int, QByteArray> roleNames() const override;

protected:
    QString key(const TaskBoardRow &row) const override { return row.task.taskId; }
    QVariant value(const TaskBoardRow &row, int role) const override;

private:
    void arrange();
    bool isOverdue(const TaskBoardRow &row) const;
    bool isShown(const TaskBoardRow &row) const;

    QList<TaskBoardRow> m_all;
    QHash<QString, IncidentRow> m_incidents;
    DuePolicy m_policy;
    Instant m_now{};
    TaskBoardFilter m_filter;
    QSet<QString> m_selected;
};

} // namespace muster
