pragma ComponentBehavior: Bound
import QtQuick
import Muster.Controls

/// Stacks the toasts of a window, newest at the bottom; the oldest leaves when a fourth comes.
Column {
    id: host

    readonly property int most: 3
    readonly property Toast newest: children.length > 0 ? children[children.length - 1] as Toast : null

    /// Shows a toast and gives it back, so that the caller can listen to `activated`.
    function show(text: string, tone = Tone.Neutral, actionText = "", keyHint = ""): Toast {
        if (children.length >= most)
            (children[0] as Toast).dismissed()
        const toast = component.createObject(host, { text: text, tone: tone, actionText: actionText, keyHint: keyHint }) as Toast
        toast.dismissed.connect(() => host.remove(toast))
        toast.activated.connect(() => host.remove(toast))
        return toast
    }
    function remove(toast: Toast) {
        toast.visible = false
        toast.parent = null
        toast.destroy()
    }
    /// Does what the newest toast offers, for the key that undoes.
    function activateNewest(): bool {
        if (!newest || newest.actionText === "")
            return false
        newest.activated()
        return true
    }

    spacing: 8

    Component {
        id: component
        Toast { }
    }
}
