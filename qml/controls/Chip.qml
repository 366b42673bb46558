import QtQuick

/// A thing one can name, in an outline: a service, a team, a filter.
Rectangle {
    id: chip

    property string text
    property bool removable: false
    signal removed()

    implicitWidth: Math.ceil(label.implicitWidth) + 16 + (removable ? 16 : 0)
    implicitHeight: 24
    radius: Theme.radiusPill
    color: "transparent"
    border { width: 1; color: Theme.outline }
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    BareText {
        id: label
        anchors { left: parent.left; leftMargin: 8; right: parent.right; rightMargin: chip.removable ? 24 : 8; verticalCenter: parent.verticalCenter }
        text: chip.text
        color: Theme.textMid
        font.pixelSize: Theme.sizeMeta
    }
    IconButton {
        visible: chip.removable
        anchors { right: parent.right; rightMargin: 2; verticalCenter: parent.verticalCenter }
        width: 20
        height: 20
        icon { name: "x"; width: 12; height: 12 }
        text: qsTr("Remove %1").arg(chip.text)
        onClicked: chip.removed()
    }
}
