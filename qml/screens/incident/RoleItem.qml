pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Muster
import Muster.Controls
import Muster.Views

/// A role and who has it, or the open place; a click assigns.
T.Button {
    id: item

    required property string roleId
    required property string name
    required property string instructions
    required property string assigneeId
    required property string assigneeName
    required property double since
    required property int pending
    required property bool canChange
    readonly property bool open: assigneeName === ""
    readonly property bool allowed: canChange && App.sync.againstEditing === ""

    objectName: "role:" + name
    implicitHeight: 47
    focusPolicy: allowed ? Qt.StrongFocus : Qt.NoFocus
    Accessible.name: open ? qsTr("Assign %1", "role").arg(name) : qsTr("%1: %2", "role, person").arg(name).arg(assigneeName)
    Accessible.description: canChange && !allowed ? App.sync.againstEditing : open ? instructions : Words.pendingText(pending)
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    onClicked: {
        if (!allowed) {
            if (canChange)
                App.notices.fail(App.sync.againstEditing)
            return
        }
        const dialog = editor.createObject(item) as RoleDialog
        dialog.closed.connect(dialog.destroy)
        dialog.open()
    }

    ToolTip { shown: item.hovered && item.canChange && !item.allowed; text: App.sync.againstEditing }
    Component {
        id: editor
        RoleDialog { startRole: item.roleId }
    }

    contentItem: Item {
        Avatar {
            id: face
            anchors { left: parent.left; verticalCenter: parent.verticalCenter }
            name: item.assigneeName
            seed: item.assigneeId
        }
        BareText {
            id: title
            anchors { left: face.right; leftMargin: 10; right: waiting.left; rightMargin: 4; top: parent.top; topMargin: 6 }
            text: item.open ? qsTr("Assign %1", "role").arg(item.name) : item.assigneeName
            color: item.open ? (item.hovered ? Theme.textHigh : Theme.textMid) : Theme.textHigh
            font.weight: item.open ? Font.Normal : Font.Medium
        }
        BareText {
            anchors { left: title.left; right: title.right; top: title.bottom; topMargin: 2 }
            text: item.open ? item.instructions.split("\n")[0] : item.since > 0 ? qsTr("%1 · since %2", "role, time").arg(item.name).arg(App.times.clock(item.since)) : item.name
            color: Theme.textLow
            font.pixelSize: Theme.sizeSmall
        }
        PendingMark { id: waiting; anchors { right: parent.right; verticalCenter: parent.verticalCenter } width: visible ? 14 : 0; pending: item.pending }
    }
    background: Rectangle {
        anchors { fill: parent; leftMargin: -8; rightMargin: -8 }
        radius: Theme.radiusButton
        color: item.allowed && item.down ? Theme.pressed : item.allowed && item.hovered ? Theme.hover : "transparent"
        FocusRing { shown: item.visualFocus; inset: true }
    }
}
