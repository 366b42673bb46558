#pragma once
#include "app/service/engine/incidents.h"
#include "app/service/resources/listing.h"
#include "app/service/routing/filters.h"
#include "app/service/routing/problem.h"
#include "models/domain/task.h"

/// What actions and follow-ups have in common, in /v2 and /v3.
namespace muster::service {

/// `incident_id`, `incident_mode` and, for /v3, `created_at[…]` and `updated_at[…]` as conditions. Without a mode the
/// tests and tutorials stay out, unless one incident is asked for.
Result<void> applyTaskFilters(const Call &call, Listing &listing, bool isPaged);
QList<Parameter> taskFilterParameters(bool isPaged);
/// All (v2), or one page (v3).
Result<Reply> listTasks(Workspace &workspace, const Call &call, Listing listing, bool isPaged);

/// The incident named in the body, or an error about `incident_id`.
Result<Incident> incidentOfBody(Workspace &workspace, const Call &call);
/// The incident a task hangs on; the task was visible, so it is there.
std::optional<Incident> incidentOfTask(Workspace &workspace, const QString &incidentId);

/// `assignee_id`: absent leaves `present`, null (or empty) unassigns.
Result<std::optional<User>> readAssignee(Workspace &workspace, const Call &call, const std::optional<User> &present);
/// Sets status and the times that go with it.
template<typename Task> void setStatus(Task &task, TaskStatus status, const Timestamp &now)
{
    if (status == TaskStatus::Completed && task.status != TaskStatus::Completed)
        task.completedAt = now;
    else if (status != TaskStatus::Completed)
        task.completedAt = {};
    task.status = status;
}

} // namespace muster::service
