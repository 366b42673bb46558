import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// When the next update is due, or how old the last one is; while one writes, whether it is written in parts.
Item {
    id: head

    property bool open: false

    implicitHeight: 20

    Pill {
        id: age
        objectName: "updateDue"
        readonly property bool due: App.updateDue.at > 0
        anchors.left: parent.left
        tone: due ? Tones.ofDue(App.updateDue.state(App.updateDue.from, App.updateDue.at, App.times.now)) : App.incident.lastUpdateAt > 0 ? Tone.Accent : Tone.Neutral
        text: {
            if (due)
                return qsTr("Next update %1", "in 3m, 8m overdue").arg(App.updateDue.text(App.updateDue.at, App.times.now))
            return App.incident.lastUpdateAt > 0 ? qsTr("Last update %1", "how long ago").arg(App.times.ago(App.incident.lastUpdateAt, App.times.now)) : qsTr("No update yet")
        }
    }
    Label {
        anchors { left: age.right; leftMargin: 10; right: buttons.left; rightMargin: 10; verticalCenter: parent.verticalCenter }
        visible: text !== ""
        elide: Text.ElideRight
        text: App.updateDue.postponedFor !== "" ? qsTr("put off on this computer: %1", "a reason").arg(App.updateDue.postponedFor)
            : App.incident.lastUpdateAt <= 0 ? "" : App.incident.lastUpdateBy === "" ? qsTr("shared %1", "time").arg(App.times.clock(App.incident.lastUpdateAt))
            : qsTr("shared %1 by %2", "time, person").arg(App.times.clock(App.incident.lastUpdateAt)).arg(App.incident.lastUpdateBy)
        color: Theme.textLow
    }
    Row {
        id: buttons
        anchors { right: parent.right; rightMargin: -8; verticalCenter: parent.verticalCenter }
        ActionButton {
            objectName: "composerParts"
            visible: head.open
            height: 26
            kind: Button.Ghost
            actionId: "incident.updateParts"
            text: App.composer.inParts ? qsTr("As one text") : qsTr("In parts")
        }
        ActionButton {
            visible: age.due
            height: 26
            kind: Button.Ghost
            actionId: "incident.postpone"
            text: qsTr("Put off")
        }
    }
}
