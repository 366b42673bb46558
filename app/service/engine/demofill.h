#pragma once
#include "app/service/engine/workspace.h"
#include <functional>

namespace muster::service {

/// Takes away what a filling left behind that was cut off, so that the workspace is empty again.
Result<void> removeUnfinishedDemo(Workspace &workspace);
/// Fills an empty workspace with invented users and incidents. Readers of the change feed begin anew afterwards.
/// `progress` as in Service::fillWithDemo.
Result<int> fillWithDemoData(
    Workspace &workspace, int incidents, quint64 seed, const std::function<bool(int)> &progress);

} // namespace muster::service
