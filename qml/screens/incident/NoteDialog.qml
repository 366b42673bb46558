import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// Writes an entry of one's own, or a decision, into the timeline.
IncidentDialog {
    id: dialog

    property bool decision: false
    readonly property bool isTime: App.incident.isClock(clock.text)

    title: decision ? qsTr("Note a decision") : qsTr("Add to the timeline")
    subtitle: decision ? qsTr("What was decided, and why: whoever comes later will ask.") : ""
    acceptText: qsTr("Add")
    acceptEnabled: what.text.trim() !== "" && isTime
    onSubmitted: {
        if (App.incident.addNote(what.text, detail.text, clock.text, decision))
            close()
    }

    contentItem: Column {
        objectName: "noteDialog"
        spacing: 14
        Field {
            width: parent.width
            label: dialog.decision ? qsTr("Decided") : qsTr("What happened")
            TextField {
                id: what
                objectName: "noteTitle"
                width: parent.width
                focus: true
                label: dialog.decision ? qsTr("Decided") : qsTr("What happened")
                maximumLength: 400
                onAccepted: dialog.submit()
            }
        }
        Field {
            width: parent.width
            label: dialog.decision ? qsTr("Why") : qsTr("More")
            optional: true
            TextArea {
                id: detail
                width: parent.width
                label: dialog.decision ? qsTr("Why") : qsTr("More")
                onSubmitted: dialog.submit()
            }
        }
        Field {
            width: 200
            label: qsTr("When (%1)", "zone").arg(App.times.zoneName)
            error: dialog.isTime ? "" : qsTr("Write it like 14:05.")
            TextField {
                id: clock
                objectName: "noteClock"
                width: parent.width
                label: qsTr("When (%1)", "zone").arg(App.times.zoneName)
                placeholderText: qsTr("now")
                onAccepted: dialog.submit()
            }
        }
    }
}
