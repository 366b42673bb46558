import QtQuick
import Muster.Controls

/// A field to search with: Esc empties it, a second Esc is left to whoever holds it.
TextField {
    id: control

    property string keyHint

    startSpace: 22
    endSpace: length > 0 || keyHint !== "" ? 24 : 0
    inputMethodHints: Qt.ImhNoPredictiveText
    Accessible.role: Accessible.EditableText
    Keys.onEscapePressed: event => {
        event.accepted = length > 0
        clear()
    }

    Icon {
        anchors { left: parent.left; leftMargin: 9; verticalCenter: parent.verticalCenter }
        width: 15
        height: 15
        name: "search"
        color: Theme.textLow
    }
    KeyHint {
        anchors { right: parent.right; rightMargin: 7; verticalCenter: parent.verticalCenter }
        keys: control.length > 0 || control.activeFocus ? "" : control.keyHint
    }
    IconButton {
        objectName: "clearSearch"
        anchors { right: parent.right; rightMargin: 4; verticalCenter: parent.verticalCenter }
        visible: control.length > 0
        width: 22
        height: 22
        icon { name: "x"; width: 13; height: 13 }
        text: qsTr("Clear search")
        focusPolicy: Qt.NoFocus
        onClicked: {
            control.clear()
            control.forceActiveFocus()
        }
    }
}
