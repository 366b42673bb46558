import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// What can be done with one timestamp.
Menu {
    id: menu

    required property string timestampId
    readonly property bool allowed: App.timestamps.refusal === ""

    signal editRequested()

    onAboutToShow: App.timestamps.begin(timestampId)

    MenuItem {
        text: qsTr("Change…")
        icon.name: "pencil"
        onTriggered: menu.editRequested()
    }
    MenuItem {
        objectName: "timestampMenuNow"
        text: qsTr("Set to now")
        icon.name: "clock"
        enabled: menu.allowed
        onTriggered: {
            App.timestamps.writeNow()
            App.timestamps.submit()
        }
    }
    MenuItem {
        text: qsTr("Clear")
        icon.name: "x"
        enabled: menu.allowed && App.timestamps.isSet
        onTriggered: App.timestamps.clear()
    }
}
