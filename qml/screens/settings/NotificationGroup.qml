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
    Label {
        width: parent.width
        wrapMode: Text.Wrap
        text: qsTr("Only what concerns you: a role given to you, a handover that waits for you, an update of yours that is overdue. Private incidents are not named.")
        color: Theme.textMid
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
}
