import QtQuick
import Muster.Controls
import Muster.Views

/// Every action with its key, from the one list.
Dialog {
    id: dialog

    title: qsTr("Keys")
    subtitle: qsTr("They work everywhere, except while you type.")
    acceptText: ""
    cancelText: qsTr("Close")
    width: Math.min(480, parent ? parent.width - 48 : 480)

    contentItem: ListView {
        id: view
        implicitHeight: contentHeight
        clip: true
        focus: true
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false
        model: App.actions
        section.property: "group"
        section.delegate: SectionHead {
            required property string section
            width: ListView.view.width
            topPadding: 14
            bottomPadding: 6
            title: section
        }
        ScrollBar.vertical: ScrollBar { }
        Accessible.role: Accessible.List
        Accessible.name: dialog.title
        Keys.onUpPressed: contentY = Math.max(originY, contentY - 60)
        Keys.onDownPressed: contentY = Math.max(originY, Math.min(originY + contentHeight - height, contentY + 60))

        delegate: Item {
            id: entry
            required property string title
            required property string shortcut
            width: ListView.view.width
            height: 30
            Accessible.role: Accessible.ListItem
            Accessible.name: qsTr("%1: %2", "action, key").arg(title).arg(shortcut)
            BareText {
                anchors { left: parent.left; right: hint.left; rightMargin: 8; verticalCenter: parent.verticalCenter }
                text: entry.title
            }
            KeyHint {
                id: hint
                anchors { right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
                keys: entry.shortcut
            }
        }
    }
}
