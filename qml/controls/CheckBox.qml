import QtQuick
import QtQuick.Templates as T
import Muster.Controls

T.CheckBox {
    id: control

    /// A long text stands in several lines.
    property bool wraps: false

    implicitWidth: Math.ceil(implicitContentWidth) + leftPadding + rightPadding
    implicitHeight: Math.max(24, implicitContentHeight + topPadding + bottomPadding)
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
        radius: 4
        color: control.checkState !== Qt.Unchecked ? Theme.accent : control.hovered ? Theme.hover : Theme.raised
        border { width: control.checkState !== Qt.Unchecked ? 0 : 1; color: Theme.textLow }
        Icon {
            anchors.centerIn: parent
            visible: control.checkState === Qt.Checked
            width: 12
            height: 12
            name: "check"
            color: Theme.accentText
        }
        Rectangle {
            anchors.centerIn: parent
            visible: control.checkState === Qt.PartiallyChecked
            width: 8
            height: 2
            color: Theme.accentText
        }
        FocusRing { shown: control.visualFocus; corner: 4 }
    }
    contentItem: BareText {
        leftPadding: control.mirrored ? 0 : 16 + control.spacing
        rightPadding: control.mirrored ? 16 + control.spacing : 0
        text: control.text
        font: control.font
        wrapMode: control.wraps ? Text.Wrap : Text.NoWrap
    }
}
