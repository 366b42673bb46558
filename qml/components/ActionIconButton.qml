import QtQuick
import Muster.Controls
import Muster.Views

/// An icon for one action of the one list: name, key and state come from there.
IconButton {
    required property string actionId
    readonly property int revision: App.actions.revision

    text: revision >= 0 ? App.actions.titleOf(actionId) : ""
    keyHint: Words.keyOf(actionId)
    enabled: revision >= 0 && App.actions.isEnabled(actionId)
    onClicked: App.actions.trigger(actionId)
}
