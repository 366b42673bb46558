import QtQuick
import Muster
import Muster.Controls

/// A titled card of settings.
Column {
    id: group

    property string title
    property int count: -1
    default property alias entries: body.data

    spacing: 8

    SectionHead { width: parent.width; title: group.title; count: group.count }
    Card {
        width: parent.width
        implicitHeight: body.implicitHeight + 32
        height: implicitHeight
        color: Theme.raised
        Column {
            id: body
            anchors { left: parent.left; right: parent.right; top: parent.top; margins: 16 }
            spacing: 10
        }
    }
}
