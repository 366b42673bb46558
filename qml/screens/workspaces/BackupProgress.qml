import QtQuick
import Muster.Controls
import Muster.Views

/// How far a backup or a restore is, and the way out of it.
Item {
    id: work

    implicitHeight: 34

    Label { id: words; anchors { left: parent.left; right: bar.left; rightMargin: 12; verticalCenter: parent.verticalCenter } elide: Text.ElideRight; text: App.workspaces.timeLeft === "" ? App.workspaces.work : qsTr("%1 · %2").arg(App.workspaces.work).arg(App.workspaces.timeLeft); color: Theme.textMid }
    ProgressBar { id: bar; anchors { right: cancel.left; rightMargin: 12; verticalCenter: parent.verticalCenter } value: App.workspaces.progress; label: App.workspaces.work }
    Button { id: cancel; anchors { right: parent.right; verticalCenter: parent.verticalCenter } kind: Button.Ghost; text: qsTr("Cancel"); onClicked: App.workspaces.cancelWork() }
}
