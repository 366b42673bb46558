import QtQuick
import Muster.Controls
import Muster.Views

/// The one message of App.notices, with its undo.
Loader {
    id: holder

    readonly property int serial: App.notices.serial

    active: App.notices.text !== ""
    // An equal message is a new message: its time begins again.
    onSerialChanged: {
        sourceComponent = null
        sourceComponent = toast
    }
    sourceComponent: toast

    Component {
        id: toast
        Toast {
            tone: App.notices.isError ? Tone.Critical : Tone.Neutral
            // Only what went through the outbox can be undone.
            text: App.notices.canUndo && !App.sync.online ? qsTr("%1 · not sent yet", "what was done").arg(App.notices.text) : App.notices.text
            actionText: App.notices.canUndo ? qsTr("Undo") : ""
            keyHint: Words.keyOf("notice.undo")
            onActivated: App.notices.undo()
            onDismissed: App.notices.dismiss()
        }
    }
}
