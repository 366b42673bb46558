import QtQuick
import QtQuick.Templates as T

/// One tab; `count` is shown when it is not negative.
T.TabButton {
    id: control

    property int count: -1
    readonly property string countText: count.toLocaleString(Qt.locale(), "f", 0)

    width: implicitWidth
    implicitWidth: Math.ceil(label.implicitWidth) + (number.visible ? Math.ceil(number.implicitWidth) + 5 : 0)
    implicitHeight: 38
    font.family: Theme.textFamily
    font.pixelSize: Theme.sizeBody
    font.weight: Font.Medium
    Accessible.role: Accessible.PageTab
    Accessible.name: count < 0 ? text : qsTr("%1, %2", "tab, number of entries").arg(text).arg(countText)

    contentItem: Item {
        BareText {
            id: label
            anchors { left: parent.left; verticalCenter: parent.verticalCenter }
            text: control.text
            font: control.font
            color: control.checked || control.hovered ? Theme.textHigh : Theme.textMid
        }
        BareText {
            id: number
            visible: control.count >= 0
            anchors { left: label.right; leftMargin: 5; verticalCenter: parent.verticalCenter }
            text: control.countText
            color: Theme.textLow
        }
    }
    background: Item {
        Rectangle {
            visible: control.checked
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
            height: 2
            color: Theme.accent
        }
        FocusRing { shown: control.visualFocus; anchors { margins: 0; leftMargin: -6; rightMargin: -6; topMargin: 4; bottomMargin: 4 } }
    }
}
