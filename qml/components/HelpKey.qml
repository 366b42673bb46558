pragma ComponentBehavior: Bound
import QtQuick
import Muster.Controls
import Muster.Views

/// An action and its key. Chosen, it waits for another key: Esc keeps the one it has, Delete leaves it without one, and
/// what does something else already is taken when it is pressed a second time.
Pressable {
    id: entry

    required property string actionId
    required property string title
    required property string shortcut
    required property string usualShortcut
    property bool waiting: false
    property string typed ///< so far, while waiting
    property string problem
    readonly property bool begun: App.keyMap.isBeginning(typed) ///< another key is to follow
    readonly property string taken: waiting && typed !== "" && problem === "" && !begun ? App.keyMap.takenBy(actionId, typed) : ""
    readonly property string prompt: {
        if (problem !== "")
            return problem
        if (taken !== "")
            return qsTr("%1: does “%2”. Once more takes it.", "a key, actions").arg(typed).arg(taken)
        return typed !== "" ? qsTr("%1, and then?", "a key").arg(typed) : qsTr("Press a key · Esc keeps · Delete: none")
    }

    function begin() {
        waiting = true
        typed = ""
        problem = ""
    }
    function end() {
        waiting = false
        typed = ""
        problem = ""
    }
    function take(key: int, modifiers: int) {
        const alone = App.keyMap.keysWith("", key, modifiers)
        if (alone === "")
            return // Shift, say, before the key it goes with
        if (taken !== "" && (typed === alone || typed.endsWith(", " + alone)))
            return assign(typed)
        typed = begun ? App.keyMap.keysWith(typed, key, modifiers) : alone
        problem = App.keyMap.refusalOf(typed)
        if (problem !== "")
            typed = ""
        else if (!begun && taken === "")
            assign(typed)
    }
    /// To the action above or below, past what else takes the keyboard.
    function move(down: bool) {
        let next = nextItemInFocusChain(down)
        while (next !== entry && !(next as HelpKey))
            next = next.nextItemInFocusChain(down)
        next.forceActiveFocus(Qt.TabFocusReason)
    }
    function assign(keys: string) {
        App.keyMap.assign(actionId, keys)
        end()
    }

    objectName: "key:" + actionId
    height: 28
    Accessible.role: Accessible.Button
    Accessible.name: shortcut === "" ? qsTr("%1: no key", "action").arg(title) : qsTr("%1: %2", "action, key").arg(title).arg(shortcut)
    Accessible.description: waiting ? prompt : qsTr("Gives it another key")
    onClicked: waiting ? end() : begin()
    onActiveFocusChanged: if (!activeFocus) end()
    Keys.onShortcutOverride: event => event.accepted = waiting
    Keys.onPressed: event => {
        if (!waiting) {
            event.accepted = event.key === Qt.Key_Up || event.key === Qt.Key_Down
            if (event.accepted)
                move(event.key === Qt.Key_Down)
            return
        }
        event.accepted = true
        if (event.key === Qt.Key_Escape)
            end()
        else if (event.key === Qt.Key_Delete)
            assign("")
        else
            take(event.key, event.modifiers)
    }

    Rectangle {
        anchors { fill: parent; leftMargin: -6; rightMargin: -6 }
        radius: 6
        color: entry.waiting ? Theme.accentGround : entry.hovered ? Theme.hover : "transparent"
    }
    BareText {
        anchors { left: parent.left; right: entry.waiting ? parent.right : usual.visible ? usual.left : hint.left; rightMargin: entry.waiting ? 0 : 8; verticalCenter: parent.verticalCenter }
        text: entry.waiting ? entry.prompt : entry.title
        color: entry.problem !== "" || entry.taken !== "" ? Theme.toneColor(Tone.Major) : Theme.textHigh
    }
    IconButton {
        id: usual
        anchors { right: hint.left; rightMargin: 4; verticalCenter: parent.verticalCenter }
        visible: !entry.waiting && entry.shortcut !== entry.usualShortcut
        width: 22
        height: 22
        icon { name: "undo-2"; width: 12; height: 12 }
        text: qsTr("Back to %1", "a key").arg(entry.usualShortcut)
        onClicked: App.keyMap.reset(entry.actionId)
    }
    KeyHint {
        id: hint
        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
        visible: !entry.waiting && keys !== ""
        keys: entry.shortcut
    }
    FocusRing { shown: entry.visualFocus; corner: 4 }
}
