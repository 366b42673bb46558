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
        sequence: shortcut
        enabled: available
        onActivated: App.actions.trigger(actionId)
    }
}
