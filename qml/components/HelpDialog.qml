import QtQuick
import Muster.Controls
import Muster.Views

/// Every action with its key, from the one list, at one glance.
Dialog {
    id: dialog

    readonly property bool wide: width > 560

    title: qsTr("Keys")
    subtitle: qsTr("They work everywhere, except while you type.")
    acceptText: ""
    cancelText: qsTr("Close")
    width: Math.min(760, parent ? parent.width - 48 : 760)

    contentItem: ScrollView {
        id: view
        objectName: "helpList"
        implicitHeight: contentHeight
        contentHeight: columns.height
        focus: true
        Accessible.role: Accessible.List
        Accessible.name: dialog.title
        Keys.onUpPressed: contentY = Math.max(0, contentY - 60)
        Keys.onDownPressed: contentY = Math.max(0, Math.min(contentHeight - height, contentY + 60))

        Grid {
            id: columns
            width: view.width - 12
            columns: dialog.wide ? 2 : 1
            columnSpacing: 32
            Column {
                width: dialog.wide ? (columns.width - columns.columnSpacing) / 2 : columns.width
                HelpGroup { width: parent.width; group: App.actions.groups[0] }
                HelpGroup { width: parent.width; group: App.actions.groups[3] }
            }
            Column {
                width: dialog.wide ? (columns.width - columns.columnSpacing) / 2 : columns.width
                HelpGroup { width: parent.width; group: App.actions.groups[1] }
                HelpGroup { width: parent.width; group: App.actions.groups[2] }
            }
        }
    }
}
