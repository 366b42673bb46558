import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// What of the timeline is to be seen: who it comes from, and only what is starred or was decided. At the other end the
/// zone of its times.
Item {
    id: bar

    // TimelineFilter::Only
    readonly property int starredOnly: 1
    readonly property int decisionsOnly: 2

    function toggleOnly(only: int) { App.timeline.only = App.timeline.only === only ? 0 : only }

    implicitHeight: flow.height
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("What is shown")

    Flow {
        id: flow
        anchors { left: parent.left; right: replay.left; rightMargin: 12 }
        spacing: 6
        Repeater {
            model: App.timeline.lanes
            delegate: FilterChip {
                required property var modelData
                objectName: "lane" + modelData.lane
                text: modelData.name
                count: modelData.count
                checked: modelData.shown
                checkable: false
                onClicked: App.timeline.toggleLane(modelData.lane)
            }
        }
        Item { width: 6; height: 1; visible: App.timeline.starred > 0 || App.timeline.decisions > 0 }
        FilterChip {
            objectName: "starredOnly"
            visible: App.timeline.starred > 0 || checked
            text: qsTr("Starred only")
            count: App.timeline.starred
            checkable: false
            checked: App.timeline.only === bar.starredOnly
            onClicked: bar.toggleOnly(bar.starredOnly)
        }
        FilterChip {
            objectName: "decisionsOnly"
            visible: App.timeline.decisions > 0 || checked
            text: qsTr("Decisions only")
            count: App.timeline.decisions
            checkable: false
            checked: App.timeline.only === bar.decisionsOnly
            onClicked: bar.toggleOnly(bar.decisionsOnly)
        }
    }
    Button {
        id: replay
        objectName: "replayBegin"
        anchors { right: zone.left; rightMargin: 4; top: parent.top; topMargin: -3 }
        width: visible ? implicitWidth : 0
        visible: !App.replay.active
        kind: Button.Ghost
        font.pixelSize: Theme.sizeMeta
        icon.name: "history"
        text: qsTr("Replay")
        keyHint: Words.keyOf("replay.begin")
        onClicked: App.actions.trigger("replay.begin")
    }
    Button {
        id: zone
        objectName: "zoneSwitch"
        anchors { right: parent.right; top: parent.top; topMargin: -3 }
        kind: Button.Ghost
        font.pixelSize: Theme.sizeMeta
        text: App.times.zoneName
        keyHint: Words.keyOf("view.zone")
        Accessible.name: qsTr("Times are in %1. Switch", "name of a time zone").arg(App.times.zoneName)
        onClicked: App.actions.trigger("view.zone")
    }
}
