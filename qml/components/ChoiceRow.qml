import QtQuick
import Muster
import Muster.Controls

/// One of few choices with what it means; not available ones say why.
ListRow {
    id: row

    required property int index
    required property string optionId
    required property string label
    required property string detail
    required property int level
    required property bool available
    required property string reason
    property bool marked: false
    property bool now: false
    readonly property string note: available ? detail : reason

    implicitHeight: Math.max(36, texts.implicitHeight + 14)
    enabled: available
    Accessible.role: Accessible.RadioButton
    Accessible.checked: current
    Accessible.name: label
    Accessible.description: note

    SeverityMark {
        id: mark
        visible: row.marked
        anchors { left: parent.left; leftMargin: 12; top: parent.top; topMargin: 11 }
        tone: Tones.ofLevel(row.level)
    }
    Column {
        id: texts
        anchors {
            left: row.marked ? mark.right : parent.left; leftMargin: 12
            right: pill.left; rightMargin: 8; verticalCenter: parent.verticalCenter
        }
        spacing: 2
        opacity: row.available ? 1 : 0.6
        BareText { width: parent.width; text: row.label; font.weight: Font.Medium }
        BareText {
            visible: text !== ""
            width: parent.width
            wrapMode: Text.Wrap
            text: row.note
            color: Theme.textMid
            font.pixelSize: Theme.sizeMeta
        }
    }
    Pill {
        id: pill
        visible: row.now
        anchors { right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
        text: qsTr("Now")
    }
}
