import QtQuick
import Muster.Controls
import Muster.Views

/// A button for one action of the one list: title, key and state come from there.
Button {
    required property string actionId
    // Titles and states are asked anew whenever the list says that it changed.
    readonly property int revision: App.actions.revision

    text: revision >= 0 ? App.actions.titleOf(actionId) : ""
    keyHint: Words.keyOf(actionId)
    reason: revision >= 0 ? App.actions.reasonOf(actionId) : ""
    enabled: revision >= 0 && App.actions.isEnabled(actionId)
    onClicked: App.actions.trigger(actionId)
}
