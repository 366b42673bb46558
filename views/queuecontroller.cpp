#include "views/queuecontroller.h"
#include "models/store/onfinished.h"
#include "views/errorwords.h"
#include <algorithm>

namespace muster {

namespace {

/// The one text of a command a person wrote, or nothing.
QString *editableText(Command &command)
{
    if (auto *post = std::get_if<PostUpdate>(&command))
        return &post->message;
    if (auto *declare = std::get_if<DeclareIncident>(&command))
        return &declare->name;
    if (auto *action = std::get_if<CreateAction>(&command))
        return &action->description;
    if (auto *followUp = std::get_if<CreateFollowUp>(&command))
        return &followUp->title;
    if (auto *item = std::get_if<CreateTimelineItem>(&command))
        return &item->title;
    return nullptr;
}

} // namespace

QueueController::QueueController(Workspace &workspace, Notices &notices, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_notices(notices)
{
    connect(&workspace, &Workspace::overlayChanged, this, &QueueController::layOut);
    connect(&workspace, &Workspace::closed, this, &QueueController::layOut);
}

QString QueueController::salvageReport() const
{
    const auto salvage = m_workspace.isOpen() ? m_workspace.outbox()->salvaged() : std::nullopt;
    if (!salvage)
        return {};
    const QString what
        = tr("The file of unsent changes was damaged. %1 recovered, %2 lost; the damaged file is kept beside it.")
              .arg(salvage->recovered)
              .arg(salvage->lost);
    return salvage->recovered == 0 ? what : what + u' ' + tr("Nothing is sent until you have looked at them.");
}

const OutboxEntry *QueueController::find(const QString &entryId) const
{
    const auto &entries = m_workspace.overlay().entries();
    const auto found
        = std::find_if(entries.begin(), entries.end(), [&](const OutboxEntry &entry) { return entry.id == entryId; });
    return found == entries.end() ? nullptr : &*found;
}

template<typename T> void QueueController::report(QFuture<T> future, const QString &failed)
{
    onFinished(future, this, [this, failed](const T &result) {
        if (!result)
            m_notices.fail(failed.arg(withAdvice(result.error())));
    });
}

void QueueController::retry(const QString &entryId)
{
    if (m_workspace.isOpen())
        report(m_workspace.outbox()->retry(entryId), tr("Cannot be tried again: %1"));
}

void QueueController::keepMine(const QString &entryId)
{
    if (m_workspace.isOpen())
        report(m_workspace.outbox()->retry(entryId, true), tr("Cannot be sent: %1"));
}

void QueueController::sendWords(const QString &entryId)
{
    const OutboxEntry *entry = find(entryId);
    if (!entry)
        return;
    Command command = entry->command;
    if (auto *post = std::get_if<PostUpdate>(&command)) {
        post->toStatusId.clear();
        post->toSeverityId.clear();
        report(m_workspace.outbox()->amend(entryId, command, {}), tr("Cannot be sent: %1"));
    }
}

void QueueController::discard(const QString &entryId)
{
    const OutboxEntry *entry = find(entryId);
    if (!entry)
        return;
    // The queue has said what that means.
    const bool isUnknown = entry->state == OutboxState::Unknown;
    report(m_workspace.outbox()->discard(entryId, isUnknown), tr("Cannot be discarded: %1"));
}

QString QueueController::textOf(const QString &entryId) const
{
    const OutboxEntry *entry = find(entryId);
    if (!entry)
        return {};
    Command command = entry->command;
    const QString *text = editableText(command);
    return text ? *text : QString();
}

void QueueController::setText(const QString &entryId, const QString &text)
{
    const OutboxEntry *entry = find(entryId);
    if (!entry || text.trimmed().isEmpty())
        return;
    Command command = entry->command;
    if (QString *editable = editableText(command)) {
        *editable = text.trimmed();
        report(m_workspace.outbox()->amend(entryId, command, entry->base), tr("Not changed: %1"));
    }
}

void QueueController::acceptSalvage()
{
    if (m_workspace.isOpen())
        report(m_workspace.outbox()->acceptSalvage(), tr("Cannot be sent: %1"));
}

void QueueController::layOut()
{
    m_model.show(m_workspace.overlay(), m_workspace.incidentLabels());
    Q_EMIT changed();
}

} // namespace muster
