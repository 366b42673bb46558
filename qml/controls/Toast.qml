import QtQuick
import Muster.Controls

/// Says what just happened and lets it be undone for a while; waits while the pointer or the keyboard is on it.
Item {
    id: toast

    property int tone: Tone.Neutral
    property string text
    property string actionText
    property string keyHint
    property int duration: Math.max(actionText === "" ? 4000 : 8000, text.length * 90) // long enough to be read

    signal activated()
    signal dismissed()

    implicitWidth: content.implicitWidth + 22
    implicitHeight: Math.max(42, words.height + 22)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Card {
        anchors.fill: parent
        raised: true
        color: Theme.raised
        outline: Theme.outline
    }
    Row {
        id: content
        anchors { left: parent.left; leftMargin: 14; verticalCenter: parent.verticalCenter }
        spacing: 10
        SeverityMark {
            visible: toast.tone !== Tone.Neutral
            anchors.verticalCenter: parent.verticalCenter
            tone: toast.tone
        }
        BareText {
            id: words
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(Math.ceil(implicitWidth), 420)
            wrapMode: Text.Wrap
            maximumLineCount: 5
            elide: Text.ElideRight
            text: toast.text
        }
        Button {
            id: action
            visible: toast.actionText !== ""
            anchors.verticalCenter: parent.verticalCenter
            implicitHeight: 26
            kind: Button.Ghost
            text: toast.actionText
            keyHint: toast.keyHint
            onClicked: toast.activated()
        }
        IconButton {
            id: close
            anchors.verticalCenter: parent.verticalCenter
            icon { name: "x"; width: 14; height: 14 }
            text: qsTr("Dismiss")
            onClicked: toast.dismissed()
        }
    }
    HoverHandler { id: hover }
    Timer {
        interval: toast.duration
        running: !hover.hovered && !action.activeFocus && !close.activeFocus
        onTriggered: toast.dismissed()
    }
    opacity: 0
    Component.onCompleted: opacity = 1
    Behavior on opacity { NumberAnimation { duration: Theme.motionSlow } }
}
