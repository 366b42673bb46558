import QtQuick
import QtQuick.Templates as T

T.RadioButton {
    id: control

    implicitWidth: Math.ceil(implicitContentWidth) + leftPadding + rightPadding
    implicitHeight: Math.max(24, implicitContentHeight)
    spacing: 8
    opacity: enabled ? 1 : 0.45
    Accessible.name: text
    font.family: Theme.textFamily
    font.pixelSize: Theme.sizeBody

    indicator: Rectangle {
        x: control.mirrored ? control.width - width : 0
        y: Math.round((control.height - height) / 2)
        implicitWidth: 16
        implicitHeight: 16
        radius: 8
        color: control.checked ? Theme.accent : control.hovered ? Theme.hover : Theme.raised
        border { width: control.checked ? 0 : 1; color: Theme.textLow }
        Rectangle {
            anchors.centerIn: parent
            visible: control.checked
            width: 6
            height: 6
            radius: 3
            color: Theme.accentText
        }
        FocusRing { shown: control.visualFocus; corner: 8 }
    }
    contentItem: BareText {
        leftPadding: control.mirrored ? 0 : 16 + control.spacing
        rightPadding: control.mirrored ? 16 + control.spacing : 0
        text: control.text
        font: control.font
    }
}
