import QtQuick
import QtQuick.Templates as T
import Muster.Controls

/// An entry of a menu; `reason` says why it is disabled.
T.MenuItem {
    id: control

    property string keyHint
    property string reason
    property int tone: Tone.Neutral
    readonly property color ink: tone !== Tone.Neutral ? Theme.toneColor(tone) : Theme.textHigh
    readonly property bool iconic: icon.name !== "" || checkable

    implicitWidth: 10 + (iconic ? 24 : 0) + Math.ceil(label.implicitWidth) + (badge.visible ? badge.implicitWidth + 24 : 0) + 10
    implicitHeight: 30
    opacity: enabled ? 1 : 0.45
    font.family: Theme.textFamily
    font.pixelSize: Theme.sizeBody
    Accessible.name: text
    Accessible.description: (enabled || reason === "" ? "" : reason + " ") + (keyHint === "" ? "" : qsTr("Key %1").arg(keyHint))

    contentItem: Item {
        Icon {
            id: glyph
            visible: control.iconic
            anchors { left: parent.left; leftMargin: 10; verticalCenter: parent.verticalCenter }
            width: 15
            height: 15
            name: control.checkable ? (control.checked ? "check" : "") : control.icon.name
            color: control.tone !== Tone.Neutral ? control.ink : Theme.textMid
        }
        BareText {
            id: label
            anchors {
                left: parent.left; leftMargin: control.iconic ? 34 : 10
                right: badge.visible ? badge.left : parent.right; rightMargin: 10; verticalCenter: parent.verticalCenter
            }
            text: control.text
            font: control.font
            color: control.ink
        }
        KeyHint {
            id: badge
            anchors { right: parent.right; rightMargin: 6; verticalCenter: parent.verticalCenter }
            keys: control.keyHint
        }
    }
    background: Rectangle {
        radius: Theme.radiusPill
        color: control.highlighted || control.hovered ? Theme.hover : "transparent"
        FocusRing { shown: control.visualFocus; inset: true; corner: Theme.radiusPill }
    }
    HoverHandler { id: pointer; enabled: !control.enabled && control.reason !== "" }
    ToolTip { shown: pointer.hovered && pointer.enabled; text: control.reason }
}
