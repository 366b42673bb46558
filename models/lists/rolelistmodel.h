#pragma once
#include "models/lists/overlay.h"
#include "models/lists/rowmodel.h"

namespace muster {

/// One role of the incident: filled, or an open slot.
struct RoleSlot
{
    QString roleId, name, instructions, assigneeId, assigneeName;
    std::optional<Instant> since; ///< when the assignee took it, as far as the activity log says
    Pending pending = Pending::None;
    bool canChange = true; ///< the reporter is fixed at declaration
    bool isLead = false;
    bool operator==(const RoleSlot &) const = default;
};

/// Every role as a slot: lead first, filled ones before open ones; the reporter only when somebody is it.
class RoleListModel final : public RowModel<RoleSlot>
{
    Q_OBJECT
public:
    enum Role {
        RoleIdRole = Qt::UserRole + 1,
        NameRole,
        InstructionsRole,
        AssigneeIdRole,
        AssigneeNameRole,
        SinceRole,
        PendingRole,
        CanChangeRole,
        LeadRole
    };
    using RowModel::RowModel;
    void show(const IncidentPage &page, const Overlay &overlay);
    QHash<int, QByteArray> roleNames() const override;

protected:
    QString key(const RoleSlot &row) const override { return row.roleId; }
    QVariant value(const RoleSlot &row, int role) const override;
};

} // namespace muster
