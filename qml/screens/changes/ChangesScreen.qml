import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// What others changed in all incidents since this person looked.
FocusScope {
    id: screen

    focus: true

    Rectangle { anchors.fill: parent; color: Theme.panel }
    Item {
        id: head
        anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; topMargin: 24 }
        width: Math.min(parent.width - 52, 1080)
        height: 34 + (partial.visible ? 24 : 0)
        Heading {
            anchors { left: parent.left; right: seen.left; rightMargin: 12; verticalCenter: seen.verticalCenter }
            text: qsTr("Changes since you looked")
            font.pixelSize: Theme.sizeHeading
        }
        ActionButton {
            id: seen
            anchors { right: parent.right; top: parent.top }
            visible: App.changes.count > 0
            actionId: "changes.seen"
            icon.name: "check"
        }
        BareText {
            id: partial
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
            visible: !App.changes.complete
            text: qsTr("The newest %n; there are older ones.", "incidents with changes", App.changes.count)
            color: Theme.textMid
        }
    }
    ListView {
        id: view
        objectName: "changeList"
        anchors { left: head.left; right: head.right; top: head.bottom; bottom: hint.top; topMargin: 12; bottomMargin: 8 }
        clip: true
        focus: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        // Rows that came later leave the list without a current one.
        onActiveFocusChanged: if (activeFocus && currentIndex < 0 && count > 0) currentIndex = 0
        model: App.changes.model
        ScrollBar.vertical: ScrollBar { }
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Changes since you looked")

        delegate: ChangeListRow {
            width: ListView.view.width
            current: ListView.isCurrentItem && ListView.view.activeFocus && Keyboard.moves
            // qmllint disable unqualified
            onTouched: view.currentIndex = index
            // qmllint enable unqualified
        }
    }
    EmptyState {
        anchors { left: head.left; right: head.right; top: head.bottom; topMargin: 60 }
        visible: view.count === 0 && !App.changes.loading
        icon: "eye"
        title: qsTr("Nothing new")
        text: qsTr("What others change in incidents stands here until you have looked at it.")
    }
    Label {
        id: hint
        anchors { left: head.left; right: head.right; bottom: parent.bottom; bottomMargin: 10 }
        visible: view.count > 0
        elide: Text.ElideRight
        text: qsTr("Enter goes to the incident · %1 to the next open one with changes, from anywhere", "a key").arg(Words.keyOf("changes.next"))
        color: Theme.textLow
        font.pixelSize: Theme.sizeMeta
    }
}
