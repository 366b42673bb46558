import QtQuick
import Muster.Controls
import Muster.Views

/// A person of the workspace: face, name, e-mail.
Item {
    id: line

    required property string optionId
    required property string label
    required property string detail

    implicitHeight: 36
    Accessible.role: Accessible.ListItem
    Accessible.name: detail === "" ? label : qsTr("%1, %2", "name, e-mail").arg(label).arg(detail)

    Avatar {
        id: face
        anchors { left: parent.left; verticalCenter: parent.verticalCenter }
        width: 24
        name: line.label
        seed: line.optionId
    }
    BareText {
        id: name
        anchors { left: face.right; leftMargin: 10; verticalCenter: parent.verticalCenter }
        width: Math.min(Math.ceil(implicitWidth), (line.width - face.width - 20) * 0.55)
        text: line.label
        font.weight: Font.Medium
    }
    Pill {
        id: me
        anchors { left: name.right; leftMargin: 8; verticalCenter: parent.verticalCenter }
        visible: line.optionId === App.directory.personId
        text: qsTr("You")
    }
    BareText {
        anchors { left: me.visible ? me.right : name.right; leftMargin: 12; right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
        horizontalAlignment: Text.AlignRight
        text: line.detail
        color: Theme.textMid
        font.pixelSize: Theme.sizeMeta
    }
}
