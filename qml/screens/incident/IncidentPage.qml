import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// One incident: header, steps, tabs; roles and details beside them when there is room.
FocusScope {
    id: page

    property bool sideShown: true
    readonly property bool detailsTab: !sideShown
    // Lines longer than this are hard to follow.
    readonly property real column: Math.min(width - side.width, 1180)

    /// Made when it is first shown.
    component Tab: Loader {
        required property bool shown
        anchors.fill: parent
        visible: shown
        active: false
        onShownChanged: if (shown) active = true
    }

    /// Shows a tab and gives it the keyboard.
    function enter(index: int, tab: Item) {
        tabs.currentIndex = index
        Keyboard.moved()
        tab.forceActiveFocus(Qt.ShortcutFocusReason)
    }

    Keys.onEscapePressed: App.actions.trigger("list.focus")

    Rectangle {
        anchors { left: parent.left; right: side.left; top: parent.top; bottom: parent.bottom }
        color: Theme.panel
    }
    SyncBanner {
        id: banner
        anchors { left: parent.left; right: side.left; top: parent.top; leftMargin: 26; rightMargin: 26; topMargin: visible ? 12 : 0 }
    }
    Loader {
        id: handover
        anchors { left: parent.left; right: side.left; top: banner.bottom; leftMargin: 26; rightMargin: 26; topMargin: active ? 12 : 0 }
        height: active ? implicitHeight : 0 // a Loader keeps the size of what was in it
        active: App.handover.waiting && !App.replay.active
        source: "HandoverBanner.qml"
    }
    Loader {
        id: triage
        anchors { left: parent.left; right: side.left; top: handover.bottom; leftMargin: 26; rightMargin: 26; topMargin: active ? 12 : 0 }
        height: active ? implicitHeight : 0
        active: App.triage.waiting && !App.replay.active
        source: "TriageBanner.qml"
    }
    Loader {
        id: seen
        anchors { left: parent.left; right: side.left; top: triage.bottom; leftMargin: 26; rightMargin: 26; topMargin: active ? 12 : 0 }
        height: active ? implicitHeight : 0
        active: App.seen.summary !== "" && !App.replay.active
        source: "SeenBanner.qml"
    }
    NoIncident {
        anchors { left: parent.left; right: side.left; top: banner.bottom; bottom: parent.bottom }
    }
    IncidentHeader {
        id: header
        anchors { left: parent.left; top: seen.bottom; leftMargin: 26; topMargin: 17 }
        width: page.column - 52
        visible: App.incident.exists
    }
    Tabs {
        id: tabs
        objectName: "incidentTabs"
        anchors { left: parent.left; right: side.left; top: header.bottom; topMargin: 14 }
        visible: App.incident.exists
        leftPadding: 26
        rightPadding: 26
        TabItem { text: qsTr("Timeline") }
        TabItem { text: qsTr("Updates") }
        TabItem { text: qsTr("Actions"); count: App.incident.actions.outstanding }
        TabItem { text: qsTr("Follow-ups"); count: App.incident.followUps.outstanding }
        TabItem { text: qsTr("Details"); visible: page.detailsTab; width: visible ? implicitWidth : 0 }
    }
    Loader {
        id: replay
        anchors { left: parent.left; top: tabs.bottom; leftMargin: 26; topMargin: active ? 14 : 0 }
        width: page.column - 52
        height: active ? implicitHeight : 0
        active: App.replay.active
        source: "ReplayBar.qml"
    }
    Item {
        anchors { left: parent.left; right: side.left; top: replay.bottom; bottom: parent.bottom }
        visible: App.incident.exists
        TimelineTab { id: timeline; anchors.fill: parent; column: page.column; visible: tabs.currentIndex === 0 || tabs.currentIndex === 1; updatesOnly: tabs.currentIndex === 1 }
        // qmllint disable unqualified
        Tab { id: tasks; shown: tabs.currentIndex === 2; sourceComponent: TasksTab { focus: true; column: page.column } }
        Tab { id: followUps; shown: tabs.currentIndex === 3; sourceComponent: TasksTab { focus: true; column: page.column; followUps: true } }
        // qmllint enable unqualified
        Loader { anchors.fill: parent; active: page.detailsTab && tabs.currentIndex === 4; sourceComponent: SidePane { } }
    }
    Item {
        id: side
        anchors { right: parent.right; top: parent.top; bottom: parent.bottom }
        width: visible ? 304 : 0
        visible: page.sideShown && App.incident.exists
        Separator { id: line; vertical: true; anchors { left: parent.left; top: parent.top; bottom: parent.bottom } }
        Loader {
            anchors { left: line.right; right: parent.right; top: parent.top; bottom: parent.bottom }
            active: side.visible
            sourceComponent: SidePane { }
        }
    }
    Connections {
        target: App.incident
        function onShown() { tabs.currentIndex = 0 }
    }
    Connections {
        target: App
        function onActionTriggered(id) {
            switch (id) {
            case "incident.update": tabs.currentIndex = 0; break
            case "incident.instructions": if (page.detailsTab) tabs.currentIndex = 4; break
            case "replay.begin":
                tabs.currentIndex = 0
                App.replay.begin()
                break
            case "page.timeline": page.enter(0, timeline); break
            case "page.updates": page.enter(1, timeline); break
            case "page.actions": page.enter(2, tasks); break
            case "page.followups": page.enter(3, followUps); break
            }
        }
    }
    onDetailsTabChanged: if (tabs.currentIndex === 4) tabs.currentIndex = 0
}
