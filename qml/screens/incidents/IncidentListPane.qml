import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// Every incident, grouped by where it stands in life. Only the rows in sight exist.
FocusScope {
    id: pane

    readonly property bool loading: App.sync.state === SyncController.FirstSync

    /// From the search to what it found.
    function enterList() {
        Keyboard.moved()
        view.forceActiveFocus(Qt.TabFocusReason)
        App.incidents.selectFound()
    }
    function followSelection() {
        view.currentIndex = App.incidents.selectedRow
        if (view.currentIndex >= 0)
            view.positionViewAtIndex(view.currentIndex, ListView.Contain)
    }

    Connections {
        target: App.incidents
        function onSelectedChanged() { pane.followSelection() }
        function onRowsChanged() { view.currentIndex = App.incidents.selectedRow }
    }
    Connections {
        target: App
        function onActionTriggered(id) {
            if (id === "list.search") {
                search.forceActiveFocus(Qt.ShortcutFocusReason)
            } else if (id === "list.focus") {
                Keyboard.moved()
                view.forceActiveFocus(Qt.ShortcutFocusReason)
            }
        }
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
        Keys.onDownPressed: pane.enterList()
        Keys.onReturnPressed: pane.enterList()
    }
    SyncProgress {
        id: progress
        anchors { left: parent.left; right: parent.right; top: search.bottom; leftMargin: 14; rightMargin: 14; topMargin: visible ? 10 : 0 }
        visible: pane.loading || App.sync.state === SyncController.Paused
    }
    ListView {
        id: view
        objectName: "incidentList"
        anchors { left: parent.left; right: parent.right; top: progress.bottom; bottom: parent.bottom; topMargin: 8 }
        clip: true
        focus: true
        activeFocusOnTab: true
        reuseItems: true
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false
        highlightMoveDuration: 0
        model: App.incidents.model
        section.property: "section"
        section.delegate: SectionHead {
            required property string section
            width: ListView.view.width
            leftPadding: 14
            rightPadding: 14
            topPadding: 12
            bottomPadding: 6
            title: App.incidents.sectionTitle(section)
            // Counted anew whenever rows come or go.
            count: App.incidents.count >= 0 ? App.incidents.countIn(section) : 0
        }
        ScrollBar.vertical: ScrollBar { }
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Incidents")
        Keys.onUpPressed: App.incidents.selectPrevious()
        Keys.onDownPressed: App.incidents.selectNext()
        Keys.onEscapePressed: event => {
            event.accepted = search.length > 0
            search.clear()
        }

        delegate: IncidentListRow {
            width: ListView.view.width
            selected: incidentId === App.incidents.selectedId
            current: selected && ListView.view.activeFocus && Keyboard.moves
            onClicked: {
                ListView.view.forceActiveFocus(Qt.MouseFocusReason)
                App.incidents.select(incidentId)
            }
        }
    }
    IncidentListEmpty {
        anchors { left: view.left; right: view.right; top: view.top; topMargin: 40 }
        visible: view.count === 0 && (loading || searching)
        loading: pane.loading || !App.incidents.loaded
        searching: App.incidents.filter !== ""
        onCleared: search.clear()
    }
}
