import QtQuick
import Muster.Controls
import Muster.Views

/// Opens the dialog an action asks for; read and made on opening, gone after closing, so that the start knows none of
/// them.
Item {
    id: host
    objectName: "dialogs"

    property Dialog current: null
    readonly property bool busy: current !== null

    function sourceOf(actionId: string): string {
        switch (actionId) {
        case "incident.declare": return "../screens/incidents/DeclareDialog.qml"
        case "incident.role": return "../screens/incident/RoleDialog.qml"
        case "incident.status": return "../screens/incident/StatusDialog.qml"
        case "incident.severity": return "../screens/incident/SeverityDialog.qml"
        case "incident.timestamp": return "../screens/incident/TimestampDialog.qml"
        case "incident.rename": return "../screens/incident/RenameDialog.qml"
        case "incident.summary": return "../screens/incident/SummaryDialog.qml"
        case "incident.action":
        case "incident.followup": return "../screens/incident/TaskDialog.qml"
        case "incident.handover": return App.handover.waiting ? "../screens/incident/HandoverAnswerDialog.qml" : "../screens/incident/HandoverDialog.qml"
        case "incident.note":
        case "incident.decision": return "../screens/incident/NoteDialog.qml"
        case "incident.attach": return "../screens/incident/AttachDialog.qml"
        case "incident.relate": return "../screens/incident/RelateDialog.qml"
        case "timeline.edit":
        case "timeline.move": return "../screens/incident/EntryDialog.qml"
        case "triage.accept": return "../screens/incident/AcceptDialog.qml"
        case "triage.merge": return "../screens/incident/MergeDialog.qml"
        case "incident.postpone": return "../screens/incident/PostponeDialog.qml"
        case "people.add": return "../screens/settings/PersonDialog.qml"
        case "palette.show": return "../screens/palette/PaletteDialog.qml"
        case "help.show": return "HelpDialog.qml"
        default: return ""
        }
    }

    function show(actionId: string) {
        const source = sourceOf(actionId)
        if (source === "" || current)
            return
        const special = {"incident.followup": {followUp: true}, "incident.decision": {decision: true}, "timeline.move": {timeFirst: true}}
        const settings = special[actionId] ?? {}
        current = Qt.createComponent(Qt.resolvedUrl(source)).createObject(host, settings) as Dialog
        current.open()
    }
    function close() {
        if (current)
            current.close()
    }

    Connections {
        target: App
        function onActionTriggered(id) { host.show(id) }
    }
    Connections {
        target: host.current
        function onClosed() {
            const closed = host.current
            host.current = null
            closed.destroy()
        }
    }
}
