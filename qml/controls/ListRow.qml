import QtQuick

/// The ground of a list's row: selection with a bar at its start, hover, and a focus ring that a clip cannot cut. Of
/// plain parts, because a list makes dozens of them before its first frame. Never takes the keyboard: its list does.
Rectangle {
    id: row

    property string text
    property bool selected: false
    /// The list holds the keyboard and this is its current row.
    property bool current: false
    /// Held down during the last click.
    property int modifiers: Qt.NoModifier

    signal clicked()

    implicitHeight: 58
    color: selected ? Theme.accentGround : area.containsMouse || area.pressed ? Theme.hover : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: text
    Accessible.selected: selected
    Accessible.focused: current
    Accessible.onPressAction: {
        modifiers = Qt.NoModifier
        clicked()
    }

    MouseArea {
        id: area
        anchors.fill: parent
        hoverEnabled: true
        onClicked: mouse => {
            row.modifiers = mouse.modifiers
            row.clicked()
        }
    }
    Loader { // of all the rows of a list it is one
        anchors.fill: parent
        active: row.selected || row.current
        // qmllint disable unqualified
        sourceComponent: Item {
            Rectangle {
                objectName: "selectionBar"
                visible: row.selected
                anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
                width: 2
                color: Theme.accent
            }
            FocusRing { shown: row.current; inset: true; corner: 4 }
        }
        // qmllint enable unqualified
    }
}
