import QtQuick
import QtQuick.Templates as T
import Muster.Controls

/// A button that shows only an icon; `text` is its name and tool tip.
T.Button {
    id: control

    property string keyHint
    property int tone: Tone.Neutral
    /// Looks pressed, as while its menu is open.
    property bool active: false

    implicitWidth: 28
    implicitHeight: 28
    opacity: enabled ? 1 : 0.45
    icon.width: 16
    icon.height: 16
    Accessible.name: text
    Accessible.description: keyHint === "" ? "" : qsTr("Key %1").arg(keyHint)
    Keys.onReturnPressed: if (!control.down) control.clicked()
    Keys.onEnterPressed: if (!control.down) control.clicked()

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            width: control.icon.width
            height: control.icon.height
            name: control.icon.name
            color: control.tone !== Tone.Neutral ? Theme.toneColor(control.tone) : control.hovered || control.down || control.active ? Theme.textHigh : Theme.textMid
        }
    }
    background: Rectangle {
        radius: Theme.radiusButton
        color: control.down ? Theme.pressed : control.hovered || control.active ? Theme.hover : "transparent"
        FocusRing { shown: control.visualFocus }
    }
    ToolTip { shown: control.hovered || control.visualFocus; text: control.text; keyHint: control.keyHint }
}
