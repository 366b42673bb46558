#include "views/attachmentscontroller.h"
#include <QClipboard>
#include <QGuiApplication>
#include <algorithm>

namespace muster {

AttachmentsController::AttachmentsController(
    Workspace &workspace, IncidentController &incident, const SyncController &sync, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_incident(incident)
    , m_sync(sync)
{
    connect(&incident, &IncidentController::changed, this, [this] {
        m_model.show(m_incident.page().attachments, m_workspace.overlay());
        Q_EMIT changed();
    });
    connect(&sync, &SyncController::changed, this, &AttachmentsController::changed);
}

QString AttachmentsController::againstRemoving() const
{
    const QString past = m_incident.againstThePast();
    return past.isEmpty() ? m_sync.against(Ability::DeleteAttachment) : past;
}

QString AttachmentsController::usualTitle(const QString &typed) const
{
    const QString address = linkAddress(typed);
    return address.isEmpty() ? QString() : linkTitle(address);
}

QString AttachmentsController::copiedAddress() const
{
    const QString copied = QGuiApplication::clipboard()->text().trimmed();
    const bool isWhole = copied.startsWith(QLatin1String("https://")) || copied.startsWith(QLatin1String("http://"));
    return isWhole ? linkAddress(copied) : QString();
}

bool AttachmentsController::attach(const QString &typed, const QString &title)
{
    const QString address = linkAddress(typed);
    if (address.isEmpty() || !m_incident.exists())
        return false;
    const auto &known = m_incident.page().attachments;
    if (std::any_of(known.begin(), known.end(), [&](const Attachment &one) { return one.permalink == address; }))
        return true;
    const CreateAttachment command{m_workspace.newLocalId(), m_incident.incidentId(), address, title.trimmed()};
    // Taken back only until it is sent: the server may have had it from somebody else already.
    m_incident.submit(command, {}, tr("Attached"));
    return true;
}

void AttachmentsController::remove(const QString &attachmentId)
{
    const auto &known = m_incident.page().attachments;
    const auto found
        = std::find_if(known.begin(), known.end(), [&](const Attachment &one) { return one.id == attachmentId; });
    if (found == known.end() || !againstRemoving().isEmpty())
        return;
    // Only a link can be attached again: what another system knows by its id is not ours to name.
    std::optional<Command> back;
    if (found->resourceType == Attachment::arbitraryUrl)
        back = CreateAttachment{m_workspace.newLocalId(), found->incidentId, found->permalink, found->title};
    m_incident.submit(
        DeleteAttachment{attachmentId, m_incident.incidentId()}, {}, tr("Removed “%1”").arg(found->title), back);
}

} // namespace muster
