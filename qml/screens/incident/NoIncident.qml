import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// The page when no incident is on it: the first one is declared from here, otherwise one is chosen.
EmptyState {
    id: empty
    objectName: "noIncident"

    readonly property bool none: App.incidents.total === 0
    /// The server has been asked at least once, so none means none.
    readonly property bool known: App.sync.syncedAt > 0
    readonly property bool asking: App.sync.state === SyncController.Stopped || App.sync.state === SyncController.Connecting || App.sync.state === SyncController.Pulling
    /// Why nothing can be declared here, or empty.
    readonly property string against: App.actions.revision >= 0 ? App.actions.reasonOf("incident.declare") : ""
    readonly property bool loading: !App.incidents.loaded || App.sync.state === SyncController.FirstSync || (!known && asking)

    visible: !App.incident.exists && !(none && loading)
    icon: !none ? "list" : known ? "circle-check" : "cloud-off"
    tone: none && known ? Tone.Ok : Tone.Neutral
    title: !none ? qsTr("Choose an incident") : known ? qsTr("No incident yet") : qsTr("Nothing on this computer yet")
    text: {
        if (!none)
            return qsTr("%1 and %2 move through the list.").arg(Words.keyOf("list.next")).arg(Words.keyOf("list.previous"))
        if (against !== "")
            return against
        return known ? qsTr("When something breaks, declare it first and ask later. Only a name is needed.")
                     : qsTr("Incidents come with the first connection. One declared now is kept here and sent then.")
    }
    primary: true
    actionText: none && against === "" ? App.actions.titleOf("incident.declare") : ""
    keyHint: none && against === "" ? Words.keyOf("incident.declare") : ""
    onActivated: App.actions.trigger("incident.declare")
}
