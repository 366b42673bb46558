import QtQuick

/// The line at the foot of the window: how things stand at the start, the world outside at the end.
Rectangle {
    id: bar

    default property alias start: startRow.data
    property alias end: endRow.data

    implicitHeight: 28
    color: Theme.bg
    Accessible.role: Accessible.StatusBar
    Accessible.name: qsTr("Status")

    Separator { anchors { left: parent.left; right: parent.right; top: parent.top } }
    Row {
        id: startRow
        anchors { left: parent.left; leftMargin: 14; right: endRow.left; rightMargin: 18; top: parent.top; bottom: parent.bottom }
        spacing: 18
        clip: true
    }
    Row {
        id: endRow
        anchors { right: parent.right; rightMargin: 14; top: parent.top; bottom: parent.bottom }
        spacing: 18
    }
}
