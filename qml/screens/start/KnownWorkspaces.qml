pragma ComponentBehavior: Bound
import QtQuick
import Muster.Controls
import Muster.Views

/// The ways back into the workspaces of this computer, the one used last first; also when opening one has just failed.
Flow {
    id: ways

    readonly property int most: 6

    spacing: 8
    visible: known.count > 0
    Repeater {
        id: known
        model: App.workspaces.model
        Button {
            required property int index
            required property string workspaceId
            required property string name
            objectName: index === 0 ? "backToWorkspace" : ""
            visible: index < ways.most
            kind: Button.Ghost
            icon.name: "undo-2"
            text: index === 0 && App.start.problem !== "" ? qsTr("Try “%1” again", "name of a workspace").arg(name) : qsTr("Open “%1”", "name of a workspace").arg(name)
            onClicked: App.workspaces.open(workspaceId)
        }
    }
    Component.onCompleted: App.workspaces.refresh()
}
