import QtQuick

/// Something to press that is not a button to a screen reader. An Item, because Qt 6.4 gives every template control a
/// role that cannot be changed.
Item {
    id: control

    property bool pressable: true
    readonly property alias down: tap.pressed
    readonly property bool hovered: hover.hovered && pressable
    readonly property bool mirrored: LayoutMirroring.enabled
    readonly property bool visualFocus: activeFocus && !pressed
    /// The focus came by a press, so no ring is needed.
    property bool pressed: false

    signal clicked()

    function press(event: var) {
        // With a modifier it is somebody else's key: Ctrl+Enter submits what this is a part of.
        event.accepted = pressable && !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
        if (event.accepted)
            clicked()
    }

    activeFocusOnTab: pressable
    onActiveFocusChanged: if (!activeFocus) pressed = false
    Accessible.focusable: pressable
    Accessible.onPressAction: if (pressable) clicked()
    Keys.onSpacePressed: event => press(event)
    Keys.onReturnPressed: event => press(event)
    Keys.onEnterPressed: event => press(event)

    HoverHandler { id: hover }
    TapHandler {
        id: tap
        enabled: control.pressable
        onTapped: {
            control.pressed = true
            control.forceActiveFocus(Qt.MouseFocusReason)
            control.clicked()
        }
    }
}
