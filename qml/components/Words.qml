pragma Singleton
import QtQuick
import Muster.Views

/// What numbers and parts say in words, for eyes and for screen readers.
QtObject {
    function pendingIcon(pending: int): string {
        switch (pending) {
        case 1: return "cloud-upload"
        case 2: return "circle-alert"
        case 3: return "git-merge"
        default: return ""
        }
    }

    function pendingText(pending: int): string {
        switch (pending) {
        case 1: return qsTr("Saved here, not sent yet")
        case 2: return qsTr("Refused by the server")
        case 3: return qsTr("Changed on the server meanwhile")
        default: return ""
        }
    }

    /// The key of an action, also when a person has just given it another one.
    function keyOf(actionId: string): string { return App.actions.revision >= 0 ? App.actions.shortcutOf(actionId) : "" }

    /// How one field of `fields` (name to pending) stands.
    function pendingOf(fields: var, name: string): int { return fields[name] ?? 0 }

    /// What a line of ours with <b> and escaped text says.
    function withoutMarkup(markup: string): string {
        return markup.replace(/<\/?b>/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, "\"").replace(/&amp;/g, "&")
    }

    /// The parts that say something, one after the other.
    function joined(parts: var, separator: string): string {
        return parts.filter(part => part !== "").join(separator)
    }
}
