import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// Puts off the next update. It asks why: that is news, too, and is shared where the server takes updates.
IncidentDialog {
    id: dialog

    readonly property bool isShared: App.sync.againstUpdates === ""
    readonly property bool isTime: App.updateDue.isLength(length.text)

    title: qsTr("Put off the next update")
    subtitle: isShared ? qsTr("The reason is shared as an update.")
        : qsTr("%1 So the reason stays on this computer.", "why the server takes no updates").arg(App.sync.againstUpdates)
    acceptText: isShared ? qsTr("Share") : qsTr("Put off")
    acceptEnabled: reason.text.trim() !== "" && isTime
    onSubmitted: {
        if (App.updateDue.postpone(length.text, reason.text))
            close()
    }

    contentItem: Column {
        objectName: "postponeDialog"
        spacing: 14
        Field {
            width: parent.width
            label: qsTr("Why there is no news yet")
            TextField {
                id: reason
                objectName: "postponeReason"
                width: parent.width
                focus: true
                label: qsTr("Why there is no news yet")
                text: qsTr("No change, still looking.")
                onAccepted: dialog.submit()
                Component.onCompleted: selectAll()
            }
        }
        Field {
            width: parent.width
            label: qsTr("Next update in")
            error: dialog.isTime ? "" : qsTr("Write it like 45m or 1h 30m; at most a week.")
            Row {
                width: parent.width
                spacing: 8
                TextField {
                    id: length
                    objectName: "postponeLength"
                    width: 120
                    label: qsTr("Next update in")
                    text: App.times.duration(1, 1 + 30 * 60000, 0)
                    onAccepted: dialog.submit()
                }
                Repeater {
                    model: [15, 30, 60, 120]
                    // qmllint disable unqualified
                    delegate: Button {
                        required property int modelData
                        text: App.times.duration(1, 1 + modelData * 60000, 0)
                        onClicked: length.text = text
                    }
                    // qmllint enable unqualified
                }
            }
        }
    }
}
