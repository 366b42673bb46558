#include "app/service/engine/rolechange.h"
#include "app/service/engine/configuration.h"
#include "app/service/routing/problem.h"

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

Result<RoleChange> readRoleChange(
    Workspace &workspace, const QJsonObject &entry, const QString &field, bool isDeclaring)
{
    const auto role = roleById(workspace, entry.value(u"incident_role_id"_s).toString());
    if (!role)
        return tl::unexpected(problem::invalid(field + u".incident_role_id"_s, u"There is no such incident role"_s));
    if (role->kind == IncidentRole::Kind::Reporter && !isDeclaring)
        return tl::unexpected(problem::invalid(
            field + u".incident_role_id"_s, u"The reporter can only be set when the incident is declared"_s));
    const QJsonValue assignee = entry.value(u"assignee"_s);
    if (!assignee.isObject())
        return RoleChange{*role, {}};
    if (assignee.toObject().isEmpty())
        return tl::unexpected(
            problem::required(field + u".assignee"_s, u"Name the assignee by id, email or slack_user_id"_s));
    const auto user = userByReference(workspace, assignee.toObject());
    if (!user)
        return tl::unexpected(problem::invalid(field + u".assignee"_s, u"There is no such user"_s));
    return RoleChange{*role, user};
}

} // namespace

Result<QList<RoleChange>> readRoleChanges(
    Workspace &workspace, const QJsonArray &payload, const QString &field, bool isDeclaring)
{
    QList<RoleChange> changes;
    for (qsizetype i = 0; i < payload.size(); ++i) {
        const auto change
            = readRoleChange(workspace, payload.at(i).toObject(), u"%1.%2"_s.arg(field).arg(i), isDeclaring);
        if (!change)
            return tl::unexpected<Error>(change.error());
        changes.append(*change);
    }
    return changes;
}

std::optional<User> assignRole(Incident &incident, const RoleChange &change)
{
    for (RoleAssignment &assignment : incident.roleAssignments) {
        if (assignment.role.id == change.role.id)
            return std::exchange(assignment.assignee, change.assignee);
    }
    incident.roleAssignments.append({change.role, change.assignee});
    return {};
}

} // namespace muster::service
