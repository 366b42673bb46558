#pragma once
#include "app/service/access/principal.h"
#include "app/service/engine/workspace.h"
#include "models/domain/attachment.h"

/// Reading and writing what is attached to incidents.
namespace muster::service {

/// Nothing when there is none, or when it hangs on an incident the principal may not see.
std::optional<Attachment> visibleAttachment(Workspace &workspace, const Principal &principal, const QString &id);
/// The one of this incident with the same type and external id: nothing is attached twice.
std::optional<Attachment> sameAttachment(Workspace &workspace, const Attachment &attachment);
/// A new row. Does not tell the change feed.
void writeAttachment(Workspace &workspace, const Attachment &attachment);
/// A new row; tells the change feed.
void addAttachment(Workspace &workspace, const Attachment &attachment);
void removeAttachment(Workspace &workspace, const Attachment &attachment);

} // namespace muster::service
