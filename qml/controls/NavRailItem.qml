import QtQuick
import QtQuick.Templates as T
import Muster.Controls

/// A screen one can go to; `badge` counts what waits there.
T.TabButton {
    id: control

    /// The screen on show. Not `checked`: a click would change that by itself.
    property bool current: false

    property string keyHint
    property int badge: 0
    property int badgeTone: Tone.Major

    implicitWidth: 38
    implicitHeight: 38
    icon.width: 18
    icon.height: 18
    checkable: false
    autoExclusive: false
    Accessible.selected: current
    Accessible.name: badge > 0 ? qsTr("%1, %2 waiting", "screen, number of things waiting there").arg(text).arg(badge) : text
    Accessible.description: keyHint === "" ? "" : qsTr("Key %1").arg(keyHint)
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            width: control.icon.width
            height: control.icon.height
            name: control.icon.name
            color: control.current ? Theme.accent : control.hovered ? Theme.textHigh : Theme.textLow
        }
        Rectangle {
            visible: control.badge > 0
            anchors { right: parent.right; top: parent.top; margins: 2 }
            width: Math.max(14, count.implicitWidth + 6)
            height: 14
            radius: 7
            color: Theme.toneGround(control.badgeTone)
            BareText {
                id: count
                anchors.centerIn: parent
                text: control.badge > 99 ? qsTr("99+") : control.badge
                color: Theme.toneColor(control.badgeTone)
                font.pixelSize: 9
                font.weight: Font.Bold
            }
        }
    }
    background: Rectangle {
        radius: 9
        color: control.current ? Theme.accentGround : control.down ? Theme.pressed : control.hovered ? Theme.hover : "transparent"
        FocusRing { shown: control.visualFocus; corner: 9 }
    }
    ToolTip {
        shown: control.hovered || control.visualFocus
        text: control.text
        keyHint: control.keyHint
        beside: true
    }
}
