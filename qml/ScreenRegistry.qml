pragma Singleton
import QtQuick

/// The screens there are. The rail, the shell and the self-test go by this list.
QtObject {
    /// The first start, then the values of App.screen in the order of the rail.
    readonly property list<string> all: ["start", "incidents", "changes", "tasks", "queue", "workspaces", "settings", "diagnostics"]
    /// The actions that open a dialog on an incident or anywhere, or another look at it.
    readonly property list<string> dialogs: ["incident.declare", "incident.role", "incident.status", "incident.severity",
        "incident.timestamp", "incident.rename", "incident.summary", "incident.action", "incident.followup", "incident.handover",
        "incident.note", "incident.decision", "incident.attach", "incident.relate", "incident.postpone", "timeline.edit", "replay.begin", "triage.accept", "triage.merge", "people.add",
        "palette.show", "help.show"]

    function iconOf(screenId: string): string {
        switch (screenId) {
        case "incidents": return "list"
        case "changes": return "eye"
        case "tasks": return "list-todo"
        case "queue": return "cloud-upload"
        case "workspaces": return "database"
        default: return "settings"
        }
    }

    function sourceOf(screenId: string): string {
        switch (screenId) {
        case "changes": return "screens/changes/ChangesScreen.qml"
        case "tasks": return "screens/tasks/TaskBoardScreen.qml"
        case "queue": return "screens/queue/QueueScreen.qml"
        case "workspaces": return "screens/workspaces/WorkspacesScreen.qml"
        case "diagnostics": return "screens/diagnostics/DiagnosticsScreen.qml"
        case "settings": return "screens/settings/SettingsScreen.qml"
        default: return "screens/incidents/IncidentsScreen.qml"
        }
    }

    /// The action of the one list that goes there.
    function actionOf(screenId: string): string { return "go." + screenId }
}
