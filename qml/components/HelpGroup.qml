pragma ComponentBehavior: Bound
import QtQuick
import Muster.Controls
import Muster.Views

/// The actions of one group with their keys.
Column {
    id: column

    property string group
    // A var, because the linter does not see that the list of actions is an item model.
    readonly property var actions: App.actions

    SectionHead {
        width: parent.width
        topPadding: 14
        bottomPadding: 6
        title: column.group
    }
    Repeater {
        model: MatchingRows {
            sourceModel: column.actions
            role: "group"
            value: column.group
        }
        delegate: Item {
            id: entry
            required property string title
            required property string shortcut
            width: column.width
            height: 28
            Accessible.role: Accessible.ListItem
            Accessible.name: qsTr("%1: %2", "action, key").arg(title).arg(shortcut)
            BareText {
                anchors { left: parent.left; right: hint.left; rightMargin: 8; verticalCenter: parent.verticalCenter }
                text: entry.title
            }
            KeyHint {
                id: hint
                anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                keys: entry.shortcut
            }
        }
    }
}
