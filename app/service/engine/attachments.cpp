#include "app/service/engine/attachments.h"
#include "app/service/engine/incidents.h"
#include "models/domain/json.h"

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

Attachment read(const Row &row)
{
    return Attachment::fromJson(json::parseObject(row.text(0).toUtf8()).value_or(QJsonObject()));
}

} // namespace

std::optional<Attachment> visibleAttachment(Workspace &workspace, const Principal &principal, const QString &id)
{
    const auto found = workspace.database().first(u"SELECT body FROM incident_attachments WHERE id = ?"_s, {id}, read);
    const auto incident = found ? incidentById(workspace, found->incidentId) : std::nullopt;
    return incident && maySee(principal, *incident) ? found : std::nullopt;
}

std::optional<Attachment> sameAttachment(Workspace &workspace, const Attachment &attachment)
{
    return workspace.database().first(u"SELECT body FROM incident_attachments"
                                      u" WHERE incident_id = ? AND resource_type = ? AND external_id = ?"_s,
        {attachment.incidentId, attachment.resourceType, attachment.externalId}, read);
}

void writeAttachment(Workspace &workspace, const Attachment &attachment)
{
    workspace.database().run(u"INSERT INTO incident_attachments (id, incident_id, resource_type, external_id, body)"
                             u" VALUES (?, ?, ?, ?, ?)"_s,
        {attachment.id, attachment.incidentId, attachment.resourceType, attachment.externalId,
            QString::fromUtf8(json::compact(attachment.toJson()))});
}

void addAttachment(Workspace &workspace, const Attachment &attachment)
{
    writeAttachment(workspace, attachment);
    workspace.changes().note(ObjectKind::IncidentAttachment, attachment.id, attachment.incidentId);
}

void removeAttachment(Workspace &workspace, const Attachment &attachment)
{
    workspace.database().run(u"DELETE FROM incident_attachments WHERE id = ?"_s, {attachment.id});
    workspace.changes().noteDeleted(ObjectKind::IncidentAttachment, attachment.id, attachment.incidentId);
}

} // namespace muster::service
