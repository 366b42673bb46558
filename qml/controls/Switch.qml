import QtQuick
import QtQuick.Templates as T

T.Switch {
    id: control

    implicitWidth: Math.ceil(implicitContentWidth) + leftPadding + rightPadding
    implicitHeight: Math.max(24, implicitContentHeight)
    spacing: 10
    opacity: enabled ? 1 : 0.45
    Accessible.name: text
    font.family: Theme.textFamily
    font.pixelSize: Theme.sizeBody

    indicator: Rectangle {
        id: track
        x: control.mirrored ? control.width - width : 0
        y: Math.round((control.height - height) / 2)
        implicitWidth: 30
        implicitHeight: 18
        radius: 9
        color: control.checked ? Theme.accent : control.hovered ? Theme.hover : Theme.raised
        border { width: control.checked ? 0 : 1; color: Theme.textLow }
        Rectangle {
            x: 3 + control.visualPosition * (track.width - width - 6)
            anchors.verticalCenter: parent.verticalCenter
            width: 12
            height: 12
            radius: 6
            color: control.checked ? Theme.accentText : Theme.textMid
            Behavior on x { enabled: !control.down; NumberAnimation { duration: Theme.motionFast } }
        }
        FocusRing { shown: control.visualFocus; corner: 9 }
    }
    contentItem: BareText {
        leftPadding: control.mirrored ? 0 : 30 + control.spacing
        rightPadding: control.mirrored ? 30 + control.spacing : 0
        text: control.text
        font: control.font
    }
}
