import QtQuick
import Muster.Controls
import Muster.Views

/// A menu entry for one action of the one list.
MenuItem {
    required property string actionId
    readonly property int revision: App.actions.revision

    text: revision >= 0 ? App.actions.titleOf(actionId) : ""
    keyHint: Words.keyOf(actionId)
    reason: revision >= 0 ? App.actions.reasonOf(actionId) : ""
    enabled: revision >= 0 && App.actions.isEnabled(actionId)
    onTriggered: App.actions.trigger(actionId)
}
