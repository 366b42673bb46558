import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// Address and key of a server. The key is sent to that address only.
Column {
    id: form
    signal back()

    readonly property bool complete: url.text.trim() !== "" && (key.text.trim() !== "" || App.start.hasEnvironmentKey) && App.keys.complete

    readonly property string incidentIo: "https://api.incident.io"

    function submit() {
        if (complete)
            App.start.openServer(url.text, key.text)
    }

    spacing: 16

    Field {
        width: parent.width
        label: qsTr("Address")
        hint: url.text === form.incidentIo ? qsTr("This is the address of incident.io. For a server of your team, put its address here.") : qsTr("For incident.io: %1").arg(form.incidentIo)
        TextField { id: url; width: parent.width; label: qsTr("Address"); text: App.start.offeredServer !== "" ? App.start.offeredServer : form.incidentIo; inputMethodHints: Qt.ImhUrlCharactersOnly; onAccepted: key.forceActiveFocus() }
    }
    Field {
        width: parent.width
        label: qsTr("Key")
        optional: App.start.hasEnvironmentKey
        hint: App.start.hasEnvironmentKey ? qsTr("Empty uses the key from the environment; that one is not stored.") : qsTr("It is sent to this address only, and never shown again.")
        TextField { id: key; width: parent.width; label: qsTr("Key"); echoMode: TextInput.Password; onAccepted: form.submit() }
    }
    KeyPlaceChoice { width: parent.width; onAccepted: form.submit() }
    Row {
        anchors.left: parent.left
        spacing: 8
        Button { kind: Button.Primary; text: qsTr("Connect"); enabled: form.complete; onClicked: form.submit() }
        Button { kind: Button.Ghost; text: qsTr("Back"); onClicked: form.back() }
    }
    Keys.onEscapePressed: back()
    Component.onCompleted: {
        if (App.start.offeredServer !== "") {
            key.forceActiveFocus()
        } else {
            url.forceActiveFocus()
            url.selectAll()
        }
    }
}
