import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// What a follow-up has beside what an action has: how pressing it is, labels, and the issue it became in a tracker.
Column {
    id: fields

    property string priorityId
    property string labels
    property string issueName
    property string issueUrl
    readonly property bool complete: issue.text.trim() === "" || App.incident.isIssue(issue.text)
    readonly property string againstConnecting: App.sync.againstConnectingIssues
    readonly property bool isConnected: issueUrl !== ""

    signal submitted()

    /// What was chosen and typed, as App.incident takes it.
    function given(): var {
        return { priorityId: priority.currentValue ?? "", labels: names.text, issue: issue.text }
    }

    spacing: 14

    Field {
        width: parent.width
        visible: App.directory.priorities.count > 0
        label: qsTr("Priority")
        optional: true
        Select {
            id: priority
            objectName: "taskPriority"
            width: parent.width
            label: qsTr("Priority")
            placeholderText: qsTr("None")
            options: App.directory.priorities
            textRole: "label"
            valueRole: "optionId"
            detailRole: "detail"
            explained: true
            clearable: true
            Component.onCompleted: currentIndex = fields.priorityId === "" ? -1 : indexOfValue(fields.priorityId)
        }
    }
    Field {
        width: parent.width
        label: qsTr("Labels")
        optional: true
        hint: qsTr("Several are separated by commas.")
        TextField {
            id: names
            objectName: "taskLabels"
            width: parent.width
            label: qsTr("Labels")
            maximumLength: 400
            text: fields.labels
            onAccepted: fields.submitted()
        }
    }
    Field {
        width: parent.width
        visible: fields.isConnected || fields.againstConnecting === ""
        label: qsTr("Issue")
        optional: !fields.isConnected
        hint: fields.isConnected ? "" : qsTr("Where the work goes on: its address in Jira, Linear, GitHub or another tracker.")
        error: fields.complete ? "" : qsTr("This is no address of an issue in a tracker incident.io knows.")
        TextField {
            id: issue
            objectName: "taskIssue"
            visible: !fields.isConnected
            width: parent.width
            label: qsTr("Issue")
            inputMethodHints: Qt.ImhUrlCharactersOnly
            onAccepted: fields.submitted()
        }
        DetailLine {
            visible: fields.isConnected
            width: parent.width
            label: qsTr("Connected with")
            value: fields.issueName === "" ? fields.issueUrl : fields.issueName
            link: fields.issueUrl
        }
    }
}
