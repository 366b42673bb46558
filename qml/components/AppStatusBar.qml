import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// Workspace, freshness and queue at the start; who and what time it is at the end.
StatusBar {
    id: bar

    readonly property bool good: App.sync.online && App.sync.problem === ""
    readonly property bool bad: App.sync.state === SyncController.Unauthorised || App.sync.state === SyncController.Failed

    StatusItem {
        dotted: true
        tone: bar.good ? Tone.Ok : bar.bad ? Tone.Critical : Tone.Major
        interactive: true
        objectName: "workspaceName"
        text: App.sync.workspaceName
        onClicked: App.actions.trigger("go.workspaces")
    }
    StatusItem {
        tone: bar.good ? Tone.Neutral : bar.bad ? Tone.Critical : Tone.Major
        interactive: !App.sync.online
        text: App.sync.stateText
        onClicked: App.sync.retryNow()
    }
    StatusItem {
        visible: App.sync.syncedAt > 0 && App.sync.state !== SyncController.FirstSync
        text: qsTr("Synced %1", "how long ago").arg(App.times.ago(App.sync.syncedAt, App.times.now))
    }
    StatusItem {
        visible: App.queue.waiting > 0
        interactive: true
        tone: Tone.Major
        text: qsTr("%n change(s) queued", "", App.queue.waiting)
        onClicked: App.screen = "queue"
    }
    StatusItem {
        visible: App.queue.attention > 0
        interactive: true
        tone: Tone.Critical
        text: qsTr("%n change(s) need you", "", App.queue.attention)
        onClicked: App.screen = "queue"
    }
    StatusItem {
        id: due
        objectName: "myUpdateDue"
        readonly property int urgency: App.updateDue.state(App.updateDue.mineFrom, App.updateDue.mineAt, App.times.now)
        visible: App.updateDue.mineId !== ""
        interactive: true
        tone: urgency === 0 ? Tone.Neutral : Tones.ofDue(urgency)
        text: qsTr("%1: update %2", "reference, in 3m or 8m overdue").arg(App.updateDue.mineReference === "" ? qsTr("not sent yet") : App.updateDue.mineReference).arg(App.updateDue.text(App.updateDue.mineAt, App.times.now))
        onClicked: App.showIncident(App.updateDue.mineId)
    }
    StatusItem {
        objectName: "nag"
        visible: App.nags.text !== ""
        interactive: true
        tone: Tone.Major
        text: App.nags.text
        onClicked: App.nags.follow()
    }
    IconButton {
        objectName: "dismissNag"
        anchors.verticalCenter: parent.verticalCenter
        visible: App.nags.text !== ""
        width: 22
        height: 22
        icon { name: "x"; width: 12; height: 12 }
        text: qsTr("Put this reminder away")
        onClicked: App.nags.dismiss()
    }
    end: [
        StatusItem {
            visible: App.directory.personName !== ""
            text: qsTr("You are %1").arg(App.directory.personName)
        },
        StatusItem {
            mono: true
            text: qsTr("%1 %2", "time, zone").arg(App.times.clockWithSeconds(App.times.now)).arg(App.times.zoneName)
        },
        StatusItem {
            interactive: true
            keyHint: Words.keyOf("palette.show")
            text: qsTr("find and run")
            onClicked: App.actions.trigger("palette.show")
        },
        StatusItem {
            interactive: true
            keyHint: Words.keyOf("help.show")
            text: qsTr("keys")
            onClicked: App.actions.trigger("help.show")
        }
    ]
}
