pragma ComponentBehavior: Bound
import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// Opens the dialog an action asks for; made on opening, gone after closing.
Item {
    id: host

    property Dialog current: null

    function componentFor(actionId: string): Component {
        switch (actionId) {
        case "incident.declare": return declare
        case "incident.role": return role
        case "incident.status": return status
        case "incident.severity": return severity
        case "incident.timestamp": return timestamp
        case "incident.rename": return rename
        case "incident.summary": return summary
        case "incident.action": return action
        case "incident.followup": return followUp
        case "people.add": return person
        case "help.show": return help
        default: return null
        }
    }

    function show(component: Component) {
        if (!component || current)
            return
        current = component.createObject(host) as Dialog
        current.open()
    }
    function close() {
        if (current)
            current.close()
    }

    Connections {
        target: App
        function onActionTriggered(id) { host.show(host.componentFor(id)) }
    }
    Connections {
        target: host.current
        function onClosed() {
            const closed = host.current
            host.current = null
            closed.destroy()
        }
    }

    Component { id: declare; DeclareDialog { } }
    Component { id: role; RoleDialog { } }
    Component { id: status; StatusDialog { } }
    Component { id: severity; SeverityDialog { } }
    Component { id: timestamp; TimestampDialog { } }
    Component { id: rename; RenameDialog { } }
    Component { id: summary; SummaryDialog { } }
    Component { id: action; TaskDialog { } }
    Component { id: followUp; TaskDialog { followUp: true } }
    Component { id: person; PersonDialog { } }
    Component { id: help; HelpDialog { } }
}
