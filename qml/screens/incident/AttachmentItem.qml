import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// Something attached: Enter or a click opens it, Delete or the cross takes it away.
Pressable {
    id: item

    required property string attachmentId
    required property string title
    required property string address
    required property int pending

    function remove() {
        if (App.attachments.againstRemoving !== "")
            return App.notices.fail(App.attachments.againstRemoving)
        App.attachments.remove(attachmentId)
    }

    implicitHeight: 28
    pressable: address !== ""
    activeFocusOnTab: true
    Accessible.role: address !== "" ? Accessible.Link : Accessible.StaticText
    Accessible.name: title
    Accessible.description: Words.joined([address, Words.pendingText(pending)], ". ")
    onClicked: Qt.openUrlExternally(address)
    Keys.onDeletePressed: remove()

    Item {
        anchors.fill: parent
        Icon {
            id: mark
            anchors { left: parent.left; verticalCenter: parent.verticalCenter }
            width: 14
            height: 14
            name: item.address !== "" ? "external-link" : "file-text"
            color: Theme.textLow
        }
        BareText {
            anchors { left: mark.right; leftMargin: 8; right: waiting.left; rightMargin: 4; verticalCenter: parent.verticalCenter }
            elide: Text.ElideMiddle
            text: item.title
            color: item.address !== "" ? Theme.accent : Theme.textHigh
            font { weight: Font.Medium; underline: item.pressable && item.hovered }
        }
        PendingMark {
            id: waiting
            anchors { right: away.left; verticalCenter: parent.verticalCenter }
            width: visible ? 14 : 0
            pending: item.pending
        }
        IconButton {
            id: away
            anchors { right: parent.right; rightMargin: -4; verticalCenter: parent.verticalCenter }
            width: 24
            height: 24
            focusPolicy: Qt.NoFocus
            opacity: item.hovered || item.visualFocus || hovered ? 1 : 0
            icon { name: "x"; width: 12; height: 12 }
            text: qsTr("Remove %1", "an attachment").arg(item.title)
            onClicked: item.remove()
        }
    }
    FocusRing { shown: item.visualFocus; corner: 4 }
}
