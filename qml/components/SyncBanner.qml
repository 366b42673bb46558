import QtQuick
import Muster.Controls
import Muster.Views

/// What stands between the workspace and its server, when a person should know; takes no room otherwise.
Item {
    id: holder
    objectName: "syncBanner"

    readonly property bool unauthorised: App.sync.state === SyncController.Unauthorised
    readonly property bool stuck: unauthorised || App.sync.state === SyncController.Failed
    readonly property bool offline: App.sync.state === SyncController.Offline
    readonly property bool salvaged: App.queue.salvageReport !== ""
    readonly property bool shown: salvaged || stuck || offline || App.sync.clockWarning !== ""
    readonly property string nextStep: {
        if (salvaged)
            return App.screen !== "queue" ? qsTr("Look at them") : App.queue.count > 0 ? qsTr("Send them") : qsTr("Understood")
        if (unauthorised)
            return App.screen === "settings" ? "" : qsTr("Enter a key")
        return stuck || offline ? qsTr("Try now") : ""
    }

    function takeNextStep() {
        if (salvaged && App.screen === "queue")
            App.queue.acceptSalvage()
        else if (salvaged)
            App.screen = "queue"
        else if (unauthorised)
            App.screen = "settings"
        else
            App.sync.retryNow()
    }

    implicitHeight: shown ? banner.implicitHeight : 0
    visible: shown

    Banner {
        id: banner
        width: parent.width
        tone: holder.stuck ? Tone.Critical : Tone.Major
        icon: holder.offline && !holder.salvaged ? "cloud-off" : "triangle-alert"
        title: (holder.stuck || holder.offline) && !holder.salvaged ? App.sync.stateText : ""
        text: {
            if (holder.salvaged)
                return App.queue.salvageReport
            if (holder.stuck)
                return App.sync.problem + " " + App.sync.nextStep
            return holder.offline ? App.sync.nextStep : App.sync.clockWarning
        }
        actionText: holder.nextStep
        onActivated: holder.takeNextStep()
    }
}
