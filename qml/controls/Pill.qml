import QtQuick
import Muster.Controls

/// A short word on a tinted ground, with its shape when the tone is a severity.
Rectangle {
    id: pill

    property int tone: Tone.Neutral
    property string text
    property bool marked: false
    /// For names longer than their place: the pill elides instead of pushing.
    property real maximumWidth: 240

    implicitWidth: Math.min(maximumWidth, Math.ceil(label.implicitWidth) + (marked ? 14 : 0) + 16)
    implicitHeight: 20
    radius: Theme.radiusPill
    color: Theme.toneGround(tone)
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    SeverityMark {
        id: mark
        visible: pill.marked
        tone: pill.tone
        width: 9
        height: 9
        anchors { left: parent.left; leftMargin: 8; verticalCenter: parent.verticalCenter }
    }
    BareText {
        id: label
        anchors {
            left: pill.marked ? mark.right : parent.left; leftMargin: pill.marked ? 5 : 8
            right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter
        }
        text: pill.text
        color: Theme.toneColor(pill.tone)
        font.pixelSize: Theme.sizeSmall
        font.weight: Font.DemiBold
    }
}
