import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// One action or follow-up with its box, its person and its age.
ListRow {
    id: task

    required property string taskId
    required property string title
    required property string detail
    required property string assigneeId
    required property string assigneeName
    required property string status
    required property double createdAt
    required property double completedAt
    required property int pending
    required property string priorityId
    required property string priorityName
    required property string labels
    required property string issueName
    required property string issueUrl
    /// Why it cannot be completed from here, or empty.
    property string against
    readonly property bool done: status === "completed"
    readonly property bool dropped: status === "not_doing"

    signal doneToggled()

    // The view gives its current row the keyboard.
    Keys.onSpacePressed: doneToggled()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    implicitHeight: Math.max(44, texts.implicitHeight + 20)
    Accessible.role: Accessible.ListItem
    Accessible.name: Words.joined([title, done ? qsTr("done") : dropped ? qsTr("will not be done") : qsTr("open"), assigneeName, priorityName, labels, issueName], ", ")
    Accessible.description: against !== "" ? against : Words.pendingText(pending)

    CheckBox {
        id: box
        anchors { left: parent.left; leftMargin: 26; top: parent.top; topMargin: 10 }
        focusPolicy: Qt.NoFocus
        checkable: false
        enabled: task.against === ""
        checkState: task.done ? Qt.Checked : task.dropped ? Qt.PartiallyChecked : Qt.Unchecked
        Accessible.name: task.done ? qsTr("Reopen %1").arg(task.title) : qsTr("Complete %1").arg(task.title)
        onClicked: task.doneToggled()
    }
    Column {
        id: texts
        anchors { left: parent.left; leftMargin: 54; right: end.left; rightMargin: 12; verticalCenter: parent.verticalCenter }
        spacing: 3
        BareText {
            width: parent.width
            wrapMode: Text.Wrap
            text: task.title
            color: task.done || task.dropped ? Theme.textLow : Theme.textHigh
            font.strikeout: task.dropped
        }
        BareText {
            visible: text !== ""
            width: parent.width
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            text: task.detail
            color: Theme.textLow
            font.pixelSize: Theme.sizeMeta
        }
        BareText {
            objectName: "taskMore"
            visible: text !== ""
            width: parent.width
            text: Words.joined([task.priorityName, task.labels, task.issueName], " · ")
            color: Theme.textMid
            font.pixelSize: Theme.sizeMeta
        }
    }
    Row {
        id: end
        anchors { right: parent.right; rightMargin: 26; verticalCenter: parent.verticalCenter }
        spacing: 10
        PendingMark { anchors.verticalCenter: parent.verticalCenter; pending: task.pending }
        IconButton {
            anchors.verticalCenter: parent.verticalCenter
            visible: task.issueUrl !== ""
            focusPolicy: Qt.NoFocus
            icon { name: "external-link"; width: 14; height: 14 }
            text: task.issueName === "" ? qsTr("Open the issue in the browser") : qsTr("Open %1 in the browser", "name of an issue").arg(task.issueName)
            onClicked: Qt.openUrlExternally(task.issueUrl)
        }
        Avatar {
            anchors.verticalCenter: parent.verticalCenter
            width: 22
            name: task.assigneeName
            seed: task.assigneeId
        }
        BareText {
            anchors.verticalCenter: parent.verticalCenter
            width: 110
            text: task.assigneeName === "" ? qsTr("Nobody yet") : task.assigneeName
            color: task.assigneeName === "" ? Theme.textLow : Theme.textMid
            font.pixelSize: Theme.sizeMeta
        }
        BareText {
            anchors.verticalCenter: parent.verticalCenter
            width: 76
            horizontalAlignment: Text.AlignRight
            text: task.done ? App.times.ago(task.completedAt, App.replay.now) : App.times.duration(task.createdAt, 0, App.replay.now)
            color: Theme.textLow
            font { family: Theme.monoFamily; pixelSize: Theme.sizeSmall }
        }
    }
}
