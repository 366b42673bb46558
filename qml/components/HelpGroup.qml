pragma ComponentBehavior: Bound
import QtQuick
import Muster.Controls
import Muster.Views

/// The actions of one group with their keys.
Column {
    id: column

    property string group
    property bool first: false ///< it takes the keyboard
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
        delegate: HelpKey {
            required property int index
            // qmllint disable unqualified
            width: column.width
            focus: column.first && index === 0
            // qmllint enable unqualified
        }
    }
}
