#include "models/domain/curation.h"
#include "views/errorwords.h"
#include "views/incidentcontroller.h"
#include "views/localtime.h"
#include <algorithm>

// What a person can do on the page of an incident; each becomes one command in the outbox.
namespace muster {

namespace {

constexpr std::chrono::seconds heldBack{10};

/// The change that leads back from `change` to what was seen before it.
EditIncident inverseOf(const EditIncident &change, const Incident &seen)
{
    EditIncident back;
    back.incidentId = change.incidentId;
    if (change.name)
        back.name = seen.name;
    if (change.summary)
        back.summary = seen.summary;
    if (change.severityId && seen.severity)
        back.severityId = seen.severity->id;
    if (change.statusId)
        back.statusId = seen.status.id;
    for (auto it = change.roleAssignees.begin(); it != change.roleAssignees.end(); ++it)
        back.roleAssignees.insert(it.key(), seen.assigneeOf(it.key()).value_or(User{}).id);
    const auto entries = seen.customFieldEntries();
    for (auto it = change.customFields.begin(); it != change.customFields.end(); ++it) {
        back.customFields.insert(it.key(), {it->kind, {}});
        for (const CustomFieldEntry &entry : entries) {
            if (entry.field.id == it.key())
                back.customFields[it.key()].values = entry.choices();
        }
    }
    const auto times = seen.timestampValues();
    for (auto it = change.timestamps.begin(); it != change.timestamps.end(); ++it) {
        back.timestamps.insert(it.key(), {});
        for (const IncidentTimestampValue &value : times) {
            if (value.timestamp.id == it.key())
                back.timestamps[it.key()] = value.value.raw;
        }
    }
    return back;
}

} // namespace

void IncidentController::setField(const QString &fieldId, const QStringList &values)
{
    const auto field = m_workspace.directory().customFields.constFind(fieldId);
    if (field == m_workspace.directory().customFields.constEnd())
        return;
    EditIncident change;
    change.incidentId = m_incidentId;
    change.customFields.insert(fieldId, {field->kind, values});
    edit(change, values.isEmpty() ? tr("Cleared %1").arg(field->name) : tr("Changed %1").arg(field->name));
}

bool IncidentController::setTimestamp(const QString &timestampId, const QString &time)
{
    const auto timestamp = std::find_if(clockRows().begin(), clockRows().end(),
        [&](const ClockRow &row) { return !row.isDuration && row.rowId == timestampId; });
    const auto at = parseInstant(time.trimmed());
    if (timestamp == clockRows().end() || (!at && !time.trimmed().isEmpty()))
        return false;
    EditIncident change;
    change.incidentId = m_incidentId;
    change.timestamps.insert(timestampId, at ? formatInstant(*at) : QString());
    edit(change, at ? tr("Set “%1”").arg(timestamp->name) : tr("Cleared “%1”").arg(timestamp->name));
    return true;
}

void IncidentController::submit(const Command &command, const QJsonObject &base, const QString &said,
    const std::optional<Command> &inverse, const QJsonObject &inverseBase)
{
    if (m_asOf)
        return m_notices.fail(againstThePast());
    m_workspace.submit(command, base, [this, said, inverse, inverseBase](const Result<OutboxEntry> &saved) {
        tellSaved(saved, said, inverse, inverseBase);
    });
}

void IncidentController::submitHeldBack(const Command &command, const QJsonObject &base, const QString &said)
{
    if (m_asOf)
        return m_notices.fail(againstThePast());
    m_workspace.submit(
        command, base, [this, said](const Result<OutboxEntry> &saved) { tellSaved(saved, said, {}, {}); }, heldBack);
}

void IncidentController::tellSaved(const Result<OutboxEntry> &saved, const QString &said,
    const std::optional<Command> &inverse, const QJsonObject &inverseBase)
{
    if (!saved) {
        m_notices.fail(tr("Not saved: %1").arg(withAdvice(saved.error())));
        return;
    }
    const QString entryId = saved->id;
    const auto undo = [this, entryId, inverse, inverseBase] {
        m_workspace.takeBack(entryId, inverse, inverseBase, [this](const Result<void> &done) {
            if (!done)
                m_notices.fail(tr("Already sent; this cannot be taken back"));
        });
    };
    // What has no way back is offered to be taken back only until it leaves.
    if (inverse)
        m_notices.say(said, undo);
    else
        m_notices.say(said, undo, [this, entryId] { return m_workspace.isUnsent(entryId); });
}

void IncidentController::edit(const EditIncident &change, const QString &said)
{
    if (!exists())
        return;
    std::optional<Command> inverse;
    QJsonObject inverseBase;
    const EditIncident back = inverseOf(change, m_incident);
    Incident after = m_incident;
    applyTo(after, change, m_workspace.directory());
    // The API does not reopen: a step that cannot be walked back has no inverse once it has been sent.
    const bool possible
        = !change.statusId || std::any_of(m_steps.rows().begin(), m_steps.rows().end(), [&](const StatusStep &step) {
              return step.statusId == m_incident.status.id && step.category == after.status.category;
          });
    if (possible) {
        inverse = back;
        inverseBase = baseOf(back, after);
    }
    submit(change, baseOf(change, m_incident), said, inverse, inverseBase);
}

void IncidentController::rename(const QString &name)
{
    const QString wanted = name.simplified();
    if (wanted.isEmpty() || wanted == m_incident.name)
        return;
    EditIncident change;
    change.incidentId = m_incidentId;
    change.name = wanted;
    edit(change, tr("Renamed to “%1”").arg(wanted));
}

void IncidentController::setSummary(const QString &summary)
{
    if (summary.trimmed() == m_incident.summary)
        return;
    EditIncident change;
    change.incidentId = m_incidentId;
    change.summary = summary.trimmed();
    edit(change, tr("Summary changed"));
}

void IncidentController::setSeverity(const QString &severityId)
{
    if (severityId.isEmpty() || severityId == this->severityId())
        return;
    EditIncident change;
    change.incidentId = m_incidentId;
    change.severityId = severityId;
    edit(change, tr("Severity changed to %1").arg(m_workspace.directory().severities.value(severityId).name));
}

void IncidentController::setStatus(const QString &statusId)
{
    if (statusId.isEmpty() || statusId == this->statusId())
        return;
    EditIncident change;
    change.incidentId = m_incidentId;
    change.statusId = statusId;
    edit(change, tr("Moved to %1").arg(m_workspace.directory().statuses.value(statusId).name));
}

void IncidentController::resolve()
{
    setStatus(resolvedStatusId());
}

void IncidentController::assignRole(const QString &roleId, const QString &personId)
{
    if (roleId.isEmpty() || m_incident.assigneeOf(roleId).value_or(User{}).id == personId)
        return;
    EditIncident change;
    change.incidentId = m_incidentId;
    change.roleAssignees.insert(roleId, personId);
    const Directory &directory = m_workspace.directory();
    const QString role = directory.roles.value(roleId).name;
    const auto person = directory.user(personId);
    edit(change, person ? tr("%1 is %2").arg(person->name, role) : tr("%1 is open").arg(role));
}

QString IncidentController::leadRoleId() const
{
    for (const RoleSlot &slot : m_roles.rows()) {
        if (slot.isLead)
            return slot.roleId;
    }
    return {};
}

bool IncidentController::postUpdate(
    const QString &message, const QString &statusId, const QString &severityId, const QString &nextUpdate)
{
    PostUpdate command;
    command.incidentId = m_incidentId;
    command.message = message.trimmed();
    command.toStatusId = statusId == this->statusId() ? QString() : statusId;
    command.toSeverityId = severityId == this->severityId() ? QString() : severityId;
    if (!exists() || (command.message.isEmpty() && command.toStatusId.isEmpty() && command.toSeverityId.isEmpty()))
        return false;
    command.localId = m_workspace.newLocalId();
    command.nextUpdate = nextUpdate;
    submit(command, baseOf(command, m_incident), tr("Update shared"));
    return true;
}

std::optional<Instant> IncidentController::noteTime(const QString &clock) const
{
    const Instant now = m_workspace.clock().now();
    if (clock.trimmed().isEmpty())
        return now;
    const auto at = readLocalTime(dateText(now, m_times.zone()), clock.trimmed(), m_times.zone()).at;
    if (!at || *at <= now)
        return at;
    return *at - std::chrono::hours(24); // shortly after midnight 23:50 was yesterday
}

bool IncidentController::addNote(const QString &title, const QString &detail, const QString &clock, bool isDecision)
{
    const auto at = noteTime(clock);
    if (!exists() || title.trimmed().isEmpty() || !at)
        return false;
    CreateTimelineItem command{
        m_workspace.newLocalId(), m_incidentId, title.trimmed(), detail.trimmed(), formatInstant(*at)};
    if (isDecision) {
        command.title = tr("Decision: %1").arg(command.title);
        command.description = asDecision(command.description);
    }
    submit(command, {}, isDecision ? tr("Decision noted") : tr("Noted"));
    return true;
}

} // namespace muster
