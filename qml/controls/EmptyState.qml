import QtQuick
import Muster.Controls

/// What a place says when it has nothing to show: empty, loading, offline, failed or not allowed.
Item {
    id: state

    property string icon: "inbox"
    property int tone: Tone.Neutral
    property string title
    property string text
    property string actionText
    property string keyHint
    property bool busy: false
    /// What it offers is the one thing to do here.
    property bool primary: false

    signal activated()

    implicitHeight: column.implicitHeight + 48
    implicitWidth: 320

    Column {
        id: column
        anchors.centerIn: parent
        width: Math.min(parent.width - 32, 360)
        spacing: 8

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: 44
            height: 44
            radius: 12
            color: Theme.toneGround(state.tone)
            Icon {
                anchors.centerIn: parent
                visible: !state.busy
                width: 20
                height: 20
                name: state.icon
                color: Theme.toneColor(state.tone)
            }
            Spinner { anchors.centerIn: parent; running: state.busy; visible: state.busy }
        }
        Item { width: 1; height: 4 }
        Heading {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            text: state.title
        }
        Label {
            visible: text !== ""
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            lineHeight: Theme.lineHeight
            text: state.text
            color: Theme.textMid
        }
        Item { width: 1; height: 4; visible: action.visible }
        Button {
            id: action
            anchors.horizontalCenter: parent.horizontalCenter
            objectName: "emptyAction"
            visible: state.actionText !== ""
            kind: state.primary ? Button.Primary : Button.Secondary
            text: state.actionText
            keyHint: state.keyHint
            onClicked: state.activated()
        }
    }
}
