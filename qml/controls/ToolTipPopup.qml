import QtQuick
import QtQuick.Templates as T
import Muster.Controls

/// What a ToolTip shows, after a moment.
T.ToolTip {
    id: popup

    required property ToolTip tip

    parent: tip.parent
    text: tip.text
    visible: true
    x: !parent ? 0 : !tip.beside ? Math.round((parent.width - implicitWidth) / 2) : mirrored ? -width - 8 : parent.width + 8
    y: !parent ? 0 : tip.beside ? Math.round((parent.height - height) / 2) : parent.height + 6
    implicitWidth: contentItem.implicitWidth + leftPadding + rightPadding
    implicitHeight: 26
    margins: 6
    leftPadding: 8
    rightPadding: tip.keyHint === "" ? 8 : 5
    delay: 600
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent

    contentItem: Row {
        spacing: 8
        BareText {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, 420)
            text: popup.text
            font.pixelSize: Theme.sizeMeta
        }
        KeyHint { anchors.verticalCenter: parent.verticalCenter; keys: popup.tip.keyHint }
    }
    background: Card { raised: true; radius: Theme.radiusPill; color: Theme.raised; outline: Theme.outline }
}
