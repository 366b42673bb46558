import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// Whether and when the desktop tells of what concerns this person.
SettingsGroup {
    id: group

    title: qsTr("Notifications")

    Switch {
        objectName: "notifies"
        anchors.left: parent.left
        text: qsTr("Tell me on the desktop")
        checked: App.settings.notifies
        onToggled: App.settings.notifies = checked
    }
    Label {
        width: parent.width
        wrapMode: Text.Wrap
        text: qsTr("Only what concerns you, and not what you did yourself. Private incidents are not named.")
        color: Theme.textMid
    }
    Column {
        width: parent.width
        spacing: 2
        enabled: App.settings.notifies
        Repeater {
            model: [
                { rule: "role", text: qsTr("A role is given to me") },
                { rule: "severity", text: qsTr("An incident of mine becomes more severe") },
                { rule: "handover", text: qsTr("A handover waits for me") },
                { rule: "update", text: qsTr("An update of mine is overdue") },
                { rule: "triage", text: qsTr("What I put aside in triage waits again") }
            ]
            delegate: CheckBox {
                required property var modelData
                objectName: "tell:" + modelData.rule
                text: modelData.text
                checked: !App.settings.untold.includes(modelData.rule)
                onToggled: App.settings.setTold(modelData.rule, checked)
            }
        }
    }
    Row {
        spacing: 12
        Field {
            width: 140
            label: qsTr("Quiet from")
            error: App.settings.isTime(from.text) ? "" : qsTr("Write it like 22:00.")
            TextField {
                id: from
                objectName: "quietFrom"
                width: parent.width
                enabled: App.settings.notifies
                label: qsTr("Quiet from")
                placeholderText: qsTr("never")
                text: App.settings.quietFrom
                onTextEdited: App.settings.quietFrom = text
            }
        }
        Field {
            width: 140
            label: qsTr("until")
            error: App.settings.isTime(to.text) ? "" : qsTr("Write it like 22:00.")
            TextField {
                id: to
                objectName: "quietTo"
                width: parent.width
                enabled: App.settings.notifies
                label: qsTr("Quiet until")
                placeholderText: qsTr("never")
                text: App.settings.quietTo
                onTextEdited: App.settings.quietTo = text
            }
        }
    }
    Switch {
        objectName: "tray"
        anchors.left: parent.left
        text: qsTr("Show an icon in the tray")
        checked: App.settings.tray
        onToggled: App.settings.tray = checked
    }
    Switch {
        objectName: "keepsRunning"
        anchors.left: parent.left
        enabled: App.settings.tray
        text: qsTr("Stay in the tray when the window is closed")
        checked: App.settings.keepsRunning
        onToggled: App.settings.keepsRunning = checked
    }
}
