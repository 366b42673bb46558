pragma ComponentBehavior: Bound
import QtQuick
import Muster.Controls

/// What a server and a key cannot do, a sentence each.
Column {
    id: list

    required property var limitations

    spacing: 6

    Repeater {
        model: list.limitations
        Item {
            id: line
            required property string modelData
            width: list.width
            height: sentence.implicitHeight
            Accessible.role: Accessible.ListItem
            Accessible.name: modelData
            BareText { anchors { left: parent.left; top: parent.top } text: "•"; color: Theme.textLow }
            BareText {
                id: sentence
                anchors { left: parent.left; leftMargin: 14; right: parent.right; top: parent.top }
                wrapMode: Text.Wrap
                text: line.modelData
                color: Theme.textMid
            }
        }
    }
}
