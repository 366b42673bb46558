import QtQuick
import Muster.Controls

/// One thing to know about the page it lies on, with at most one thing to do about it.
Rectangle {
    id: banner

    property int tone: Tone.Neutral
    property string icon: tone === Tone.Critical || tone === Tone.Major || tone === Tone.Minor ? "triangle-alert" : tone === Tone.Ok ? "circle-check" : "info"
    property string title
    property string text
    property string actionText
    property bool dismissible: false

    signal activated()
    signal dismissed()

    implicitWidth: 480
    implicitHeight: Math.max(38, lines.implicitHeight + 20)
    radius: Theme.radiusCard
    color: Theme.toneGround(tone)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title === "" ? text : qsTr("%1. %2", "title of a notice, its text").arg(title).arg(text)

    Icon {
        id: glyph
        anchors { left: parent.left; leftMargin: 12; top: parent.top; topMargin: lines.height > 24 ? 11 : Math.round((banner.height - height) / 2) }
        name: banner.icon
        color: Theme.toneColor(banner.tone)
    }
    Column {
        id: lines
        anchors {
            left: glyph.right; leftMargin: 10; verticalCenter: parent.verticalCenter
            right: buttons.left; rightMargin: buttons.width > 0 ? 10 : 2
        }
        spacing: 2
        BareText {
            visible: banner.title !== ""
            width: parent.width
            wrapMode: Text.Wrap
            text: banner.title
            font.weight: Font.DemiBold
        }
        BareText {
            visible: banner.text !== ""
            width: parent.width
            wrapMode: Text.Wrap
            text: banner.text
            color: banner.title !== "" ? Theme.textMid : Theme.textHigh
        }
    }
    Row {
        id: buttons
        anchors { right: parent.right; rightMargin: width > 0 ? 8 : 10; verticalCenter: parent.verticalCenter }
        spacing: 4
        Button {
            visible: banner.actionText !== ""
            implicitHeight: 26
            text: banner.actionText
            onClicked: banner.activated()
        }
        IconButton {
            visible: banner.dismissible
            icon.name: "x"
            text: qsTr("Dismiss")
            onClicked: banner.dismissed()
        }
    }
}
