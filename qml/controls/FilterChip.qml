import QtQuick
import QtQuick.Templates as T
import Muster.Controls

/// A small switch that says what of a list is to be seen, with the number of its entries.
T.AbstractButton {
    id: control

    property int count: -1
    property string keyHint
    /// In the list of a screen reader it stands for itself: "People, 12 entries".
    readonly property string spoken: count < 0 ? text : qsTr("%1, %2", "name of a filter, number of entries").arg(text).arg(count)

    checkable: true
    implicitWidth: Math.ceil(label.implicitWidth) + (number.visible ? Math.ceil(number.implicitWidth) + 6 : 0) + 20
    implicitHeight: 24
    opacity: enabled ? 1 : 0.45
    Accessible.role: Accessible.CheckBox
    Accessible.name: spoken
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.onToggleAction: control.clicked()
    Accessible.onPressAction: control.clicked()
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    contentItem: Item {
        BareText {
            id: label
            anchors { left: parent.left; leftMargin: 10; verticalCenter: parent.verticalCenter }
            text: control.text
            color: control.checked ? Theme.textHigh : Theme.textLow
            font { pixelSize: Theme.sizeMeta; weight: Font.Medium }
        }
        BareText {
            id: number
            visible: control.count >= 0
            anchors { left: label.right; leftMargin: 6; verticalCenter: parent.verticalCenter }
            text: control.count.toLocaleString(Qt.locale(), "f", 0)
            color: Theme.textLow
            font.pixelSize: Theme.sizeMeta
        }
    }
    background: Rectangle {
        radius: 12
        color: control.down ? Theme.pressed : control.hovered ? Theme.hover : control.checked ? Theme.raised : "transparent"
        border { width: 1; color: control.checked ? Theme.accent : Theme.outline }
        FocusRing { shown: control.visualFocus; corner: 12 }
    }
    ToolTip { shown: control.keyHint !== "" && (control.hovered || control.visualFocus); text: control.text; keyHint: control.keyHint }
}
