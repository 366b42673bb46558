import QtQuick
import Muster.Controls
import Muster.Views

/// Every action with its key, from the one list, at one glance.
Dialog {
    id: dialog

    /// As they were when it was opened: whoever is choosing keeps their place when a key changes.
    property list<string> groups
    readonly property var columns: {
        const some = which => which.map(index => groups[index]).filter(group => group !== undefined)
        if (width > 1000)
            return [some([0, 2, 4]), some([1]), some([3, 5, 6])]
        return width > 560 ? [some([0, 2, 3, 4]), some([1, 5, 6])] : [some([0, 1, 2, 3, 4, 5, 6])]
    }

    title: qsTr("Keys")
    Component.onCompleted: groups = App.actions.groups
    subtitle: qsTr("They work everywhere, except while you type. Choose one to give it another key.")
    acceptText: ""
    extras: Button {
        objectName: "resetKeys"
        visible: App.keyMap.customised
        kind: Button.Ghost
        text: qsTr("All as they were")
        onClicked: App.keyMap.resetAll()
    }
    cancelText: qsTr("Close")
    width: parent && parent.width >= 1200 ? 1120 : Math.min(760, parent ? parent.width - 48 : 760)

    contentItem: FormView {
        id: view
        objectName: "helpList"
        focus: true
        Accessible.role: Accessible.List
        Accessible.name: dialog.title

        Row {
            id: row
            x: 6 // room for the ring around what has the keyboard
            width: parent.width - 12
            spacing: 32
            Repeater {
                model: dialog.columns
                delegate: Column {
                    id: column
                    required property var modelData
                    required property int index
                    // qmllint disable unqualified
                    width: (row.width - row.spacing * (dialog.columns.length - 1)) / dialog.columns.length
                    // qmllint enable unqualified
                    Repeater {
                        model: column.modelData
                        delegate: HelpGroup {
                            required property string modelData
                            required property int index
                            // qmllint disable unqualified
                            width: column.width
                            first: column.index === 0 && index === 0
                            // qmllint enable unqualified
                            group: modelData
                        }
                    }
                }
            }
        }
    }
}
