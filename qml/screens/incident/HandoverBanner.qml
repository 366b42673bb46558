import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// A handover that waits for its answer, with the clock running.
Banner {
    objectName: "handoverBanner"
    tone: App.handover.forMe ? Tone.Major : Tone.Neutral
    icon: "users"
    title: {
        if (!App.handover.forMe)
            return qsTr("%1 is asked to take over %2", "a person, a role").arg(App.handover.toName).arg(App.handover.roleName)
        return App.handover.fromName === "" ? qsTr("You are asked to take over %1", "a role").arg(App.handover.roleName)
            : qsTr("%1 hands %2 over to you", "a person, a role").arg(App.handover.fromName).arg(App.handover.roleName)
    }
    text: qsTr("Not accepted yet, for %1", "a duration").arg(App.times.duration(App.handover.since, 0, App.times.now))
    actionText: App.handover.forMe ? qsTr("Read and answer") : qsTr("Read")
    onActivated: App.actions.trigger("incident.handover")
}
