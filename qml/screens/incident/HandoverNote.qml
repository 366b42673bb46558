import QtQuick
import Muster.Controls

/// One part of what is handed over.
Field {
    id: note

    property alias text: area.text
    property string name

    label: name
    optional: true

    TextArea {
        id: area
        width: parent.width
        label: note.name
        minimumHeight: 34
        maximumHeight: 110
    }
}
