import QtQuick
import QtQuick.Templates as T

/// Gives the keyboard back to where it was before a popup opened. Qt does so in an ApplicationWindow only, and there
/// only within one focus scope.
QtObject {
    id: keeper

    required property T.Popup popup
    property Item before: null

    readonly property Connections watch: Connections {
        target: keeper.popup
        function onAboutToShow() { keeper.before = keeper.popup.parent ? keeper.popup.parent.Window.activeFocusItem : null }
        function onClosed() {
            const parent = keeper.popup.parent
            // What was opened next, or was pressed meanwhile, keeps it.
            const lost = parent && (!parent.Window.activeFocusItem || parent.Window.activeFocusItem === parent.Window.contentItem)
            if (lost && keeper.before && keeper.before.visible)
                keeper.before.forceActiveFocus(Qt.PopupFocusReason)
            keeper.before = null
        }
    }
}
