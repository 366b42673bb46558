import QtQuick

/// The box behind what one types into.
Rectangle {
    property bool active: false
    property bool hovered: false
    property bool invalid: false

    radius: Theme.radiusButton
    color: Theme.raised
    border {
        width: active ? 2 : 1
        color: invalid ? Theme.colors.critical : active ? Theme.accent : hovered ? Theme.textLow : Theme.outline
    }
}
