#pragma once
#include "app/service/engine/workspace.h"
#include "models/domain/customfield.h"
#include "models/domain/incident.h"

/// Options of the select fields, and what incidents have in their fields.
///
/// An incident's body holds its entries as the API answers them: the field, its options, the values. When a field or an
/// option is renamed, added or deleted, the entries of open incidents follow; what is over keeps the words it was told
/// in. A deleted option stays in the incidents that have it, a deleted field too: only new values cannot be set.
namespace muster::service {

/// By sort key, then in the order they were made.
QList<CustomFieldOption> optionsOf(Workspace &workspace, const QString &fieldId);
std::optional<CustomFieldOption> optionById(Workspace &workspace, const QString &id);
/// Adds or changes one and tells the change feed.
void saveOption(Workspace &workspace, const CustomFieldOption &option);
void removeOption(Workspace &workspace, const CustomFieldOption &option);
/// All of a field that is going to be removed itself.
void removeOptionsOf(Workspace &workspace, const QString &fieldId);
/// Brings field and options up to date in the entries of incidents that are not over.
void refreshEntries(Workspace &workspace, const CustomField &field);

QList<CustomFieldEntry> entriesOf(const Incident &incident);
void setEntries(Incident &incident, const QList<CustomFieldEntry> &entries);
/// The values as lists are filtered by them: option ids and texts. Part of writing the incident.
void writeFieldValues(Workspace &workspace, const Incident &incident);

} // namespace muster::service
