import QtQuick
import Muster.Controls
import Muster.Views

/// The window: the first start until a workspace is open, then the shell with its screens. What is named by its file is
/// not even read before it is wanted, and what nobody can miss in the first frame waits for that.
Window {
    id: window

    /// What there is to show: names of screens, and ids of the actions that open a dialog.
    readonly property list<string> screens: ScreenRegistry.all
    readonly property list<string> overlays: ScreenRegistry.dialogs
    readonly property bool starting: App.start.step !== StartController.Hidden

    width: 1440
    height: 900
    minimumWidth: 960
    minimumHeight: 600
    visible: true
    title: starting ? qsTr("Muster") : qsTr("%1 – Muster", "name of the workspace").arg(App.sync.workspaceName)
    color: Theme.bg
    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    Binding { target: Theme; property: "dark"; value: App.settings.dark }
    Binding { target: Theme; property: "reducedMotion"; value: App.settings.reducedMotion }

    Loader {
        anchors.fill: parent
        active: window.starting
        focus: window.starting
        source: "screens/start/StartScreen.qml"
    }
    Loader {
        anchors.fill: parent
        active: !window.starting
        focus: !window.starting
        source: "components/Shell.qml"
    }
    Loader {
        anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom; bottomMargin: 44 }
        active: App.firstFrameShown
        source: "components/NoticeToast.qml"
    }
    Loader {
        anchors.fill: parent
        active: App.firstFrameShown
        source: "components/DialogHost.qml"
    }
    Loader {
        active: App.firstFrameShown
        source: "components/ActionShortcuts.qml"
    }
}
