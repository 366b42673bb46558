import QtQuick
import Muster
import Muster.Views

/// Rail, screen and status bar of an open workspace. The screen comes first.
FocusScope {
    focus: true

    Loader {
        id: rail
        anchors { left: parent.left; top: parent.top; bottom: bar.top }
        width: 56
        active: App.firstFrameShown
        source: "AppRail.qml"
    }
    Loader {
        objectName: "screen"
        anchors { left: rail.right; right: parent.right; top: parent.top; bottom: bar.top }
        source: Qt.resolvedUrl("../" + ScreenRegistry.sourceOf(App.screen))
        focus: true
    }
    Loader {
        id: bar
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: 28
        active: App.firstFrameShown
        source: "AppStatusBar.qml"
    }
}
