import QtQuick
import Muster.Controls
import Muster.Views

/// Where the key about to be given is kept.
Field {
    id: choice

    signal accepted()

    label: qsTr("Keep the key")
    hint: App.keys.keychainNote

    Column {
        width: parent.width
        spacing: 4
        RadioButton { objectName: "keyInKeychain"; width: parent.width; text: qsTr("In the system keychain"); enabled: App.keys.keychainUsable; checked: App.keys.place === KeysController.Keychain; onClicked: App.keys.place = KeysController.Keychain }
        RadioButton { objectName: "keyThisRun"; width: parent.width; text: qsTr("Only until Muster is closed"); checked: App.keys.place === KeysController.ThisRun; onClicked: App.keys.place = KeysController.ThisRun }
        RadioButton { objectName: "keyInFile"; width: parent.width; text: qsTr("In an encrypted file, with a passphrase"); checked: App.keys.place === KeysController.File; onClicked: App.keys.place = KeysController.File }
        TextField {
            objectName: "newPassphrase"
            visible: App.keys.place === KeysController.File
            width: parent.width
            echoMode: TextInput.Password
            label: qsTr("Passphrase")
            placeholderText: qsTr("Passphrase, 8 characters or more")
            onTextChanged: App.keys.setPassphrase(text)
            onAccepted: choice.accepted()
        }
    }
    Component.onCompleted: App.keys.lookForKeychain()
}
