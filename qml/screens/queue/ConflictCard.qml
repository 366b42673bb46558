import QtQuick
import Muster
import Muster.Controls

/// Two values of the same thing, side by side, and whose shall hold.
Row {
    id: conflict

    property string mine
    property string theirs
    readonly property real tallest: Math.max(own.implicitHeight, other.implicitHeight)
    signal mineKept()
    signal theirsTaken()

    spacing: 12

    component Side: Rectangle {
        id: side
        property string title
        property string value
        property string actionText
        signal taken()
        implicitHeight: lines.implicitHeight + take.height + 32
        radius: Theme.radiusButton
        color: Theme.panel
        border { width: 1; color: Theme.line }
        Column {
            id: lines
            anchors { left: parent.left; right: parent.right; top: parent.top; margins: 12 }
            spacing: 8
            SectionHead { width: parent.width; title: side.title }
            Label { width: parent.width; wrapMode: Text.Wrap; text: side.value === "" ? qsTr("nothing") : side.value }
        }
        Button {
            id: take
            anchors { left: parent.left; bottom: parent.bottom; margins: 12 }
            text: side.actionText
            onClicked: side.taken()
        }
    }

    Side { id: own; width: (conflict.width - 12) / 2; height: conflict.tallest; title: qsTr("Yours"); value: conflict.mine; actionText: qsTr("Keep mine"); onTaken: conflict.mineKept() }
    Side { id: other; width: (conflict.width - 12) / 2; height: conflict.tallest; title: qsTr("On the server"); value: conflict.theirs; actionText: qsTr("Take theirs"); onTaken: conflict.theirsTaken() }
}
