import QtQuick

/// The key that does the same, as "N", "Ctrl+K" or "G, I". `plain` lies on a coloured ground.
Rectangle {
    id: hint

    property string keys
    property bool plain: false
    property color textColor: Theme.textLow

    visible: keys !== ""
    implicitWidth: Math.max(18, label.implicitWidth + 10)
    implicitHeight: 18
    radius: 4
    color: plain ? "transparent" : Theme.panel
    border { width: plain ? 0 : 1; color: Theme.outline }
    Accessible.ignored: true

    BareText {
        id: label
        anchors.centerIn: parent
        text: hint.keys.split(", ").join(" ").split("+").join(" ")
        color: hint.textColor
        font.family: Theme.monoFamily
        font.pixelSize: hint.keys.length === 1 ? 11 : 10
    }
}
