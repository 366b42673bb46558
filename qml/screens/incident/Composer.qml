import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// Where an update is written. Folded to one line until somebody writes; Ctrl+Enter shares, Esc leaves; what is
/// not shared yet is kept for each incident until then. Where the server takes no updates it says so, and what is
/// written can go into the summary or to the chat.
FocusScope {
    id: composer

    readonly property bool allowed: App.sync.againstUpdates === ""
    readonly property bool open: entered || !App.composer.empty || foot.opened
    property bool entered: false ///< the keyboard is here, or was when the window or a choice took it
    readonly property bool inParts: open && App.composer.inParts

    function post() {
        if (!allowed || !App.composer.post(foot.statusId, foot.severityId, foot.next))
            return
        foot.begin()
        leave()
    }
    /// Gives the keyboard back to the list, where the arrows are of use.
    function leave() { App.actions.trigger("list.focus") }

    implicitHeight: column.height + 22
    function settle() {
        if (!entered || activeFocus || foot.opened || !Window.active)
            return
        entered = false
        App.composer.leave()
    }
    onActiveFocusChanged: {
        if (!activeFocus)
            return settling.restart()
        entered = true
        App.composer.enter()
    }
    Window.onActiveChanged: settling.restart()
    Component.onCompleted: area.text = App.composer.text
    Keys.onEscapePressed: leave()
    Keys.onPressed: event => {
        event.accepted = (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && (event.modifiers & Qt.ControlModifier)
        if (event.accepted)
            post()
    }

    Timer { id: settling; interval: 0; onTriggered: composer.settle() } // once it is clear where the keyboard went
    Card {
        anchors.fill: parent
        color: Theme.raised
        outline: composer.activeFocus ? Theme.accent : Theme.line
    }
    Column {
        id: column
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 14; topMargin: 12 }

        ComposerHead {
            width: parent.width
            open: composer.open
        }
        BareText {
            objectName: "composerReason"
            width: parent.width
            topPadding: 6
            visible: !composer.allowed
            wrapMode: Text.Wrap
            text: App.sync.againstUpdates
            color: Theme.textMid
        }
        Item { width: 1; height: 6 }
        TextArea {
            id: area
            objectName: "composerText"
            width: parent.width
            bare: true
            focus: true
            minimumHeight: composer.open && !composer.inParts ? 60 : 22
            label: qsTr("Update")
            placeholderText: !composer.allowed ? qsTr("Write it here for the chat or the summary…")
                : composer.inParts ? qsTr("In one sentence, or leave it out…")
                : qsTr("Write an update: what changed, what is next, when you will be back…")
            onTextChanged: App.composer.text = text
            onSubmitted: composer.post()
        }
        Loader {
            id: parts
            width: parent.width
            height: active && item ? (item as Item).implicitHeight : 0
            active: composer.inParts
            sourceComponent: ComposerParts {
                onSubmitted: composer.post() // qmllint disable unqualified
            }
        }
        ComposerFoot {
            id: foot
            width: parent.width
            visible: composer.open
            allowed: composer.allowed
            onSubmitted: composer.post()
            onUsed: composer.leave()
            onOpenedChanged: if (!opened) settling.restart()
        }
    }
    Connections {
        target: App
        function onActionTriggered(id) {
            if (id === "incident.update")
                area.forceActiveFocus(Qt.ShortcutFocusReason)
        }
    }
    Connections {
        target: App.composer
        function onBegun() { area.text = App.composer.text }
    }
    Connections {
        target: App.incident
        function onShown() {
            foot.begin()
            composer.focus = false
        }
    }
}
