#pragma once
#include "app/service/demo/demofacts.h"
#include "app/service/engine/workspace.h"
#include "models/domain/customfield.h"
#include "models/domain/incident.h"

namespace muster::service {

/// Puts an invented incident's facts into the custom fields of the workspace that are there for them (by the names and
/// types of the defaults). Reads the fields once, so that a hundred thousand incidents cost little.
class DemoFields
{
public:
    /// The demo's own services take the place of what can be chosen as affected.
    static void chooseServices(Workspace &workspace, const QStringList &services);
    explicit DemoFields(Workspace &workspace);
    void fill(Incident &incident, const DemoFacts &facts) const;

private:
    QList<CustomFieldEntry> m_fields; ///< without values
};

} // namespace muster::service
