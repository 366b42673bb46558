import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// What a person likes, and how this workspace is connected.
FocusScope {
    id: screen

    readonly property bool needsKey: App.sync.state === SyncController.Unauthorised || App.sync.keyTooNarrow

    function enterKey() {
        if (needsKey)
            key.enter()
    }

    focus: true
    Component.onCompleted: enterKey()
    onNeedsKeyChanged: enterKey()

    Rectangle { anchors.fill: parent; color: Theme.panel }
    ScrollView {
        id: view
        anchors.fill: parent
        contentHeight: column.height + 48

        Column {
            id: column
            x: Math.round((view.width - width) / 2)
            y: 24
            width: Math.min(view.width - 52, 640)
            spacing: 22

            Heading { width: parent.width; text: App.actions.titleOf("go.settings"); font.pixelSize: Theme.sizeHeading }
            SyncBanner { width: parent.width }
            KeyGroup {
                id: key
                width: parent.width
                visible: screen.needsKey
            }

            SettingsGroup {
                width: parent.width
                title: qsTr("Look")
                Flow {
                    width: parent.width
                    spacing: 20
                    RadioButton { focus: true; text: qsTr("Like the system"); checked: App.settings.theme === "system"; onClicked: App.settings.theme = "system" }
                    RadioButton { text: qsTr("Dark"); checked: App.settings.theme === "dark"; onClicked: App.settings.theme = "dark" }
                    RadioButton { text: qsTr("Light"); checked: App.settings.theme === "light"; onClicked: App.settings.theme = "light" }
                }
                Flow {
                    width: parent.width
                    spacing: 20
                    Label { height: 24; text: qsTr("Language") }
                    RadioButton { text: qsTr("Like the system"); checked: App.settings.language === ""; onClicked: App.settings.language = "" }
                    // Each by its own name, which is the same in every language.
                    RadioButton { text: "English"; checked: App.settings.language === "en"; onClicked: App.settings.language = "en" }
                    RadioButton { objectName: "german"; text: "Deutsch"; checked: App.settings.language === "de"; onClicked: App.settings.language = "de" }
                }
                Switch { anchors.left: parent.left; text: qsTr("Reduce motion"); checked: App.settings.reducedMotion; onToggled: App.settings.reducedMotion = checked }
                Switch { anchors.left: parent.left; text: qsTr("Show every time in UTC"); checked: App.settings.utc; onToggled: App.settings.utc = checked }
            }
            NotificationGroup { width: parent.width }
            SettingsGroup {
                width: parent.width
                title: qsTr("Workspace")
                DetailLine { width: parent.width; label: qsTr("Name"); value: App.sync.workspaceName }
                DetailLine { width: parent.width; label: qsTr("Connection"); value: App.sync.stateText }
                DetailLine { width: parent.width; label: qsTr("You are"); value: App.directory.personName === "" ? qsTr("nobody in particular") : App.directory.personName }
                DetailLine { width: parent.width; visible: value !== ""; label: qsTr("Key"); value: App.keys.keptText }
                DetailLine { width: parent.width; label: qsTr("Kept in"); value: App.settings.profileFolder; mono: true }
                Row {
                    anchors.left: parent.left
                    spacing: 8
                    Button { text: App.actions.titleOf("sync.now"); keyHint: Words.keyOf("sync.now"); icon.name: "refresh-cw"; onClicked: App.actions.trigger("sync.now") }
                    Button { objectName: "forgetKey"; visible: App.keys.keptText !== ""; kind: Button.Ghost; text: qsTr("Forget the key"); onClicked: App.keys.forget() }
                }
            }
            SettingsGroup {
                objectName: "limitations"
                width: parent.width
                visible: App.sync.limitations.length > 0
                title: qsTr("What this server and this key cannot do")
                LimitationList { width: parent.width; limitations: App.sync.limitations }
            }
            PeopleGroup { width: parent.width }
            SettingsGroup {
                width: parent.width
                title: qsTr("About")
                DetailLine { width: parent.width; label: qsTr("Muster"); value: App.version; mono: true }
                DetailLine { width: parent.width; label: qsTr("Licences"); value: qsTr("see the files LICENSE and NOTICE") }
                ActionButton { anchors.left: parent.left; actionId: "go.diagnostics"; icon.name: "activity" }
            }
        }
    }
}
