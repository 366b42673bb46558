import QtQuick
import Muster.Controls
import Muster.Views

/// Adds a person to the workspace. Stays open until the server has answered.
Dialog {
    id: dialog

    title: qsTr("Add a person")
    subtitle: qsTr("They can be given roles, actions and follow-ups at once.")
    acceptText: App.people.busy ? qsTr("Adding…") : qsTr("Add")
    acceptEnabled: name.text.trim() !== "" && !App.people.busy
    errorText: App.people.problem
    onSubmitted: App.people.add(name.text, email.text)
    onAboutToShow: App.people.beginAnew()

    Connections {
        target: App.people
        function onAdded() { dialog.close() }
    }

    contentItem: Column {
        objectName: "personDialog"
        spacing: 14
        Field {
            width: parent.width
            label: qsTr("Name")
            TextField {
                id: name
                objectName: "personName"
                width: parent.width
                focus: true
                readOnly: App.people.busy
                label: qsTr("Name")
                maximumLength: 200
                onAccepted: dialog.submit()
            }
        }
        Field {
            width: parent.width
            label: qsTr("E-mail")
            optional: true
            TextField {
                id: email
                width: parent.width
                readOnly: App.people.busy
                label: qsTr("E-mail")
                maximumLength: 320
                inputMethodHints: Qt.ImhEmailCharactersOnly
                onAccepted: dialog.submit()
            }
        }
    }
}
