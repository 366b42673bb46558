import QtQuick
import Muster.Controls

/// A titled card of the gallery.
Card {
    id: section

    property string title
    default property alias entries: column.data

    implicitWidth: 424
    implicitHeight: column.implicitHeight + 32

    Column {
        id: column
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 16 }
        spacing: 12
        SectionHead { title: section.title }
    }
}
