#pragma once
#include "app/service/engine/workspace.h"
#include "models/domain/customfield.h"
#include "models/domain/incident.h"
#include <QJsonArray>

namespace muster::service {

/// Reads `custom_field_entries`: what the named fields are to hold; without values they become empty. `path` is the
/// payload's path in the body, for errors.
Result<QList<CustomFieldEntry>> readFieldChanges(Workspace &workspace, const QJsonArray &payload, const QString &path);
/// Puts it into the incident; returns what the field held before.
CustomFieldEntry assignField(Incident &incident, const CustomFieldEntry &change);

} // namespace muster::service
