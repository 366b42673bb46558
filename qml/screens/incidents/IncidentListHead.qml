import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// Above the list: declare one, search them.
Item {
    id: head

    /// From the search to what it found: in the order of the list, or by relevance.
    signal entered(best: bool)

    implicitHeight: reading.active ? reading.y + reading.height : search.y + search.height

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
        keyHint: Words.keyOf("list.search")
        placeholderText: App.incidents.total === 0 ? qsTr("Search") : qsTr("Search %Ln incident(s)", "", App.incidents.total)
        onTextChanged: App.incidents.filter = text
        Accessible.description: App.incidents.searchProblem
        Keys.onDownPressed: head.entered(false)
        Keys.onReturnPressed: head.entered(true)
        Keys.onEnterPressed: head.entered(true)
    }
    Loader {
        id: reading
        anchors { left: search.left; right: search.right; top: search.bottom; topMargin: 6 }
        active: App.incidents.searchProblem !== "" || App.incidents.searchMeaning !== ""
        source: "SearchReading.qml"
    }
}
