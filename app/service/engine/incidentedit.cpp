#include "app/service/engine/incidentedit.h"
#include "app/service/engine/activitylog.h"
#include "app/service/engine/configuration.h"
#include "app/service/engine/fieldchange.h"
#include "app/service/engine/incidents.h"
#include "app/service/engine/incidentupdates.h"
#include "app/service/engine/rolechange.h"
#include "app/service/engine/timekeeping.h"
#include "app/service/routing/problem.h"
#include "models/domain/activitybuilder.h"
#include "models/domain/statustransition.h"

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

/// Only in triage may the severity still be open; to be asked when all steps are done, for one may set it.
Result<void> checkSeverity(const Incident &before, const Incident &after, const QString &field)
{
    using enum StatusCategory;
    if (before.status.category == Triage && after.status.category != Triage && !after.severity)
        return tl::unexpected(problem::required(field, u"A severity is required to open an incident"_s));
    return {};
}

/// One edit under way: the incident as it becomes, and the lines that tell what happened to it.
class Edit
{
public:
    Edit(Workspace &workspace, const Call &call, const Incident &incident)
        : m_workspace(workspace)
        , m_actor(call.actor)
        , m_payload(call.body.value(u"incident"_s).toObject())
        , m_before(incident)
        , m_incident(incident)
    { }

    Result<Incident> carryOut()
    {
        for (const auto step : {&Edit::changeTexts, &Edit::changeSeverity, &Edit::changeStatus, &Edit::changeRoles,
                 &Edit::changeFields, &Edit::changeTimestamps}) {
            if (const auto done = (this->*step)(); !done)
                return tl::unexpected<Error>(done.error());
        }
        if (const auto checked = checkSeverity(m_before, m_incident, u"incident.severity_id"_s); !checked)
            return tl::unexpected<Error>(checked.error());
        if (m_entries.isEmpty())
            return m_incident;
        const Timestamp now = m_workspace.now();
        m_incident.updatedAt = m_incident.lastActivityAt = now;
        saveIncident(m_workspace, m_incident);
        for (const ActivityEntry &entry : m_entries)
            recordActivity(m_workspace, m_incident.id, entry, now);
        if (m_isTurned)
            writeWordlessUpdate(now);
        return m_incident;
    }

private:
    /// The API counts every change of status or severity among the updates. The log has told it already.
    void writeWordlessUpdate(const Timestamp &now)
    {
        const IncidentUpdate update{
            m_workspace.newId(), m_incident.id, {}, m_incident.status, m_incident.severity, m_actor, now};
        writeUpdate(m_workspace, update, {});
        m_workspace.changes().note(ObjectKind::IncidentUpdate, update.id, m_incident.id);
    }

    /// The member's text when it is given and differs.
    std::optional<QString> changed(const QString &key, const QString &present) const
    {
        const QJsonValue value = m_payload.value(key);
        if (!value.isString() || value.toString() == present)
            return {};
        return value.toString();
    }

    Result<void> changeTexts()
    {
        if (const auto name = changed(u"name"_s, m_incident.name)) {
            if (name->trimmed().isEmpty())
                return tl::unexpected(problem::required(u"incident.name"_s, u"An incident needs a name"_s));
            m_entries.append(activity::renamed(m_actor, m_incident.name, name->trimmed()));
            m_incident.name = name->trimmed();
        }
        if (const auto summary = changed(u"summary"_s, m_incident.summary)) {
            m_entries.append(activity::summaryChanged(m_actor, m_incident.summary, *summary));
            m_incident.summary = *summary;
        }
        if (const auto url = changed(u"call_url"_s, m_incident.callUrl)) {
            m_entries.append(activity::callUrlChanged(m_actor, m_incident.callUrl, *url));
            m_incident.callUrl = *url;
        }
        const QString channelKey = u"slack_channel_name"_s;
        if (const auto channel
            = changed(u"slack_channel_name_override"_s, m_incident.extra.value(channelKey).toString())) {
            m_entries.append(
                activity::channelRenamed(m_actor, m_incident.extra.value(channelKey).toString(), *channel));
            m_incident.extra.insert(channelKey, *channel);
            if (channel->isEmpty())
                m_incident.extra.remove(channelKey);
        }
        return {};
    }

    Result<void> changeSeverity()
    {
        const auto id = changed(u"severity_id"_s, m_incident.severity ? m_incident.severity->id : QString());
        if (!id)
            return {};
        const auto severity = severityById(m_workspace, *id);
        if (!severity)
            return tl::unexpected(problem::invalid(u"incident.severity_id"_s, u"There is no such severity"_s));
        m_entries.append(activity::severityChanged(m_actor, m_incident.severity, *severity));
        m_incident.severity = severity;
        m_isTurned = true;
        return {};
    }

    Result<void> changeStatus()
    {
        const auto id = changed(u"incident_status_id"_s, m_incident.status.id);
        if (!id)
            return {};
        const auto status = reachableStatus(m_workspace, m_incident, *id, u"incident.incident_status_id"_s);
        if (!status)
            return tl::unexpected<Error>(status.error());
        m_entries.append(activity::statusChanged(m_actor, m_incident.status, *status));
        m_incident.status = *status;
        m_isTurned = true;
        return {};
    }

