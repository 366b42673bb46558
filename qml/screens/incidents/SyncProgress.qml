import QtQuick
import Muster.Controls
import Muster.Views

/// How far the first sync is; it can be paused and gone on with.
Item {
    id: progress

    readonly property bool paused: App.sync.state === SyncController.Paused

    implicitHeight: 40

    Label {
        anchors { left: parent.left; right: button.left; rightMargin: 8; top: parent.top }
        height: 24
        text: App.sync.paceText === "" ? App.sync.stateText : qsTr("%1 · %2").arg(App.sync.stateText).arg(App.sync.paceText)
        elide: Text.ElideRight
        color: Theme.textMid
        font.pixelSize: Theme.sizeMeta
    }
    Button {
        id: button
        anchors { right: parent.right; top: parent.top }
        implicitHeight: 24
        kind: Button.Ghost
        text: progress.paused ? qsTr("Go on") : qsTr("Pause")
        onClicked: progress.paused ? App.sync.retryNow() : App.sync.cancelFirstSync()
    }
    ProgressBar {
        anchors { left: parent.left; right: parent.right; top: button.bottom; topMargin: 6 }
        label: App.sync.stateText
        indeterminate: App.sync.total === 0 && !progress.paused
        to: Math.max(1, App.sync.total)
        value: App.sync.done
    }
}
