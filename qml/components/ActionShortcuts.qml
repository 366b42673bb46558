pragma ComponentBehavior: Bound
import QtQuick
import Muster.Views

/// The keys of the one list. A modal dialog stops them, and so does typing into a field.
Instantiator {
    model: App.actions
    delegate: Shortcut {
        required property string actionId
        required property string shortcut
        required property bool available
        required property string reason
        sequence: shortcut
        enabled: available || reason !== "" // whoever presses it in vain is told why
        onActivated: App.actions.trigger(actionId)
    }
}
