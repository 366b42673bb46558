#include "models/lists/pastpage.h"
#include "models/domain/json.h"
#include "models/lists/timelinerow.h"
#include <algorithm>

namespace muster {

namespace {

using namespace Qt::StringLiterals;

bool isLater(const Timestamp &time, Instant at)
{
    return time.at && *time.at > at;
}

template<typename T> void dropLater(QList<T> &list, Instant at)
{
    list.removeIf([&](const T &one) { return isLater(one.createdAt, at); });
}

template<typename T> T *withId(QList<T> &list, const QString &id)
{
    const auto found = std::find_if(list.begin(), list.end(), [&](const T &one) { return one.id == id; });
    return found == list.end() ? nullptr : &*found;
}

/// A member the entry names; otherwise what there is stays.
void takeText(QString &into, const QJsonObject &detail, QLatin1String key)
{
    if (detail.contains(key))
        into = detail.value(key).toString();
}

void undoStatusAndSeverity(Incident &incident, const QJsonObject &detail)
{
    if (detail.contains("previous_status"_L1))
        incident.status = IncidentStatus::fromJson(detail.value("previous_status"_L1).toObject());
    // Without the one before, the entry gave the incident its first severity.
    if (detail.contains("new_severity"_L1))
        incident.severity = json::optional<Severity>(detail, "previous_severity"_L1);
}

void undoRole(Incident &incident, const QJsonObject &detail)
{
    const IncidentRole role = IncidentRole::fromJson(detail.value("role"_L1).toObject());
    const auto before = json::optional<User>(detail, "previous_assignee"_L1);
    for (RoleAssignment &assignment : incident.roleAssignments) {
        if (assignment.role.id == role.id) {
            assignment.assignee = before;
            return;
        }
    }
    incident.roleAssignments.append({role, before});
}

void undoTimestamp(Incident &incident, const QJsonObject &detail)
{
    QList<IncidentTimestampValue> values = incident.timestampValues();
    const QString id = detail.value("incident_timestamp"_L1).toObject().value("id"_L1).toString();
    for (IncidentTimestampValue &value : values) {
        if (value.timestamp.id == id)
            value.value = Timestamp::fromText(detail.value("previous_value"_L1).toString());
    }
    incident.setTimestampValues(values);
}

void undoField(Incident &incident, const QJsonObject &detail)
{
    const QString id = detail.value("custom_field"_L1).toObject().value("id"_L1).toString();
    QList<CustomFieldEntry> entries = incident.customFieldEntries();
    for (CustomFieldEntry &entry : entries) {
        if (entry.field.id != id)
            continue;
        QJsonObject before = entry.toJson();
        before.insert("values"_L1, detail.value("previous_values"_L1));
        entry.values = CustomFieldEntry::fromJson(before).values;
    }
    incident.setCustomFieldEntries(entries);
}

template<typename T> void undoTask(T &task, QString &text, QLatin1String textKey, const QJsonObject &detail)
{
    takeText(text, detail, textKey);
    if (detail.contains("previous_status"_L1))
        task.status = taskStatusFromText(detail.value("previous_status"_L1).toString());
    if (detail.contains("previous_assignee"_L1) || detail.contains("new_assignee"_L1))
        task.assignee = json::optional<User>(detail, "previous_assignee"_L1);
}

void undo(IncidentPage &page, const ActivityEntry &entry)
{
    Incident &incident = *page.incident;
    const QJsonObject detail = entry.detail();
    if (entry.type == u"incident_update" || entry.type == u"status_change" || entry.type == u"severity_change") {
        undoStatusAndSeverity(incident, detail);
    } else if (entry.type == u"role_update") {
        undoRole(incident, detail);
    } else if (entry.type == u"incident_rename") {
        takeText(incident.name, detail, "previous_name"_L1);
    } else if (entry.type == u"summary_update") {
        incident.summary = detail.value("previous_summary"_L1).toString();
    } else if (entry.type == u"call_url_changed") {
        incident.callUrl = detail.value("previous_call_url"_L1).toString();
    } else if (entry.type == u"incident_timestamp_set") {
        undoTimestamp(incident, detail);
    } else if (entry.type == u"custom_field_value_update") {
        undoField(incident, detail);
    } else if (entry.type == u"action_updated") {
        if (Action *action = withId(page.actions, detail.value("action_id"_L1).toString())) {
            undoTask(*action, action->description, "previous_description"_L1, detail);
            if (action->status != TaskStatus::Completed)
                action->completedAt = {};
        }
    } else if (entry.type == u"follow_up_updated") {
        if (FollowUp *followUp = withId(page.followUps, detail.value("follow_up_id"_L1).toString())) {
            undoTask(*followUp, followUp->title, "previous_title"_L1, detail);
            if (followUp->status != TaskStatus::Completed)
                followUp->completedAt = {};
        }
    }
}

/// What was set by itself, without an entry in the log.
void forgetLaterTimestamps(Incident &incident, Instant at)
{
    QList<IncidentTimestampValue> values = incident.timestampValues();
    for (IncidentTimestampValue &value : values) {
        if (isLater(value.value, at))
            value.value = {};
    }
    if (values != incident.timestampValues())
        incident.setTimestampValues(values);
}

} // namespace

IncidentPage pageAt(IncidentPage page, Instant at)
{
    if (!page.incident)
        return page;
    const bool hasLog = page.activityComplete || !page.activity.isEmpty();
    const QList<ActivityEntry> log = hasLog ? page.activity : synthesisedActivity(page);
    for (auto entry = log.rbegin(); entry != log.rend(); ++entry) {
        if (isLater(entry->occurredAt, at))
            undo(page, *entry);
    }
    forgetLaterTimestamps(*page.incident, at);
    page.incident->updatedAt = Timestamp::fromInstant(at);
    dropLater(page.updates, at);
    dropLater(page.actions, at);
    dropLater(page.followUps, at);
    dropLater(page.timelineItems, at);
    page.activity.removeIf([&](const ActivityEntry &entry) { return isLater(entry.occurredAt, at); });
    return page;
}

} // namespace muster
