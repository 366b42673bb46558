import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// Above the list: declare one, search them.
Item {
    id: head

    /// From the search to what it found.
    signal entered()

    implicitHeight: search.y + search.height

    Connections {
        target: App
        function onActionTriggered(id) {
            if (id === "list.search")
                search.forceActiveFocus(Qt.ShortcutFocusReason)
        }
    }
    Connections {
        target: App.incidents
        function onFilterChanged() { search.text = App.incidents.filter }
    }

    Heading {
        anchors { left: parent.left; leftMargin: 14; verticalCenter: declare.verticalCenter }
        text: qsTr("Incidents")
    }
    ActionButton {
        id: declare
        objectName: "declareButton"
        anchors { right: parent.right; rightMargin: 14; top: parent.top; topMargin: 12 }
        actionId: "incident.declare"
        kind: Button.Primary
        text: qsTr("Declare")
    }
    SearchField {
        id: search
        objectName: "listSearch"
        anchors { left: parent.left; right: parent.right; top: declare.bottom; margins: 14; topMargin: 8 }
        keyHint: App.actions.shortcutOf("list.search")
        placeholderText: App.incidents.total === 0 ? qsTr("Search") : qsTr("Search %Ln incident(s)", "", App.incidents.total)
        onTextChanged: App.incidents.filter = text
        Keys.onDownPressed: head.entered()
        Keys.onReturnPressed: head.entered()
    }
}
