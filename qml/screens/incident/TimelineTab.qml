import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// What happened, newest first, below the place to write an update.
FocusScope {
    id: tab

    property bool updatesOnly: false
    property real column: width
    readonly property int updateKind: 2

    MatchingRows {
        id: rows
        sourceModel: App.incident.timeline
        role: tab.updatesOnly ? "kind" : ""
        value: tab.updateKind
    }
    Composer {
        id: composer
        anchors { left: parent.left; top: parent.top; leftMargin: 26; topMargin: 16 }
        width: tab.column - 52
    }
    ListView {
        id: view
        objectName: "timeline"
        anchors { left: parent.left; right: parent.right; top: composer.bottom; bottom: parent.bottom; topMargin: 8 }
        function scroll(by: real) { contentY = Math.max(originY, Math.min(originY + contentHeight - height, contentY + by)) }
        clip: true
        focus: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        model: rows
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
        Keys.onUpPressed: scroll(-60)
        Keys.onDownPressed: scroll(60)
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
        }
        footer: Item {
            width: ListView.view.width
            height: hint.visible ? 60 : 24
            Row {
                id: hint
                visible: !App.incident.activityComplete && !tab.updatesOnly
                anchors { left: parent.left; leftMargin: 112; top: parent.top; topMargin: 14 }
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
    Label {
        anchors { horizontalCenter: parent.horizontalCenter; top: composer.bottom; topMargin: 80 }
        visible: view.count === 0 && (tab.updatesOnly || App.incident.activityComplete)
        text: tab.updatesOnly ? qsTr("No update has been shared yet.") : qsTr("Nothing has been recorded yet.")
        color: Theme.textLow
    }
}
