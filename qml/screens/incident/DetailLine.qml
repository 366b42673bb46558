import QtQuick
import Muster
import Muster.Controls

/// A name and its value; a value that is missing says so. With a link it can be followed; an editable one asks for it.
Pressable {
    id: line

    property string label
    property string value
    property string spoken
    property string link
    property bool mono: false
    property bool editable: false
    property int pending: 0
    readonly property bool known: value !== ""

    signal editRequested()

    implicitHeight: 26
    pressable: link !== "" || editable
    Accessible.role: link !== "" ? Accessible.Link : editable ? Accessible.Button : Accessible.StaticText
    Accessible.name: qsTr("%1: %2", "name of a field, its value").arg(label).arg(!known ? qsTr("not yet") : spoken !== "" ? spoken : value)
    Accessible.description: Words.pendingText(pending)
    onClicked: editable ? editRequested() : Qt.openUrlExternally(link)

    Item {
        anchors.fill: parent
        BareText {
            id: name
            anchors { left: parent.left; verticalCenter: parent.verticalCenter }
            width: 122
            text: line.label
            color: Theme.textMid
        }
        BareText {
            anchors { left: name.right; leftMargin: 8; right: waiting.left; verticalCenter: parent.verticalCenter }
            text: line.known ? line.value : qsTr("not yet")
            color: !line.known ? Theme.textLow : line.link !== "" ? Theme.accent : Theme.textHigh
            font {
                family: line.mono ? Theme.monoFamily : Theme.textFamily
                pixelSize: line.mono ? Theme.sizeMeta : Theme.sizeBody
                weight: line.known && !line.mono ? Font.Medium : Font.Normal
                underline: line.pressable && line.hovered
            }
        }
        PendingMark {
            id: waiting
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            width: visible ? 14 : 0
            pending: line.pending
        }
    }
    FocusRing { shown: line.visualFocus; corner: 4 }
}
