import QtQuick

/// Where the keyboard is. `inset` draws inside, for rows that would be clipped.
Rectangle {
    property bool shown: false
    property bool inset: false
    property real corner: Theme.radiusButton

    anchors.fill: parent
    anchors.margins: inset ? 1 : -3
    radius: inset ? corner : corner + 3
    color: "transparent"
    border { width: 2; color: Theme.accent }
    visible: shown
    z: 10
}
