#pragma once
#include "app/service/engine/workspace.h"
#include <functional>

namespace muster::service {

/// Fills an empty workspace with invented users and incidents. Readers of the change feed begin anew afterwards.
Result<int> fillWithDemoData(
    Workspace &workspace, int incidents, quint64 seed, const std::function<void(int, int)> &progress);

} // namespace muster::service
