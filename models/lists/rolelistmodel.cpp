#include "models/lists/rolelistmodel.h"
#include "models/lists/incidentlistmodel.h"
#include <algorithm>
#include <tuple>

namespace muster {

namespace {

/// Role id → when its present holder took it, from the log's role updates.
QHash<QString, Instant> holderSince(const QList<ActivityEntry> &activity)
{
    QHash<QString, Instant> since;
    for (const ActivityEntry &entry : activity) {
        if (entry.type != QLatin1String("role_update") || !entry.occurredAt.at)
            continue;
        const QString roleId
            = entry.detail().value(QLatin1String("role")).toObject().value(QLatin1String("id")).toString();
        since.insert(roleId, *entry.occurredAt.at);
    }
    return since;
}

} // namespace

void RoleListModel::show(const IncidentPage &page, const Overlay &overlay)
{
    QList<RoleSlot> slots_;
    if (page.incident) {
        const auto since = holderSince(page.activity);
        const auto pending = overlay.pendingFields(page.incident->id);
        QMap<QString, IncidentRole> roles = overlay.directory().roles;
        for (const RoleAssignment &assignment : page.incident->roleAssignments)
            roles.insert(assignment.role.id, assignment.role);
        for (const IncidentRole &role : std::as_const(roles)) {
            const auto assignee = page.incident->assigneeOf(role.id);
            const bool reporter = role.kind == IncidentRole::Kind::Reporter;
            if (reporter && !assignee)
                continue;
            RoleSlot slot{role.id, role.name, role.instructions, assignee ? assignee->id : QString(),
                assignee ? assignee->name : QString(), {},
                pending.value(QStringLiteral("role:") + role.id, Pending::None), !reporter,
                role.kind == IncidentRole::Kind::Lead};
            if (assignee && slot.pending == Pending::None && since.contains(role.id))
                slot.since = since.value(role.id);
            slots_.append(slot);
        }
    }
    std::sort(slots_.begin(), slots_.end(), [](const RoleSlot &a, const RoleSlot &b) {
        const auto order = [](const RoleSlot &s) {
            return std::tuple(!s.isLead, s.assigneeId.isEmpty(), !s.canChange, s.name, s.roleId);
        };
        return order(a) < order(b);
    });
    setRows(slots_);
}

QHash<int, QByteArray> RoleListModel::roleNames() const
{
    return {{RoleIdRole, "roleId"}, {NameRole, "name"}, {InstructionsRole, "instructions"},
        {AssigneeIdRole, "assigneeId"}, {AssigneeNameRole, "assigneeName"}, {SinceRole, "since"},
        {PendingRole, "pending"}, {CanChangeRole, "canChange"}, {LeadRole, "isLead"}};
}

QVariant RoleListModel::value(const RoleSlot &row, int role) const
{
    switch (Role(role)) {
    case RoleIdRole:
        return row.roleId;
    case NameRole:
        return row.name;
    case InstructionsRole:
        return row.instructions;
    case AssigneeIdRole:
        return row.assigneeId;
    case AssigneeNameRole:
        return row.assigneeName;
    case SinceRole:
        return toQml(row.since);
    case PendingRole:
        return int(row.pending);
    case CanChangeRole:
        return row.canChange;
    case LeadRole:
        return row.isLead;
    }
    return {};
}

} // namespace muster
