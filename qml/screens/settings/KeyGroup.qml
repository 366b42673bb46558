import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// Where a key is entered, when there is none or the server refuses it.
SettingsGroup {
    id: group

    function enter() {
        if (App.keys.passphraseNeeded)
            passphrase.enter()
        else
            key.forceActiveFocus(Qt.ShortcutFocusReason)
    }
    function use() {
        if (key.text.trim() === "" || !App.keys.complete)
            return
        App.sync.useKey(key.text.trim())
        key.clear()
    }

    title: qsTr("Key")

    PassphraseForm { id: passphrase; width: parent.width; visible: App.keys.passphraseNeeded }
    Row {
        width: parent.width
        spacing: 8
        TextField {
            id: key
            objectName: "newKey"
            width: parent.width - use.width - 8
            echoMode: TextInput.Password
            label: App.sync.keyMissing ? qsTr("Key") : qsTr("New key")
            placeholderText: label
            onAccepted: group.use()
        }
        Button {
            id: use
            kind: Button.Primary
            text: qsTr("Connect")
            enabled: key.text.trim() !== "" && App.keys.complete
            onClicked: group.use()
        }
    }
    KeyPlaceChoice { width: parent.width; onAccepted: group.use() }
    Label {
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.textMid
        font.pixelSize: Theme.sizeMeta
        text: qsTr("It is sent to this server only, and never written anywhere in the clear. With the variable MUSTER_API_KEY set, Muster does not ask.")
    }
}
