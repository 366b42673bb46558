pragma ComponentBehavior: Bound
import QtQuick
import Muster
import Muster.Views

/// The way from declared to closed and where the incident is on it. A step that can be taken opens the choice.
Row {
    id: steps

    readonly property real stepWidth: repeater.count > 0 ? (width - (repeater.count - 1) * spacing) / repeater.count : width

    /// Whole pixels, and the last step ends where the row ends.
    function widthOf(index: int): int { return Math.round((index + 1) * stepWidth) - Math.round(index * stepWidth) }

    spacing: 4
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Status: %1").arg(App.incident.statusName)

    Repeater {
        id: repeater
        model: App.incident.steps
        delegate: StatusStep {
            required property int index
            width: steps.widthOf(index)
        }
    }
}
