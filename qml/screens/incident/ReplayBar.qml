import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// Plays the incident again. While it is there, the whole page is what people knew at that moment.
Rectangle {
    id: bar

    readonly property bool playing: App.replay.direction !== 0

    implicitHeight: content.height + 20
    radius: Theme.radiusCard
    color: Theme.accentGround
    border { width: 1; color: Theme.accent }
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Replay")
    Component.onCompleted: scrubber.forceActiveFocus(Qt.ShortcutFocusReason)

    component Step: IconButton {
        required property string actionId
        readonly property int revision: App.actions.revision
        anchors.verticalCenter: parent?.verticalCenter
        focusPolicy: Qt.TabFocus
        text: revision >= 0 ? App.actions.titleOf(actionId) : ""
        keyHint: Words.keyOf(actionId)
        onClicked: App.actions.trigger(actionId)
    }

    Column {
        id: content
        anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: 14; rightMargin: 14; topMargin: 10 }
        spacing: 4
        Item {
            width: parent.width
            height: 30
            Row {
                id: buttons
                anchors { left: parent.left; verticalCenter: parent.verticalCenter }
                spacing: 2
                Step { actionId: "replay.previous"; icon.name: "chevron-left" }
                Step {
                    objectName: "replayPlay"
                    actionId: bar.playing ? "replay.pause" : "replay.forwards"
                    icon.name: bar.playing ? "pause" : "play"
                }
                Step { actionId: "replay.next"; icon.name: "chevron-right" }
            }
            BareText {
                id: time
                objectName: "replayTime"
                anchors { left: buttons.right; leftMargin: 12; verticalCenter: parent.verticalCenter }
                text: App.times.complete(App.replay.at)
                color: Theme.textHigh
                font { family: Theme.monoFamily; weight: Font.DemiBold }
            }
            BareText {
                anchors { left: time.right; leftMargin: 10; verticalCenter: parent.verticalCenter }
                visible: bar.playing
                text: App.replay.direction < 0 ? qsTr("back, × %1", "playing speed").arg(App.replay.speed) : qsTr("× %1", "playing speed").arg(App.replay.speed)
                color: Theme.textMid
                font.pixelSize: Theme.sizeMeta
            }
            ActionButton {
                objectName: "replayLeave"
                anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                actionId: "replay.leave"
                text: qsTr("Back to now")
            }
        }
        ReplayScrubber {
            id: scrubber
            objectName: "replayScrubber"
            width: parent.width
        }
        Item {
            width: parent.width
            height: later.visible ? 26 : 18
            BareText {
                anchors { left: parent.left; right: later.visible ? later.left : parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
                text: App.replay.complete ? App.replay.last : qsTr("The log is not here: roles and fields are as they are now.")
                color: App.replay.complete ? Theme.textMid : Theme.toneColor(Tone.Major)
                elide: Text.ElideRight
                font.pixelSize: Theme.sizeMeta
            }
            FilterChip {
                id: later
                objectName: "replayLater"
                anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                visible: App.replay.later > 0
                checkable: false
                checked: App.replay.withLater
                text: qsTr("With what was written later")
                count: App.replay.later
                onClicked: App.replay.withLater = !App.replay.withLater
            }
        }
    }
}
