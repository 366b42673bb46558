#pragma once
#include <QByteArray>

namespace muster::desktop {

/// The key of a server from MUSTER_API_KEY, INCIDENT_IO_API_KEY or INCIDENT_API_KEY; empty when none is set. It is
/// never stored.
QByteArray keyFromEnvironment();

} // namespace muster::desktop
