import QtQuick
import Muster.Controls
import Muster.Views

/// What can be done with all that is selected.
Rectangle {
    id: bar

    signal assignAsked()

    implicitHeight: 42
    radius: Theme.radiusCard
    color: Theme.accentGround
    Accessible.role: Accessible.Grouping
    Accessible.name: said.text

    BareText {
        id: said
        objectName: "tasksSelected"
        anchors { left: parent.left; leftMargin: 14; verticalCenter: parent.verticalCenter }
        text: qsTr("%n selected", "", App.taskBoard.selected)
        color: Theme.textHigh
    }
    Row {
        anchors { right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
        spacing: 6
        Button {
            objectName: "tasksComplete"
            text: App.taskBoard.state === 0 ? qsTr("Complete") : qsTr("Open again")
            enabled: App.taskBoard.against === ""
            reason: App.taskBoard.against
            onClicked: App.taskBoard.setStatus("", App.taskBoard.state === 0 ? "completed" : "outstanding")
        }
        Button {
            visible: App.taskBoard.state === 0
            text: qsTr("Will not be done")
            enabled: App.taskBoard.against === ""
            reason: App.taskBoard.against
            onClicked: App.taskBoard.setStatus("", "not_doing")
        }
        Button {
            objectName: "tasksAssign"
            text: qsTr("Give to…")
            enabled: App.taskBoard.against === ""
            reason: App.taskBoard.against
            onClicked: bar.assignAsked()
        }
        Button { kind: Button.Ghost; text: qsTr("Select none"); onClicked: App.taskBoard.clearSelection() }
    }
}
