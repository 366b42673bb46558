import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// Attaches a link; the one on the clipboard is offered.
IncidentDialog {
    id: dialog

    readonly property bool isAddress: App.attachments.isAddress(address.text)

    title: qsTr("Attach a link")
    subtitle: qsTr("A dashboard, a pull request, a ticket, a document.")
    acceptText: qsTr("Attach")
    acceptEnabled: isAddress
    onSubmitted: {
        if (App.attachments.attach(address.text, name.text))
            close()
    }

    contentItem: Column {
        objectName: "attachDialog"
        spacing: 14
        Field {
            width: parent.width
            label: qsTr("Address")
            error: dialog.isAddress || address.text.trim() === "" ? "" : qsTr("Write it like https://grafana.example.com/d/payments.")
            TextField {
                id: address
                objectName: "attachAddress"
                width: parent.width
                focus: true
                label: qsTr("Address")
                inputMethodHints: Qt.ImhUrlCharactersOnly
                onAccepted: dialog.submit()
                Component.onCompleted: {
                    text = App.attachments.copiedAddress()
                    selectAll()
                }
            }
        }
        Field {
            width: parent.width
            label: qsTr("Title")
            optional: true
            TextField {
                id: name
                objectName: "attachTitle"
                width: parent.width
                label: qsTr("Title")
                maximumLength: 200
                placeholderText: App.attachments.usualTitle(address.text)
                onAccepted: dialog.submit()
            }
        }
    }
}
