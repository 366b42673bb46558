import QtQuick
import QtQuick.Templates as T

/// The ground of a list's row: selection with a bar at its start, hover, and a focus ring that a clip cannot cut.
T.ItemDelegate {
    id: row

    property bool selected: false
    /// The list holds the keyboard and this is its current row.
    property bool current: false

    implicitHeight: 58
    padding: 0
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: text
    Accessible.selected: selected
    Accessible.focused: current
    Accessible.onPressAction: clicked()

    background: Rectangle {
        color: row.selected ? Theme.accentGround : row.hovered || row.down ? Theme.hover : "transparent"
        Rectangle {
            visible: row.selected
            anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
            width: 2
            color: Theme.accent
        }
        FocusRing { shown: row.current; inset: true; corner: 4 }
    }
}
