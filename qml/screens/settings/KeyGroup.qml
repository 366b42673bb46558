import QtQuick
import Muster.Controls
import Muster.Views

/// Where a key is entered, when there is none or the server refuses it.
SettingsGroup {
    id: group

    function enter() { key.forceActiveFocus(Qt.ShortcutFocusReason) }
    function use() {
        if (key.text.trim() !== "")
            App.sync.useKey(key.text.trim())
        key.clear()
    }

    title: qsTr("Key")

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
            enabled: key.text.trim() !== ""
            onClicked: group.use()
        }
    }
    Label {
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.textMid
        font.pixelSize: Theme.sizeMeta
        text: qsTr("It stays in memory until Muster ends and is sent to this server only. With the variable MUSTER_API_KEY set, Muster does not ask.")
    }
}
