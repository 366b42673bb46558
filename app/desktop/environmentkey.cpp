#include "app/desktop/environmentkey.h"

namespace muster::desktop {

QByteArray keyFromEnvironment()
{
    for (const char *name : {"MUSTER_API_KEY", "INCIDENT_IO_API_KEY", "INCIDENT_API_KEY"}) {
        if (QByteArray key = qgetenv(name).trimmed(); !key.isEmpty())
            return key;
    }
    return {};
}

} // namespace muster::desktop
