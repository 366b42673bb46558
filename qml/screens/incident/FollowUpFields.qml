import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// What a follow-up has beside what an action has: how pressing it is, labels, and the issue it became in a tracker.
Column {
    id: fields

    // What the follow-up had when the form was opened.
    property string priorityId
    property string labels
    property string issueName
    property string issueUrl
    readonly property bool isAddress: App.attachments.isAddress(issue.text)
    readonly property bool isTold: App.incident.isIssue(issue.text) ///< by its address
    readonly property bool complete: issue.text.trim() === "" || isTold || (isAddress && tracker.chosen)
    readonly property string againstConnecting: App.sync.againstConnectingIssues
    readonly property bool isConnected: issueUrl !== ""

    signal submitted()

    /// What the person chose or typed, as App.incident takes it. What was left alone is not in it: it may be another
    /// one by now, or one this list does not know.
    function given(): var {
        const more = { issue: issue.text, provider: tracker.currentValue ?? "" }
        if (priority.chosenByHand)
            more.priorityId = priority.currentValue ?? ""
        if (names.text !== labels)
            more.labels = names.text
        return more
    }

    spacing: 14

    Field {
        width: parent.width
        visible: App.directory.priorities.count > 0
        label: qsTr("Priority")
        optional: true
        Select {
            id: priority
            property bool chosenByHand: false
            objectName: "taskPriority"
            width: parent.width
            label: qsTr("Priority")
            placeholderText: qsTr("None")
            options: App.directory.priorities
            textRole: "label"
            valueRole: "optionId"
            detailRole: "detail"
            explained: true
            clearable: fields.priorityId === "" // incident.io documents no way to take one away
            onActivated: chosenByHand = true
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
        error: fields.isAddress || issue.text.trim() === "" ? "" : qsTr("Write it like https://linear.app/acme/issue/PAY-7.")
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
    Field {
        width: parent.width
        visible: fields.isAddress && !fields.isTold
        label: qsTr("Tracker")
        hint: qsTr("The address does not tell which one it is.")
        Select {
            id: tracker
            objectName: "taskTracker"
            width: parent.width
            label: qsTr("Tracker")
            options: [
                { text: "Asana", value: "asana" }, { text: "Azure DevOps", value: "azure_devops" }, { text: "ClickUp", value: "click_up" },
                { text: "GitHub", value: "github" }, { text: "GitLab", value: "gitlab" }, { text: "Jira", value: "jira" },
                { text: "Jira Server", value: "jira_server" }, { text: "Linear", value: "linear" }, { text: "Notion", value: "notion" },
                { text: "ServiceNow", value: "service_now" }, { text: "Shortcut", value: "shortcut" }
            ]
        }
    }
}
