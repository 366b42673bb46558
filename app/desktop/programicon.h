#pragma once
#include <QIcon>

namespace muster::desktop {

/// The badge at the head of the rail, for the task bar, the window list and the tray.
QIcon programIcon();

} // namespace muster::desktop
