import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// The list beside the page of the chosen incident.
FocusScope {
    id: screen

    focus: true

    // Below this the side pane would squeeze the page; its content becomes a tab there.
    readonly property bool roomy: width >= 1180

    IncidentListPane {
        id: list
        anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
        width: edge.size
        focus: true
    }
    Splitter {
        id: edge
        anchors { left: list.right; top: parent.top; bottom: parent.bottom }
        defaultSize: screen.width > 1900 ? 400 : screen.width < 1300 ? 280 : 312
        minimum: 240
        maximum: Math.max(minimum, screen.width - 640)
        label: qsTr("Width of the list")
        z: 1
    }
    Loader {
        id: page
        anchors { left: edge.right; right: parent.right; top: parent.top; bottom: parent.bottom }
        active: App.firstFrameShown
        Component.onCompleted: setSource(Qt.resolvedUrl("../incident/IncidentPage.qml"), {sideShown: Qt.binding(() => screen.roomy)})
    }
}
