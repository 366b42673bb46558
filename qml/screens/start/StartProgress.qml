import QtQuick
import Muster.Controls
import Muster.Views

/// What is being done before a workspace can be shown, how far it is, and the way out of it.
Card {
    id: work

    readonly property bool measured: App.start.fraction >= 0

    implicitHeight: words.implicitHeight + 36

    Spinner { id: spinner; anchors { left: parent.left; leftMargin: 20; verticalCenter: parent.verticalCenter } visible: !work.measured }
    Column {
        id: words
        anchors { left: work.measured ? parent.left : spinner.right; leftMargin: work.measured ? 20 : 14; right: button.left; rightMargin: 16; verticalCenter: parent.verticalCenter }
        spacing: 8

        Label { width: parent.width; wrapMode: Text.Wrap; text: App.start.progress }
        ProgressBar { width: parent.width; visible: work.measured; label: App.start.progress; value: Math.max(0, App.start.fraction) }
        Label { width: parent.width; visible: App.start.pace !== ""; wrapMode: Text.Wrap; text: App.start.pace; color: Theme.textMid; font.pixelSize: Theme.sizeMeta }
    }
    Button {
        id: button
        anchors { right: parent.right; rightMargin: 16; verticalCenter: parent.verticalCenter }
        kind: Button.Ghost
        text: App.start.stoppable ? qsTr("Stop here") : qsTr("Cancel")
        onClicked: App.start.stoppable ? App.start.stop() : App.start.cancel()
    }
}
