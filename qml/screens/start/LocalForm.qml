import QtQuick
import Muster.Controls
import Muster.Views

/// A new workspace on this computer.
Column {
    id: form
    signal back()

    function submit() { App.start.openLocal(workspace.text, person.text) }

    spacing: 16

    Field {
        width: parent.width
        label: qsTr("Workspace")
        hint: qsTr("The name of your team or company")
        TextField { id: workspace; width: parent.width; focus: true; label: qsTr("Workspace"); onAccepted: person.forceActiveFocus() }
    }
    Field {
        width: parent.width
        label: qsTr("Your name")
        TextField { id: person; width: parent.width; label: qsTr("Your name"); onAccepted: form.submit() }
    }
    Row {
        anchors.left: parent.left
        spacing: 8
        Button { kind: Button.Primary; text: qsTr("Create"); enabled: workspace.text.trim() !== "" && person.text.trim() !== ""; onClicked: form.submit() }
        Button { kind: Button.Ghost; text: qsTr("Back"); onClicked: form.back() }
    }
    Keys.onEscapePressed: back()
    Component.onCompleted: workspace.forceActiveFocus()
}
