import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// Actions, or follow-ups: open ones first. Space or a click on the box completes, Enter or a click on the row edits.
FocusScope {
    id: tab

    property bool followUps: false
    property real column: width
    readonly property string againstChanging: followUps ? App.sync.againstChangingFollowUps : App.sync.againstChangingActions
    readonly property string addAction: followUps ? "incident.followup" : "incident.action"

    function toggle(task: TaskItem) { setStatus(task, task.done ? "outstanding" : "completed") }
    function setStatus(task: TaskItem, status: string) {
        if (againstChanging !== "")
            App.notices.fail(againstChanging)
        else if (followUps)
            App.incident.editFollowUp(task.taskId, task.title, task.detail, task.assigneeId, status)
        else
            App.incident.editAction(task.taskId, task.title, task.assigneeId, status)
    }
    function edit(task: TaskItem) {
        const dialog = editor.createObject(tab, {
            followUp: followUps, taskId: task.taskId, startTitle: task.title, startDetail: task.detail,
            startAssignee: task.assigneeId, status: task.status, startPriority: task.priorityId, startLabels: task.labels,
            startIssueName: task.issueName, startIssueUrl: task.issueUrl
        }) as TaskDialog
        dialog.closed.connect(dialog.destroy)
        dialog.open()
    }

    Component { id: editor; TaskDialog { } }

    ListView {
        id: view
        objectName: "taskList"
        anchors { fill: parent; topMargin: 8 }
        clip: true
        focus: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        // Rows that came later leave the list without a current one.
        onActiveFocusChanged: if (activeFocus && currentIndex < 0 && count > 0) currentIndex = 0
        model: tab.followUps ? App.incident.followUps : App.incident.actions
        ScrollBar.vertical: ScrollBar { }
        Accessible.role: Accessible.List
        Accessible.name: tab.followUps ? qsTr("Follow-ups") : qsTr("Actions")

        // Qt 6.4 cannot make bound footers: this file is not Bound, and the linter cannot see the outer ids.
        // qmllint disable unqualified
        delegate: TaskItem {
            against: tab.againstChanging
            width: tab.column
            current: ListView.isCurrentItem && ListView.view.activeFocus && Keyboard.moves
            onDoneToggled: tab.toggle(this)
            onClicked: tab.edit(this)
        }
        footer: Item {
            width: ListView.view.width
            height: 56
            visible: view.count > 0
            ActionButton {
                anchors { left: parent.left; leftMargin: 26; verticalCenter: parent.verticalCenter }
                actionId: tab.addAction
                icon.name: "plus"
                text: tab.followUps ? qsTr("Add follow-up") : qsTr("Add action")
            }
        }
        // qmllint enable unqualified
    }
    EmptyState {
        anchors { left: parent.left; right: parent.right; top: parent.top; topMargin: 40 }
        readonly property string against: App.actions.revision >= 0 ? App.actions.reasonOf(tab.addAction) : ""
        visible: view.count === 0
        icon: tab.followUps ? "list-todo" : "list-checks"
        title: tab.followUps ? qsTr("No follow-ups") : qsTr("No actions")
        text: against !== "" ? against : tab.followUps ? qsTr("What has to happen after the incident, so that it does not come back.") : qsTr("What somebody has to do now, while the incident is running.")
        actionText: against !== "" ? "" : tab.followUps ? qsTr("Add follow-up") : qsTr("Add action")
        keyHint: Words.keyOf(tab.addAction)
        onActivated: App.actions.trigger(tab.addAction)
    }
}
