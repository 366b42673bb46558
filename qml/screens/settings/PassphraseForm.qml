import QtQuick
import Muster.Controls
import Muster.Views

/// Opens the key that lies in an encrypted file.
Column {
    id: form

    function enter() { passphrase.forceActiveFocus(Qt.ShortcutFocusReason) }
    function open() { App.keys.unlock(passphrase.text) }

    spacing: 8

    Row {
        width: parent.width
        spacing: 8
        TextField {
            id: passphrase
            objectName: "passphrase"
            width: parent.width - button.width - 8
            echoMode: TextInput.Password
            label: qsTr("Passphrase of the kept key")
            placeholderText: label
            invalid: App.keys.problem !== ""
            onAccepted: form.open()
        }
        Button {
            id: button
            kind: Button.Primary
            text: qsTr("Open the key")
            enabled: passphrase.text !== "" && !App.keys.busy
            onClicked: form.open()
        }
    }
    Label {
        objectName: "passphraseProblem"
        width: parent.width
        visible: text !== ""
        wrapMode: Text.Wrap
        color: Theme.colors.critical
        font.pixelSize: Theme.sizeMeta
        text: App.keys.problem
    }
    Label { width: parent.width; wrapMode: Text.Wrap; color: Theme.textMid; font.pixelSize: Theme.sizeMeta; text: qsTr("Or give another key:") }
}
