import QtQuick
import Muster.Controls

/// A fact and its name; one that may be what is wrong stands out by a mark as well as by colour.
Item {
    id: fact

    property string name
    property string value
    property bool bad: false

    implicitHeight: Math.max(22, text.implicitHeight + 4)
    Accessible.role: Accessible.StaticText
    Accessible.name: bad ? qsTr("Attention. %1: %2", "name of a fact, its value").arg(name).arg(value)
        : qsTr("%1: %2", "name of a fact, its value").arg(name).arg(value)

    BareText {
        id: label
        anchors { left: parent.left; top: parent.top; topMargin: 2 }
        width: 122
        text: fact.name
        color: Theme.textMid
    }
    Icon {
        id: mark
        anchors { left: label.right; leftMargin: 8; top: parent.top; topMargin: 3 }
        visible: fact.bad
        width: visible ? 14 : 0
        height: 14
        name: "triangle-alert"
        color: Theme.colors.major
    }
    BareText {
        id: text
        anchors { left: mark.right; leftMargin: fact.bad ? 6 : 0; right: parent.right; top: parent.top; topMargin: 2 }
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        text: fact.value === "" ? qsTr("not known") : fact.value
        color: fact.value === "" ? Theme.textLow : Theme.textHigh
    }
}
