#pragma once
#include "app/service/access/principal.h"
#include "app/service/engine/workspace.h"
#include "models/domain/task.h"

/// Reading and writing actions and follow-ups, which are kept alike.
namespace muster::service {

template<typename Task> constexpr ObjectKind kindOf = ObjectKind::Action;
template<> inline constexpr ObjectKind kindOf<FollowUp> = ObjectKind::FollowUp;

/// Nothing when there is none, or when it hangs on an incident the principal may not see.
template<typename Task>
std::optional<Task> visibleTask(Workspace &workspace, const Principal &principal, const QString &id);
/// A new row. Does not tell the change feed.
template<typename Task> void writeTask(Workspace &workspace, const Task &task);
/// Adds or changes the row and tells the change feed.
template<typename Task> void saveTask(Workspace &workspace, const Task &task);
template<typename Task> void removeTask(Workspace &workspace, const Task &task);

} // namespace muster::service
