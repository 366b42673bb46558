import QtQuick
import QtQuick.Templates as T
import Muster
import Muster.Controls
import Muster.Views

/// One status of the way: since when, how long.
T.Button {
    id: step

    required property string statusId
    required property string name
    required property string description
    required property int place
    required property double enteredAt
    required property double leftAt
    required property bool reachable
    required property int pending
    readonly property bool done: place === 0
    readonly property bool now: place === 1
    readonly property string lasted: App.times.duration(enteredAt, done ? leftAt : 0, App.replay.now)
    readonly property string time: enteredAt <= 0 ? "" : qsTr("%1 · %2", "since when, how long").arg(App.times.clock(enteredAt)).arg(lasted)

    implicitHeight: 46
    enabled: reachable && App.sync.againstEditing === ""
    Accessible.name: now ? qsTr("%1, now, %2", "status, time").arg(name).arg(time) : done ? qsTr("%1, done, %2", "status, time").arg(name).arg(time) : name
    Accessible.description: App.sync.againstEditing !== "" ? App.sync.againstEditing : description
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    onClicked: App.actions.trigger("incident.status")

    contentItem: Item {
        Rectangle {
            id: bar
            width: parent.width
            height: 3
            radius: 1
            color: step.now ? (App.incident.severityLevel > 0 ? Theme.toneColor(Tones.ofLevel(App.incident.severityLevel)) : Theme.accent)
                            : step.done && step.enteredAt > 0 ? Theme.accent : step.hovered ? Theme.outline : Theme.line
        }
        BareText {
            id: label
            anchors { left: parent.left; right: parent.right; top: bar.bottom; topMargin: 9 }
            rightPadding: 6
            text: step.name
            color: step.now ? Theme.textHigh : step.hovered ? Theme.textHigh : step.done && step.enteredAt > 0 ? Theme.textMid : Theme.textLow
            font { pixelSize: Theme.sizeMeta; weight: step.now ? Font.DemiBold : Font.Normal }
        }
        BareText {
            anchors { left: parent.left; right: waiting.left; top: label.bottom; topMargin: 3 }
            visible: (step.now || step.done) && text !== ""
            text: step.width < 104 ? step.lasted : step.time
            color: Theme.textMid
            font { family: Theme.monoFamily; pixelSize: Theme.sizeSmall }
        }
        PendingMark {
            id: waiting
            anchors { right: parent.right; rightMargin: 4; top: label.bottom; topMargin: 3 }
            width: visible ? 12 : 0
            height: 12
            pending: step.pending
        }
    }
    background: Item {
        FocusRing { shown: step.visualFocus; corner: 4 }
    }
    // A disabled control gets no hover events.
    HoverHandler { id: pointer; enabled: step.reachable && !step.enabled }
    ToolTip { shown: pointer.hovered && pointer.enabled; text: App.sync.againstEditing }
}
