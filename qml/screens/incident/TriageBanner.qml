import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// What can become of the incident in triage, one key each.
Rectangle {
    id: banner

    objectName: "triageBanner"
    implicitHeight: Math.max(lines.height, buttons.height) + 20
    radius: Theme.radiusCard
    color: Theme.toneGround(Tone.Triage)
    Accessible.role: Accessible.Grouping
    Accessible.name: title.text

    Column {
        id: lines
        anchors { left: parent.left; leftMargin: 14; right: buttons.left; rightMargin: 12; verticalCenter: parent.verticalCenter }
        spacing: 2
        BareText {
            id: title
            width: parent.width
            elide: Text.ElideRight
            text: qsTr("In triage for %1", "a duration").arg(App.times.duration(App.incident.startedAt, 0, App.times.now))
            font.weight: Font.DemiBold
        }
        BareText {
            visible: App.triage.laterUntil > App.times.now
            width: parent.width
            elide: Text.ElideRight
            text: qsTr("Put aside until %1, on this computer", "time").arg(App.times.clock(App.triage.laterUntil))
            color: Theme.textMid
        }
    }
    Row {
        id: buttons
        anchors { right: parent.right; rightMargin: 10; verticalCenter: parent.verticalCenter }
        spacing: 8
        ActionButton { visible: banner.width > 640; actionId: "triage.later"; kind: Button.Ghost }
        ActionButton { visible: banner.width > 520; actionId: "triage.merge" }
        ActionButton { actionId: "triage.decline" }
        ActionButton { actionId: "triage.accept"; kind: Button.Primary }
    }
}
