import QtQuick

/// A raised surface. The shadow is two translucent rectangles: blur does not exist in the software renderer.
Item {
    id: card

    property color color: Theme.panel
    property color outline: Theme.line
    property real radius: Theme.radiusCard
    property bool raised: false
    default property alias content: body.data

    Rectangle {
        visible: card.raised
        anchors { fill: parent; topMargin: 6; bottomMargin: -10; leftMargin: -4; rightMargin: -4 }
        radius: card.radius + 6
        color: Theme.shadow
        opacity: 0.45
    }
    Rectangle {
        visible: card.raised
        anchors { fill: parent; topMargin: 2; bottomMargin: -3; leftMargin: -1; rightMargin: -1 }
        radius: card.radius + 1
        color: Theme.shadow
    }
    Rectangle {
        anchors.fill: parent
        radius: card.radius
        color: card.color
        border { width: 1; color: card.outline }
    }
    Item {
        id: body
        anchors.fill: parent
    }
}
