import QtQuick
import Muster
import Muster.Controls

/// A name and its value; a value that is missing says so. With a link it can be followed.
Pressable {
    id: line

    property string label
    property string value
    property string spoken
    property string link
    property bool mono: false
    property int pending: 0
    readonly property bool known: value !== ""

    implicitHeight: 26
    pressable: link !== ""
    Accessible.role: link !== "" ? Accessible.Link : Accessible.StaticText
    Accessible.name: qsTr("%1: %2", "name of a field, its value").arg(label).arg(!known ? qsTr("not yet") : spoken !== "" ? spoken : value)
    Accessible.description: Words.pendingText(pending)
    onClicked: Qt.openUrlExternally(link)

    Item {
        anchors.fill: parent
        BareText {
            id: name
            anchors { left: parent.left; verticalCenter: parent.verticalCenter }
            width: 106
            rightPadding: 8
            text: line.label
            color: Theme.textMid
        }
        BareText {
            anchors { left: name.right; right: waiting.left; verticalCenter: parent.verticalCenter }
            text: line.known ? line.value : qsTr("not yet")
            color: !line.known ? Theme.textLow : line.link !== "" ? Theme.accent : Theme.textHigh
            font {
                family: line.mono ? Theme.monoFamily : Theme.textFamily
                pixelSize: line.mono ? Theme.sizeMeta : Theme.sizeBody
                weight: line.known && !line.mono ? Font.Medium : Font.Normal
                underline: line.link !== "" && line.hovered
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
