import QtQuick
import QtQuick.Templates as T
import Muster.Controls

/// One option of a Select.
T.ItemDelegate {
    id: row

    required property int index
    required property int sourceIndex
    required property string optionText
    required property string optionDetail
    required property int optionLevel
    required property bool optionEnabled
    required property string optionReason
    property bool current: false
    property bool chosen: false
    property var tones: []
    /// The detail stands below, wrapped, not beside.
    property bool explained: false
    readonly property string detail: optionEnabled ? optionDetail : optionReason

    implicitHeight: explanation.visible ? explanation.implicitHeight + 38 : 32
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: detail === "" ? optionText : qsTr("%1, %2", "option, detail").arg(optionText).arg(detail)
    Accessible.selected: chosen
    Accessible.focused: current
    Accessible.onPressAction: clicked()

    contentItem: Item {
        SeverityMark {
            id: mark
            visible: row.tones.length > 0
            anchors { left: parent.left; leftMargin: 8; verticalCenter: label.verticalCenter }
            width: 11
            height: 11
            tone: row.tones[row.optionLevel] ?? Tone.Neutral
        }
        BareText {
            id: label
            anchors { left: mark.visible ? mark.right : parent.left; leftMargin: 8; top: parent.top; topMargin: Math.round((32 - height) / 2) }
            width: Math.min(implicitWidth, parent.width - x - 30)
            text: row.optionText
            opacity: row.optionEnabled ? 1 : 0.5
        }
        BareText {
            id: explanation
            visible: row.explained && text !== ""
            anchors { left: label.left; right: tick.left; rightMargin: 6; top: label.bottom; topMargin: 2 }
            wrapMode: Text.Wrap
            text: row.explained ? row.detail : ""
            color: Theme.textMid
            font.pixelSize: Theme.sizeMeta
        }
        BareText {
            visible: !row.explained
            anchors { left: label.right; leftMargin: 8; right: tick.left; rightMargin: 6; verticalCenter: label.verticalCenter }
            text: row.detail
            color: Theme.textLow
            font.pixelSize: Theme.sizeMeta
        }
        Icon {
            id: tick
            visible: row.chosen
            anchors { right: parent.right; rightMargin: 8; verticalCenter: label.verticalCenter }
            width: 14
            height: 14
            name: "check"
            color: Theme.accent
        }
    }
    background: Rectangle {
        radius: Theme.radiusPill
        color: row.current ? Theme.hover : "transparent"
    }
}
