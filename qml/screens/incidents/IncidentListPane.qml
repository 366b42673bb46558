import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// Every incident, grouped by where it stands in life. Only the rows in sight exist.
FocusScope {
    id: pane

    readonly property bool loading: App.sync.state === SyncController.FirstSync

    /// From the search to what it found.
    function enterList(best: bool) {
        Keyboard.moved()
        view.forceActiveFocus(Qt.TabFocusReason)
        if (best)
            App.incidents.selectBest()
        else
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
        function onRowsChanged() {
            const wasThere = view.currentIndex >= 0
            if (wasThere)
                view.currentIndex = App.incidents.selectedRow
            else // one that was remembered has come with the rest of the rows
                pane.followSelection()
        }
    }
    Connections {
        target: App
        function onActionTriggered(id) {
            if (id === "list.focus") {
                Keyboard.moved()
                view.forceActiveFocus(Qt.ShortcutFocusReason)
            }
        }
    }

    Loader {
        id: head
        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: status === Loader.Ready ? implicitHeight : 2 * Theme.controlHeight + 20
        active: App.firstFrameShown
        source: "IncidentListHead.qml"
    }
    Connections {
        target: head.item
        ignoreUnknownSignals: true
        function onEntered(best) { pane.enterList(best) }
    }
    Loader {
        id: progress
        anchors { left: parent.left; right: parent.right; top: head.bottom; leftMargin: 14; rightMargin: 14; topMargin: active ? 10 : 0 }
        height: active ? implicitHeight : 0 // a Loader keeps the size of what was in it
        active: pane.loading || App.sync.state === SyncController.Paused
        source: "SyncProgress.qml"
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
        highlightFollowsCurrentItem: false
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
            count: App.incidents.count >= 0 ? App.incidents.countIn(section) : -1
        }
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Incidents")
        Keys.onUpPressed: App.incidents.selectPrevious()
        Keys.onDownPressed: App.incidents.selectNext()
        Keys.onEscapePressed: event => {
            event.accepted = App.incidents.filter !== ""
            App.incidents.filter = ""
        }

        delegate: IncidentListRow {
            width: ListView.view.width
            selected: incident.id === App.incidents.selectedId
            current: selected && ListView.view.activeFocus && Keyboard.moves
            onClicked: {
                ListView.view.forceActiveFocus(Qt.MouseFocusReason)
                App.incidents.select(incident.id)
            }
        }
    }
    Loader {
        anchors { right: view.right; top: view.top; bottom: view.bottom }
        active: App.firstFrameShown
        source: "IncidentListScrollBar.qml"
        onLoaded: (item as IncidentListScrollBar).view = view
    }
    Loader {
        readonly property bool searching: App.incidents.filter !== ""
        readonly property bool loading: pane.loading || !App.incidents.loaded
        anchors { left: view.left; right: view.right; top: view.top; topMargin: 40 }
        active: view.count === 0 && (loading || searching)
        source: "IncidentListEmpty.qml"
    }
}
