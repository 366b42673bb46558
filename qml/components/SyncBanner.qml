import QtQuick
import Muster.Controls
import Muster.Views

/// What stands between the workspace and its server, when a person should know; takes no room otherwise.
Item {
    id: holder
    objectName: "syncBanner"

    readonly property bool unauthorised: App.sync.state === SyncController.Unauthorised
    readonly property bool stuck: unauthorised || App.sync.state === SyncController.Failed
    readonly property bool wantsKey: unauthorised || App.sync.keyTooNarrow
    readonly property bool offline: App.sync.state === SyncController.Offline
    readonly property bool salvaged: App.queue.salvageReport !== ""
    readonly property bool clockOff: App.sync.clockWarning !== ""
    readonly property var dismissed: App.settings.dismissed // the linter of Qt 6.4 knows no functions of string lists
    readonly property bool narrow: App.sync.online && App.sync.withheldText !== "" && !dismissed.includes(App.sync.withheldText)
    readonly property bool shown: salvaged || stuck || offline || clockOff || narrow
    readonly property string nextStep: {
        if (salvaged)
            return App.screen !== "queue" ? qsTr("Look at them") : App.queue.count > 0 ? qsTr("Send them") : qsTr("Understood")
        if (wantsKey)
            return App.screen === "settings" ? "" : qsTr("Enter a key")
        if (App.sync.mendable)
            return qsTr("Mend")
        return stuck || offline ? qsTr("Try now") : ""
    }
    readonly property string said: {
        if (salvaged)
            return App.queue.salvageReport
        if (stuck || offline)
            return (App.sync.problem + " " + App.sync.nextStep).trim()
        return clockOff ? App.sync.clockWarning : App.sync.withheldText
    }

    function takeNextStep() {
        if (salvaged && App.screen === "queue")
            App.queue.acceptSalvage()
        else if (salvaged)
            App.screen = "queue"
        else if (wantsKey)
            App.screen = "settings"
        else if (App.sync.mendable)
            App.sync.mend()
        else
            App.sync.retryNow()
    }

    implicitHeight: shown ? banner.implicitHeight : 0
    visible: shown

    Banner {
        id: banner
        width: parent.width
        tone: holder.stuck ? Tone.Critical : holder.salvaged || holder.offline || holder.clockOff ? Tone.Major : Tone.Neutral
        icon: holder.offline && !holder.salvaged ? "cloud-off" : holder.salvaged || holder.stuck || holder.clockOff ? "triangle-alert" : "info"
        title: (holder.stuck || holder.offline) && !holder.salvaged ? App.sync.stateText : ""
        text: holder.said
        actionText: holder.nextStep
        dismissible: holder.narrow && !holder.salvaged && !holder.clockOff
        onActivated: holder.takeNextStep()
        onDismissed: App.settings.dismiss(App.sync.withheldText)
    }
}
