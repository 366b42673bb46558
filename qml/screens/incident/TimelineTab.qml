import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// What happened, newest first, below the place to write an update.
FocusScope {
    id: tab

    property bool updatesOnly: false
    property real column: width

    onUpdatesOnlyChanged: App.timeline.updatesTab = updatesOnly

    Composer {
        id: composer
        anchors { left: parent.left; top: parent.top; leftMargin: 26; topMargin: visible ? 16 : 0 }
        width: tab.column - 52
        height: visible ? implicitHeight : 0
        visible: !App.replay.active
    }
    TimelineBar {
        id: bar
        anchors { left: parent.left; leftMargin: 26; top: composer.bottom; topMargin: visible ? 12 : 0 }
        width: tab.column - 52
        height: visible ? implicitHeight : 0
        visible: !tab.updatesOnly
    }
    ListView {
        id: view
        objectName: "timeline"
        anchors { left: parent.left; right: parent.right; top: bar.bottom; bottom: parent.bottom; topMargin: 8 }
        function scroll(by: real) { contentY = Math.max(originY, Math.min(originY + contentHeight - height, contentY + by)) }
        clip: true
        focus: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        currentIndex: -1
        model: App.incident.timeline
        onCurrentItemChanged: App.timeline.current = (currentItem as TimelineEntry)?.key ?? ""
        section.property: "day"
        section.delegate: SectionHead {
            required property string section
            width: ListView.view.width
            leftPadding: 49
            rightPadding: 49
            topPadding: 12
            bottomPadding: 4
            title: App.times.dayTitle(section)
        }
        ScrollBar.vertical: ScrollBar { }
        Accessible.role: Accessible.List
        Accessible.name: tab.updatesOnly ? qsTr("Updates") : qsTr("Timeline")
        Keys.onUpPressed: currentIndex = Math.max(0, currentIndex - 1)
        Keys.onDownPressed: currentIndex = Math.min(count - 1, currentIndex + 1)
        Keys.onReturnPressed: App.actions.trigger("timeline.edit")
        Keys.onEnterPressed: App.actions.trigger("timeline.edit")
        Keys.onPressed: event => {
            event.accepted = true
            switch (event.key) {
            case Qt.Key_PageDown: return scroll(height - 60)
            case Qt.Key_PageUp: return scroll(60 - height)
            case Qt.Key_Home: return scroll(-contentHeight)
            case Qt.Key_End: return scroll(contentHeight)
            }
            event.accepted = false
        }

        // Qt 6.4 cannot make bound footers: this file is not Bound, and the linter cannot see the outer ids.
        // qmllint disable unqualified
        delegate: TimelineEntry {
            width: tab.column
            last: index === ListView.view.count - 1
            current: ListView.isCurrentItem
            focused: current && ListView.view.activeFocus && Keyboard.moves
            onChosen: {
                view.currentIndex = index
                view.forceActiveFocus(Qt.MouseFocusReason)
            }
        }
        footer: Item {
            width: ListView.view.width
            height: 24 + (hidden.visible ? 36 : 0) + (hint.visible ? 36 : 0)
            Button {
                id: hidden
                objectName: "showHidden"
                visible: App.timeline.hidden > 0
                anchors { left: parent.left; leftMargin: 100; top: parent.top; topMargin: 8 }
                kind: Button.Ghost
                icon.name: "eye"
                text: qsTr("%n entries hidden. Show everything", "", App.timeline.hidden)
                onClicked: App.timeline.showEverything()
            }
            Row {
                id: hint
                visible: !App.incident.activityComplete && !tab.updatesOnly
                anchors { left: parent.left; leftMargin: 112; bottom: parent.bottom; bottomMargin: 24 }
                spacing: 10
                Spinner { anchors.verticalCenter: parent.verticalCenter; visible: App.sync.online; running: visible }
                Label {
                    text: App.sync.online ? qsTr("Fetching the rest of the timeline") : qsTr("The rest of the timeline is not on this computer yet")
                    color: Theme.textLow
                }
            }
        }
        // qmllint enable unqualified
    }
    Connections {
        target: App.incident
        function onShown() { view.currentIndex = -1 }
    }
    Label {
        anchors { horizontalCenter: parent.horizontalCenter; top: bar.bottom; topMargin: 80 }
        visible: view.count === 0 && App.timeline.hidden === 0 && (tab.updatesOnly || App.incident.activityComplete)
        text: tab.updatesOnly ? qsTr("No update has been shared yet.") : qsTr("Nothing has been recorded yet.")
        color: Theme.textLow
    }
}
