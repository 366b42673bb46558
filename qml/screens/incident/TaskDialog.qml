import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// Adds or edits an action or a follow-up.
IncidentDialog {
    id: dialog

    property bool followUp: false
    property string taskId
    property string startTitle
    property string startDetail
    property string startAssignee
    property string status: "outstanding"
    property string startPriority
    property string startLabels
    property string startIssueName
    property string startIssueUrl
    readonly property bool editing: taskId !== ""
    readonly property string against: !editing ? "" : followUp ? App.sync.againstChangingFollowUps : App.sync.againstChangingActions

    title: {
        if (editing)
            return followUp ? qsTr("Edit follow-up") : qsTr("Edit action")
        return followUp ? qsTr("Add follow-up") : qsTr("Add action")
    }
    acceptText: editing ? qsTr("Save") : qsTr("Add")
    acceptEnabled: what.text.trim() !== "" && against === "" && (!followUp || more.complete)
    onSubmitted: {
        const person = who.personId()
        if (editing && followUp)
            App.incident.editFollowUp(taskId, what.text, detail.text, person, state.currentValue, more.given())
        else if (editing)
            App.incident.editAction(taskId, what.text, person, state.currentValue)
        else if (followUp)
            App.incident.addFollowUp(what.text, detail.text, person, more.given())
        else
            App.incident.addAction(what.text, person)
        close()
    }
    extras: Button {
        visible: dialog.editing
        kind: Button.Danger
        text: qsTr("Delete")
        reason: dialog.followUp ? App.sync.againstDeletingFollowUps : App.sync.againstDeletingActions
        enabled: reason === ""
        onClicked: {
            if (dialog.followUp)
                App.incident.deleteFollowUp(dialog.taskId)
            else
                App.incident.deleteAction(dialog.taskId)
            dialog.close()
        }
    }

    contentItem: FormView {
        objectName: dialog.followUp ? "followUpDialog" : "actionDialog"
        spacing: 14
        Banner { width: parent.width; visible: text !== ""; text: dialog.against }
        Field {
            width: parent.width
            enabled: dialog.against === ""
            label: dialog.followUp ? qsTr("Title") : qsTr("What has to be done")
            TextField {
                id: what
                objectName: "taskTitle"
                width: parent.width
                focus: true
                label: dialog.followUp ? qsTr("Title") : qsTr("What has to be done")
                text: dialog.startTitle
                onAccepted: dialog.submit()
            }
        }
        Field {
            width: parent.width
            visible: dialog.followUp
            enabled: dialog.against === ""
            label: qsTr("Description")
            optional: true
            TextArea {
                id: detail
                width: parent.width
                label: qsTr("Description")
                text: dialog.startDetail
                onSubmitted: dialog.submit()
            }
        }
        Field {
            width: parent.width
            enabled: dialog.against === ""
            label: qsTr("Person")
            optional: true
            PersonSelect {
                id: who
                width: parent.width
                clearable: true
                Component.onCompleted: choosePerson(dialog.startAssignee)
            }
        }
        Field {
            width: parent.width
            visible: dialog.editing
            enabled: dialog.against === ""
            label: qsTr("State")
            Select {
                id: state
                width: parent.width
                label: qsTr("State")
                options: [
                    { text: qsTr("Open"), value: "outstanding" }, { text: qsTr("Done"), value: "completed" },
                    { text: qsTr("Will not be done"), value: "not_doing" }
                ]
                Component.onCompleted: currentIndex = indexOfValue(dialog.status)
            }
        }
        FollowUpFields {
            id: more
            width: parent.width
            visible: dialog.followUp
            enabled: dialog.against === ""
            priorityId: dialog.startPriority
            labels: dialog.startLabels
            issueName: dialog.startIssueName
            issueUrl: dialog.startIssueUrl
            onSubmitted: dialog.submit()
        }
    }
}
