import QtQuick
import Muster.Controls
import Muster.Views

/// What stands between the workspace and its server, when a person should know; takes no room otherwise.
Item {
    id: holder

    readonly property bool unauthorised: App.sync.state === SyncController.Unauthorised
    readonly property bool stuck: unauthorised || App.sync.state === SyncController.Failed
    readonly property bool offline: App.sync.state === SyncController.Offline
    readonly property bool shown: stuck || offline || App.sync.clockWarning !== "" || App.queue.salvageReport !== ""

    implicitHeight: shown ? banner.implicitHeight : 0
    visible: shown

    Banner {
        id: banner
        width: parent.width
        tone: holder.stuck ? Tone.Critical : Tone.Major
        icon: holder.offline ? "cloud-off" : "triangle-alert"
        title: holder.stuck || holder.offline ? App.sync.stateText : ""
        text: {
            if (App.queue.salvageReport !== "")
                return App.queue.salvageReport
            if (holder.stuck)
                return App.sync.problem + " " + App.sync.nextStep
            return holder.offline ? App.sync.nextStep : App.sync.clockWarning
        }
        actionText: holder.unauthorised ? App.screen === "settings" ? "" : qsTr("Enter a key") : holder.stuck || holder.offline ? qsTr("Try now") : ""
        onActivated: {
            if (holder.unauthorised)
                App.screen = "settings"
            else
                App.sync.retryNow()
        }
    }
}
