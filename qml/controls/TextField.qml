import QtQuick
import QtQuick.Templates as T

/// One line of text. Without a label of its own beside it, give it a `label` to be read out.
T.TextField {
    id: control

    property string label
    property bool invalid: false
    readonly property bool flipped: LayoutMirroring.enabled
    /// Room kept free at either end, for icons.
    property int startSpace: 0
    property int endSpace: 0

    implicitWidth: 240
    implicitHeight: Theme.controlHeight
    leftPadding: 10 + (flipped ? endSpace : startSpace)
    rightPadding: 10 + (flipped ? startSpace : endSpace)
    verticalAlignment: TextInput.AlignVCenter
    horizontalAlignment: TextInput.AlignLeft
    selectByMouse: true
    opacity: enabled ? 1 : 0.45
    color: Theme.textHigh
    placeholderTextColor: Theme.textLow
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentText
    font.family: Theme.textFamily
    font.pixelSize: Theme.sizeBody
    Accessible.name: label !== "" ? label : placeholderText

    BareText {
        anchors { fill: parent; leftMargin: 10 + control.startSpace; rightMargin: 10 + control.endSpace }
        visible: control.length === 0 && control.preeditText === ""
        text: control.placeholderText
        color: control.placeholderTextColor
        font: control.font
    }
    background: FieldGround {
        active: control.activeFocus
        hovered: control.hovered
        invalid: control.invalid
    }
}
