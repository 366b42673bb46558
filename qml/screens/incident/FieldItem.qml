pragma ComponentBehavior: Bound
import QtQuick
import Muster
import Muster.Controls

/// One custom field and what the incident has in it. A click edits it; a link is followed from its value.
Pressable {
    id: item

    required property string fieldId
    required property string name
    required property string description
    required property string kind
    required property string label
    required property var choices
    required property var options
    required property bool canChange
    required property int pending
    readonly property bool isLink: kind === "link" && /^https?:\/\//.test(label)

    objectName: "field:" + name
    implicitHeight: Math.max(26, heading.implicitHeight + 8, value.implicitHeight + 8)
    pressable: canChange && App.sync.againstEditing === ""
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("%1: %2", "name of a field, its value").arg(name).arg(label !== "" ? label : qsTr("not set"))
    Accessible.description: App.sync.againstEditing !== "" ? App.sync.againstEditing : description !== "" && pending > 0 ? description + ". " + Words.pendingText(pending) : description + Words.pendingText(pending)
    onClicked: {
        const dialog = editor.createObject(item) as FieldDialog
        dialog.closed.connect(dialog.destroy)
        dialog.open()
    }

    Component {
        id: editor
        FieldDialog {
            fieldId: item.fieldId
            name: item.name
            subtitle: item.description
            kind: item.kind
            options: item.options
            choices: item.choices
        }
    }
    HoverHandler { id: pointer }
    ToolTip {
        shown: pointer.hovered
        text: App.sync.againstEditing !== "" ? App.sync.againstEditing : item.description
    }

    Item {
        anchors.fill: parent
        BareText {
            id: heading
            anchors { left: parent.left; top: parent.top; topMargin: 5 }
            width: 122
            text: item.name
            wrapMode: Text.Wrap
            maximumLineCount: 2
            color: Theme.textMid
        }
        BareText {
            id: value
            anchors { left: heading.right; leftMargin: 8; right: open.left; top: parent.top; topMargin: 5 }
            text: item.label !== "" ? item.label : qsTr("not set")
            wrapMode: Text.Wrap
            maximumLineCount: 3
            color: item.label === "" ? Theme.textLow : Theme.textHigh
            font.weight: item.label !== "" ? Font.Medium : Font.Normal
            font.underline: item.hovered && item.canChange
        }
        IconButton {
            id: open
            anchors { right: waiting.left; verticalCenter: parent.verticalCenter }
            visible: item.isLink
            width: visible ? 24 : 0
            height: 24
            icon.name: "external-link"
            text: qsTr("Open %1 in the browser").arg(item.name)
            onClicked: Qt.openUrlExternally(item.label)
        }
        PendingMark {
            id: waiting
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            width: visible ? 14 : 0
            pending: item.pending
        }
    }
    FocusRing { shown: item.visualFocus; corner: 4 }
}