    Result<void> changeRoles()
    {
        const auto changes = readRoleChanges(m_workspace, m_payload.value(u"incident_role_assignments"_s).toArray(),
            u"incident.incident_role_assignments"_s, false);
        if (!changes)
            return tl::unexpected<Error>(changes.error());
        for (const RoleChange &change : *changes) {
            const auto before = assignRole(m_incident, change);
            if ((before ? before->id : QString()) != (change.assignee ? change.assignee->id : QString()))
                m_entries.append(activity::roleChanged(m_actor, change.role, before, change.assignee));
        }
        return {};
    }

    Result<void> changeFields()
    {
        const auto changes = readFieldChanges(
            m_workspace, m_payload.value(u"custom_field_entries"_s).toArray(), u"incident.custom_field_entries"_s);
        if (!changes)
            return tl::unexpected<Error>(changes.error());
        for (const CustomFieldEntry &change : *changes) {
            const CustomFieldEntry before = assignField(m_incident, change);
            if (before.values != change.values)
                m_entries.append(activity::customFieldChanged(m_actor, before, change));
        }
        return {};
    }

    Result<void> changeTimestamps()
    {
        const QString member = u"incident_timestamp_values"_s;
        const auto changes
            = readTimestampChanges(m_workspace, m_payload.value(member).toArray(), u"incident."_s + member);
        if (!changes)
            return tl::unexpected<Error>(changes.error());
        const Timekeeping times(m_workspace);
        if (m_incident.status.id != m_before.status.id)
            times.enter(m_incident, m_incident.status, m_workspace.now());
        for (const TimestampChange &change : *changes) {
            const Timestamp before = times.assign(m_incident, change);
            if (before.at != change.value.at)
                m_entries.append(activity::timestampSet(m_actor, change.timestamp, before, change.value));
        }
        return {};
    }

    Workspace &m_workspace;
    const Actor &m_actor;
    const QJsonObject m_payload;
    const Incident &m_before;
    Incident m_incident;
    QList<ActivityEntry> m_entries;
    bool m_isTurned = false; ///< has another status or severity
};

/// Moves the incident where the update says. Without anything to say the update is refused.
Result<void> applyUpdate(Workspace &workspace, const Call &call, Incident &incident)
{
    const QString statusId = call.text(QLatin1String("to_incident_status_id"));
    const QString severityId = call.text(QLatin1String("to_severity_id"));
    if (statusId.isEmpty() && severityId.isEmpty() && call.text(QLatin1String("message")).trimmed().isEmpty())
        return tl::unexpected(problem::required(u"message"_s, u"An update needs a message, a status or a severity"_s));
    if (!statusId.isEmpty()) {
        const auto status = reachableStatus(workspace, incident, statusId, u"to_incident_status_id"_s);
        if (!status)
            return tl::unexpected<Error>(status.error());
        incident.status = *status;
    }
    if (!severityId.isEmpty()) {
        incident.severity = severityById(workspace, severityId);
        if (!incident.severity)
            return tl::unexpected(problem::invalid(u"to_severity_id"_s, u"There is no such severity"_s));
    }
    return {};
}

} // namespace

Result<IncidentStatus> reachableStatus(
    Workspace &workspace, const Incident &incident, const QString &statusId, const QString &field)
{
    const auto status = statusById(workspace, statusId);
    if (!status)
        return tl::unexpected(problem::invalid(field, u"There is no such incident status"_s));
    if (!isTransitionAllowed(incident.status.category, status->category))
        return tl::unexpected(problem::invalid(field,
            u"An incident that is %1 (%2) cannot become %3 (%4)"_s.arg(
                incident.status.name, toText(incident.status.category), status->name, toText(status->category))));
    return *status;
}

Result<Incident> editIncident(Workspace &workspace, const Call &call, const Incident &incident)
{
    return Edit(workspace, call, incident).carryOut();
}

Result<IncidentUpdate> shareUpdate(Workspace &workspace, const Call &call, const Incident &before)
{
    Incident incident = before;
    if (const auto applied = applyUpdate(workspace, call, incident); !applied)
        return tl::unexpected<Error>(applied.error());
    if (const auto checked = checkSeverity(before, incident, u"to_severity_id"_s); !checked)
        return tl::unexpected<Error>(checked.error());
    const Timestamp now = workspace.now();
    const IncidentUpdate update{workspace.newId(), incident.id, call.text(QLatin1String("message")), incident.status,
        incident.severity, call.actor, now};
    incident.updatedAt = incident.lastActivityAt = now;
    if (incident.status.id != before.status.id)
        Timekeeping(workspace).enter(incident, incident.status, now);
    saveIncident(workspace, incident);
    writeUpdate(workspace, update, call.text(QLatin1String("idempotency_key")));
    workspace.changes().note(ObjectKind::IncidentUpdate, update.id, incident.id);
    recordActivity(
        workspace, incident.id, activity::updateShared(call.actor, update, before.status, before.severity), now);
    return update;
}

} // namespace muster::service
