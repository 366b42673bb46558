pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates // qmllint disable unused-imports
import Muster.Views

/// The keys of the one list. A modal dialog stops them, and so does typing into a field. For that the popups' module is
/// imported: a Shortcut made before it is loaded knows nothing of popups. And they stand below an item, because it is by its
/// window that the popups are found.
Item {
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
}
