import QtQuick
import Muster.Controls
import Muster.Views

/// The window: the first start until a workspace is open, then the shell with its screens.
Window {
    id: window

    /// What there is to show: names of screens, and ids of the actions that open a dialog.
    readonly property list<string> screens: ScreenRegistry.all
    readonly property list<string> overlays: ScreenRegistry.dialogs
    readonly property bool starting: App.start.step !== StartController.Hidden

    /// True while a dialog is open; the self-test asks.
    readonly property bool overlayOpen: dialogs.current !== null

    function closeOverlay() { dialogs.close() }

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
        sourceComponent: Shell { }
    }
    NoticeToast {
        anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom; bottomMargin: 44 }
    }
    DialogHost { id: dialogs; anchors.fill: parent }
    ActionShortcuts { }
}
