pragma ComponentBehavior: Bound
import QtQuick
import Muster
import Muster.Views

/// The way from declared to closed and where the incident is on it. A step that can be taken opens the choice.
Row {
    id: steps

    readonly property real stepWidth: repeater.count > 0 ? Math.floor((width - (repeater.count - 1) * spacing) / repeater.count) : width

    spacing: 4
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Status: %1").arg(App.incident.statusName)

    Repeater {
        id: repeater
        model: App.incident.steps
        delegate: StatusStep { width: steps.stepWidth }
    }
}
