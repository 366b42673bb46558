import QtQuick
import Muster
import Muster.Views

/// Rail, screen and status bar of an open workspace.
FocusScope {
    focus: true

    AppRail {
        id: rail
        anchors { left: parent.left; top: parent.top; bottom: bar.top }
    }
    Loader {
        objectName: "screen"
        anchors { left: rail.right; right: parent.right; top: parent.top; bottom: bar.top }
        source: Qt.resolvedUrl("../" + ScreenRegistry.sourceOf(App.screen))
        focus: true
    }
    AppStatusBar {
        id: bar
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
    }
}
