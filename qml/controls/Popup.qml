import QtQuick
import QtQuick.Templates as T

/// A floating card; the base of what opens over the page. Never larger than the window.
T.Popup {
    id: control

    readonly property FocusReturn focusReturn: FocusReturn { popup: control }

    implicitWidth: Math.max(implicitBackgroundWidth, contentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(implicitBackgroundHeight, contentHeight + topPadding + bottomPadding)
    margins: 8
    padding: 8
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.motionFast } }
    exit: Transition { NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.motionFast } }
    background: Card { raised: true; color: Theme.raised; outline: Theme.outline }
    T.Overlay.modal: Rectangle { color: Theme.scrim }
}
