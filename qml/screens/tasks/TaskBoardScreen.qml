import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// The follow-ups, or the actions, of all incidents.
FocusScope {
    id: screen

    readonly property bool actions: App.taskBoard.actions

    focus: true

    function assign(taskId: string) {
        if (App.taskBoard.against !== "")
            return App.notices.fail(App.taskBoard.against)
        const dialog = assigning.createObject(screen, { taskId: taskId }) as AssignTaskDialog
        dialog.closed.connect(dialog.destroy)
        dialog.open()
    }

    Component { id: assigning; AssignTaskDialog { } }

    Rectangle { anchors.fill: parent; color: Theme.panel }
    Column {
        id: head
        anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; topMargin: 24 }
        width: Math.min(parent.width - 52, 1080)
        spacing: 10
        Heading { width: parent.width; text: App.actions.titleOf("go.tasks"); font.pixelSize: Theme.sizeHeading }
        Item {
            width: parent.width
            height: tabs.implicitHeight
            Tabs {
                id: tabs
                objectName: "taskTabs"
                anchors.fill: parent
                currentIndex: App.taskBoard.actions ? 1 : 0
                onCurrentIndexChanged: App.taskBoard.actions = currentIndex === 1
                TabItem { text: qsTr("Follow-ups") }
                TabItem { text: qsTr("Actions") }
            }
            TaskBoardChoices {
                anchors { right: parent.right; bottom: parent.bottom; bottomMargin: 5 }
                visible: !screen.actions
            }
        }
        TaskBoardFilters { width: parent.width }
        TaskBoardSelection {
            width: parent.width
            visible: App.taskBoard.selected > 0
            onAssignAsked: screen.assign("")
        }
    }
    ListView {
        id: view
        objectName: "taskBoard"
        anchors { left: head.left; right: head.right; top: head.bottom; bottom: hint.top; topMargin: 8 }
        clip: true
        focus: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        // Rows that came later leave the list without a current one.
        onActiveFocusChanged: if (activeFocus && currentIndex < 0 && count > 0) currentIndex = 0
        model: App.taskBoard.model
        ScrollBar.vertical: ScrollBar { }
        Accessible.role: Accessible.List
        Accessible.name: screen.actions ? qsTr("Actions") : qsTr("Follow-ups")
        Keys.onPressed: event => {
            event.accepted = event.key === Qt.Key_A && event.modifiers === Qt.ControlModifier
            if (event.accepted)
                App.taskBoard.selectAll()
        }
        Keys.onEscapePressed: App.taskBoard.clearSelection()

        delegate: TaskBoardRow {
            width: ListView.view.width
            current: ListView.isCurrentItem && ListView.view.activeFocus && Keyboard.moves
            // qmllint disable unqualified
            onAssignAsked: screen.assign(taskId)
            onTouched: view.currentIndex = index
            onRangeAsked: App.taskBoard.selectRange(Math.max(view.currentIndex, 0), index)
            // qmllint enable unqualified
        }
    }
    EmptyState {
        anchors { left: head.left; right: head.right; top: head.bottom; topMargin: 60 }
        visible: view.count === 0 && !App.taskBoard.loading
        icon: "circle-check"
        tone: Tone.Ok
        title: App.taskBoard.whose === 0 ? qsTr("Nothing of yours here") : qsTr("Nothing here")
        text: App.taskBoard.whose === 0 && App.taskBoard.everybodys > 0 ? qsTr("%n of others", "entries in a list", App.taskBoard.everybodys - App.taskBoard.mine) : screen.actions ? qsTr("Actions are added on the page of an incident.") : qsTr("Follow-ups are added on the page of an incident.")
    }
    Label {
        id: hint
        anchors { left: head.left; right: head.right; bottom: parent.bottom; bottomMargin: 10 }
        visible: view.count > 0
        elide: Text.ElideRight
        text: qsTr("Space completes · X selects · R gives to somebody · Backspace: will not be done · Enter goes to the incident")
        color: Theme.textLow
        font.pixelSize: Theme.sizeMeta
    }
}
