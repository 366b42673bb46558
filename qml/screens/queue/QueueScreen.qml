import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// Every change that has not reached the server: why, and what can be done about it.
FocusScope {
    id: screen

    focus: true

    function edit(entryId: string, title: string) {
        const dialog = editor.createObject(screen, { entryId: entryId, what: title }) as QueueEditDialog
        dialog.closed.connect(dialog.destroy)
        dialog.open()
    }

    Component { id: editor; QueueEditDialog { } }

    Rectangle { anchors.fill: parent; color: Theme.panel }
    Column {
        id: head
        anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; topMargin: 24 }
        width: Math.min(parent.width - 52, 840)
        spacing: 6
        Heading { width: parent.width; text: App.actions.titleOf("go.queue"); font.pixelSize: Theme.sizeHeading }
        Label {
            width: parent.width
            wrapMode: Text.Wrap
            color: Theme.textMid
            text: {
                if (App.queue.attention > 0)
                    return qsTr("%n change(s) need you. The others go by themselves, in the order they were made.", "", App.queue.attention)
                return App.sync.online ? qsTr("Changes go to the server in the order they were made.") : qsTr("They are kept on this computer and sent when the connection is back.")
            }
        }
        Item { width: 1; height: 2 }
        SyncBanner { width: parent.width }
    }
    ListView {
        id: view
        objectName: "queueList"
        anchors { left: head.left; right: head.right; top: head.bottom; bottom: parent.bottom; topMargin: 14 }
        spacing: 8
        clip: true
        focus: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        // Rows that came later leave the list without a current one.
        onActiveFocusChanged: if (activeFocus && currentIndex < 0 && count > 0) currentIndex = 0
        model: App.queue.model
        ScrollBar.vertical: ScrollBar { }
        Accessible.role: Accessible.List
        Accessible.name: App.actions.titleOf("go.queue")
        delegate: QueueItem {
            width: ListView.view.width
            current: ListView.isCurrentItem && ListView.view.activeFocus && Keyboard.moves
            // qmllint disable unqualified
            onEditAsked: screen.edit(entryId, title)
            // qmllint enable unqualified
        }
        bottomMargin: 24
    }
    EmptyState {
        anchors { left: head.left; right: head.right; top: head.bottom; topMargin: 60 }
        visible: view.count === 0
        icon: "circle-check"
        tone: Tone.Ok
        title: qsTr("Everything has been sent")
        text: qsTr("What you change is saved here first and then sent. Nothing is waiting.")
    }
}
