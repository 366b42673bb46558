import QtQuick
import QtQuick.Templates as T

/// One line about the thing under the pointer, after a moment.
T.ToolTip {
    id: tip

    property string keyHint

    x: parent ? Math.round((parent.width - implicitWidth) / 2) : 0
    y: parent ? parent.height + 6 : 0
    implicitWidth: contentItem.implicitWidth + leftPadding + rightPadding
    implicitHeight: 26
    margins: 6
    leftPadding: 8
    rightPadding: keyHint === "" ? 8 : 5
    delay: 600
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent

    contentItem: Row {
        spacing: 8
        BareText {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, 420)
            text: tip.text
            font.pixelSize: Theme.sizeMeta
        }
        KeyHint { anchors.verticalCenter: parent.verticalCenter; keys: tip.keyHint }
    }
    background: Card { raised: true; radius: Theme.radiusPill; color: Theme.raised; outline: Theme.outline }
}
