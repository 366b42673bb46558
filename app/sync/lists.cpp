#include "app/sync/lists.h"
#include "app/sync/slices.h"

namespace muster::sync {

using namespace Qt::StringLiterals;

namespace {

List withIncident(List list, const QString &incidentId)
{
    if (!incidentId.isEmpty())
        list.query.addQueryItem(u"incident_id"_s, incidentId);
    return list;
}

/// Without `incident_mode` the API leaves out what belongs to tests and tutorials; it takes one mode at a time.
QList<Walk> walksByMode(const List &list)
{
    QList<Walk> walks{{list.envelope, list, list.envelope, true}};
    for (const QString &mode : {u"test"_s, u"tutorial"_s}) {
        List one = list;
        one.query.addQueryItem(u"incident_mode"_s, mode);
        walks.append({list.envelope + u'_' + mode, one, list.envelope + u'_' + mode, true});
    }
    return walks;
}

} // namespace

QList<List> configurationLists(const api::Capabilities &capabilities)
{
    QList<List> lists{{Kind::Severity, u"/v1/severities"_s, u"severities"_s, {}, 0},
        {Kind::IncidentStatus, u"/v1/incident_statuses"_s, u"incident_statuses"_s, {}, 0},
        {Kind::IncidentType, u"/v1/incident_types"_s, u"incident_types"_s, {}, 0},
        {Kind::IncidentRole, u"/v2/incident_roles"_s, u"incident_roles"_s, {}, 0},
        {Kind::CustomField, u"/v2/custom_fields"_s, u"custom_fields"_s, {}, 0},
        {Kind::IncidentTimestamp, u"/v2/incident_timestamps"_s, u"incident_timestamps"_s, {}, 0},
        {Kind::Team, u"/v3/teams"_s, u"teams"_s, {}, 250},
        {Kind::FollowUpPriority, u"/muster/v1/follow_up_priorities"_s, u"follow_up_priorities"_s, {}, 0},
        {Kind::User, u"/v2/users"_s, u"users"_s, QUrlQuery(u"include_inactive=true"_s), 250}};
    lists.removeIf([&](const List &list) { return !capabilities.has(u"GET", list.path); });
    return lists;
}

List incidentList()
{
    List list{Kind::Incident, u"/v2/incidents"_s, u"incidents"_s, {}, 250};
    for (const char *mode : {"standard", "retrospective", "test", "tutorial"})
        list.query.addQueryItem(u"mode[one_of]"_s, QString::fromLatin1(mode));
    return list;
}

QList<List> optionLists(const api::Capabilities &capabilities, const Directory &directory)
{
    const List all{Kind::CustomFieldOption, u"/v1/custom_field_options"_s, u"custom_field_options"_s, {}, 250};
    QList<List> lists;
    for (const CustomField &field : directory.customFields) {
        if (!field.isSelect() || !capabilities.has(u"GET", all.path))
            continue;
        lists.append(all);
        lists.last().query.addQueryItem(u"custom_field_id"_s, field.id);
    }
    return lists;
}

List updateList(const QString &incidentId)
{
    return withIncident({Kind::IncidentUpdate, u"/v2/incident_updates"_s, u"incident_updates"_s, {}, 250}, incidentId);
}

List actionList(const api::Capabilities &capabilities, const QString &incidentId)
{
    const QString path = capabilities.actionsPath();
    return withIncident({Kind::Action, path, u"actions"_s, {}, path.startsWith("/v3"_L1) ? 250 : 0}, incidentId);
}

List followUpList(const api::Capabilities &capabilities, const QString &incidentId)
{
    const QString path = capabilities.followUpsPath();
    return withIncident({Kind::FollowUp, path, u"follow_ups"_s, {}, path.startsWith("/v3"_L1) ? 250 : 0}, incidentId);
}

List activityList(const QString &incidentId)
{
    return withIncident(
        {Kind::Activity, u"/v2/incident_activity_log_entries"_s, u"incident_activity_log_entries"_s, {}, 250},
        incidentId);
}

List timelineItemList(const QString &incidentId)
{
    return withIncident(
        {Kind::TimelineItem, u"/v2/incident_timeline_items"_s, u"incident_timeline_items"_s, {}, 250}, incidentId);
}

List attachmentList(const QString &incidentId)
{
    return withIncident(
        {Kind::Attachment, u"/v1/incident_attachments"_s, u"incident_attachments"_s, {}, 0}, incidentId);
}

List relationshipList(const QString &incidentId)
{
    return withIncident(
        {Kind::Relationship, u"/v1/incident_relationships"_s, u"incident_relationships"_s, {}, 250}, incidentId);
}

QList<Walk> fullSyncWalks(const api::Capabilities &capabilities, const QStringList &days)
{
    QList<Walk> walks;
    const auto lists = configurationLists(capabilities);
    for (const List &list : lists)
        walks.append({list.envelope, list, {}, true});
    List open = incidentList();
    for (const char *category : {"triage", "live", "paused"})
        open.query.addQueryItem(u"status_category[one_of]"_s, QString::fromLatin1(category));
    walks.append({u"open_incidents"_s, open, {}, false});
    for (qsizetype i = days.size(); i >= 0; --i) // the newest first
        walks.append({u"incidents/%1"_s.arg(i), slice(incidentList(), days, i), u"incidents"_s, true});
    if (const List list = updateList({}); capabilities.has(u"GET", list.path))
        walks.append({list.envelope, list, list.envelope, true});
    for (const List &list : {actionList(capabilities, {}), followUpList(capabilities, {})}) {
        if (capabilities.has(u"GET", list.path))
            walks += walksByMode(list);
    }
    // The API lists these by their incident only.
    List items = timelineItemList({}), attachments = attachmentList({}), relationships = relationshipList({});
    items.path = u"/muster/v1/timeline_items"_s;
    attachments.path = u"/muster/v1/attachments"_s;
    attachments.pageSize = items.pageSize;
    relationships.path = u"/muster/v1/incident_relationships"_s; // by their sides, as they are kept
    for (const List &list : {items, attachments, relationships}) {
        if (capabilities.has(u"GET", list.path))
            walks.append({list.envelope, list, list.envelope, true});
    }
    return walks;
}

bool isWithheld(ErrorKind kind)
{
    return kind == ErrorKind::Forbidden || kind == ErrorKind::NotFound || kind == ErrorKind::Gone;
}

std::optional<Kind> kindOfEnvelope(const QString &envelope)
{
    static const QMap<QString, Kind> kinds{{u"incident"_s, Kind::Incident},
        {u"incident_update"_s, Kind::IncidentUpdate}, {u"action"_s, Kind::Action}, {u"follow_up"_s, Kind::FollowUp},
        {u"incident_timeline_item"_s, Kind::TimelineItem}, {u"incident_attachment"_s, Kind::Attachment}};
    const auto it = kinds.find(envelope);
    return it == kinds.end() ? std::nullopt : std::optional(*it);
}

} // namespace muster::sync
