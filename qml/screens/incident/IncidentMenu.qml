import QtQuick
import QtQuick.Templates as T
import Muster
import Muster.Controls
import Muster.Views

/// What else can be done with the incident. `complete` adds what the header has no room for.
IconButton {
    id: button

    property bool complete: false

    icon.name: "ellipsis"
    text: qsTr("More actions")
    active: menu.visible
    onClicked: menu.visible ? menu.close() : menu.open()

    Menu {
        id: menu
        y: button.height + 4
        x: button.mirrored ? 0 : button.width - width
        closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent

        ActionMenuItem { actionId: "incident.status"; icon.name: "arrow-right" }
        ActionMenuItem { actionId: "incident.severity"; icon.name: "flag" }
        ActionMenuItem { actionId: "incident.resolve"; icon.name: "circle-check" }
        MenuSeparator { }
        ActionMenuItem { actionId: "incident.role"; icon.name: "user-plus"; visible: button.complete; height: visible ? implicitHeight : 0 }
        ActionMenuItem { actionId: "incident.followup"; icon.name: "list-todo"; visible: button.complete; height: visible ? implicitHeight : 0 }
        ActionMenuItem { actionId: "incident.action"; icon.name: "list-checks" }
        ActionMenuItem { actionId: "incident.timestamp"; icon.name: "clock" }
        ActionMenuItem { actionId: "incident.rename"; icon.name: "pencil" }
        ActionMenuItem { actionId: "incident.summary"; icon.name: "file-text" }
        ActionMenuItem { actionId: "incident.attach"; icon.name: "external-link" }
        ActionMenuItem { actionId: "incident.relate"; icon.name: "git-merge" }
        MenuSeparator { }
        ActionMenuItem { actionId: "replay.begin"; icon.name: "history" }
        ActionMenuItem { actionId: "incident.copyLink"; icon.name: "copy" }
        MenuItem {
            text: qsTr("Open in the browser")
            icon.name: "external-link"
            enabled: App.incident.permalink !== ""
            onTriggered: Qt.openUrlExternally(App.incident.permalink)
        }
    }
}
