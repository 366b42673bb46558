#pragma once
#include "models/lists/overlay.h"
#include "models/lists/rowmodel.h"

namespace muster {

/// An action or a follow-up as a row.
struct TaskRow
{
    QString taskId, title, detail, assigneeId, assigneeName, creatorName;
    TaskStatus status = TaskStatus::Outstanding;
    Instant createdAt;
    std::optional<Instant> completedAt;
    Pending pending = Pending::None;
    QString priorityId = {}, priorityName = {}; ///< of a follow-up; or empty
    QStringList labels = {};
    QString issueName = {}, issueUrl = {}; ///< in a tracker; or empty
    bool operator==(const TaskRow &) const = default;
};

TaskRow taskRow(const Action &action, const Overlay &overlay);
TaskRow taskRow(const FollowUp &followUp, const Overlay &overlay);

/// Outstanding ones first, oldest first; then what is done, newest first; "not doing" last.
class TaskListModel : public RowModel<TaskRow>
{
    Q_OBJECT
    Q_PROPERTY(int outstanding READ outstanding NOTIFY outstandingChanged)
    Q_PROPERTY(int count READ count NOTIFY outstandingChanged)
public:
    enum Role {
        TaskIdRole = Qt::UserRole + 1,
        TitleRole,
        DetailRole,
        AssigneeIdRole,
        AssigneeNameRole,
        CreatorNameRole,
        StatusRole,
        CreatedAtRole,
        CompletedAtRole,
        PendingRole,
        PriorityIdRole,
        PriorityNameRole,
        LabelsRole, ///< in one text, by commas
        IssueNameRole,
        IssueUrlRole
    };
    using RowModel::RowModel;
    void show(const QList<Action> &actions, const Overlay &overlay);
    void show(const QList<FollowUp> &followUps, const Overlay &overlay);
    int outstanding() const;
    int count() const { return rowCount(); }
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void outstandingChanged();

protected:
    QString key(const TaskRow &row) const override { return row.taskId; }
    QVariant value(const TaskRow &row, int role) const override;

private:
    void order(QList<TaskRow> rows);
};

} // namespace muster
