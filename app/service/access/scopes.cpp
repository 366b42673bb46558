#include "app/service/access/scopes.h"
#include <QHash>

namespace muster::service {

using namespace Qt::StringLiterals;

const QStringList &apiKeyRoles()
{
    static const QStringList roles{u"viewer"_s, u"incident_creator"_s, u"incident_editor"_s, u"manage_settings"_s,
        u"global_access"_s, u"catalog_viewer"_s, u"catalog_editor"_s, u"incident_memberships_editor"_s,
        u"schedules_editor"_s, u"schedules_reader"_s, u"schedule_overrides_editor"_s, u"workflows_editor"_s,
        u"workflows_viewer"_s, u"private_workflows_editor"_s, u"private_escalation_workflows_editor"_s,
        u"on_call_editor"_s, u"on_call_viewer"_s, u"escalation_creator"_s, u"post_incident_flow_opt_out"_s,
        u"security_settings_editor"_s, u"investigation_download"_s, u"team_memberships_manage"_s,
        u"status_page_publisher"_s, u"postmortems_manage"_s, u"api_keys_manage"_s, u"notification_methods_manage"_s,
        u"notification_methods_unredacted_viewer"_s, u"incident_workload_viewer"_s,
        u"incident_workload_private_viewer"_s, u"act_on_behalf_of_users"_s, u"secrets_manage"_s, u"secrets_use"_s,
        u"call_transcripts_viewer"_s, u"heartbeats_ping"_s};
    return roles;
}

QStringList fullAccessRoles()
{
    return {u"viewer"_s, u"incident_creator"_s, u"incident_editor"_s, u"manage_settings"_s, u"global_access"_s,
        u"act_on_behalf_of_users"_s};
}

QSet<QString> scopesOf(const QStringList &roles)
{
    // Roles that are missing here concern resources this service does not have yet, or are asked for by name
    // (global_access, act_on_behalf_of_users).
    static const QHash<QString, QStringList> granted{
        {u"viewer"_s,
            {u"incidents.view"_s, u"incident_statuses.view"_s, u"incident_types.view"_s, u"severities.view"_s,
                u"incident_roles.view"_s, u"users.view"_s, u"actions.view"_s, u"teams.view"_s, u"custom_fields.view"_s,
                u"catalog_entries.view"_s, u"attachments.view"_s}},
        {u"incident_creator"_s, {u"incidents.create"_s}},
        {u"incident_editor"_s,
            {u"incidents.update_name"_s, u"incidents.update_summary"_s, u"incidents.update_severity"_s,
                u"incidents.update_status"_s, u"incidents.update_custom_fields"_s, u"incidents.update_timestamps"_s,
                u"incidents.update_role_assignments"_s, u"incident_calls.create"_s, u"incident_updates.create"_s,
                u"incident_timeline_items.create"_s, u"incident_timeline_items.update"_s, u"actions.create"_s,
                u"actions.update"_s, u"actions.destroy"_s, u"follow_ups.create"_s, u"follow_ups.update"_s,
                u"follow_ups.destroy"_s, u"follow_ups.connect_external_issue"_s, u"attachments.create"_s,
                u"attachments.destroy"_s}},
        {u"manage_settings"_s, {u"organisation_settings.update"_s, u"incident_lifecycles.update"_s, u"users.create"_s}},
    };
    QSet<QString> scopes;
    for (const QString &role : roles) {
        for (const QString &scope : granted.value(role))
            scopes.insert(scope);
    }
    return scopes;
}

} // namespace muster::service
