import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// One action or follow-up with the incident it comes from, its person and how long it has waited.
ListRow {
    id: row

    required property int index
    required selected
    required property string taskId
    required property string title
    required property string assigneeId
    required property string assigneeName
    required property string status
    required property double createdAt
    required property double completedAt
    required property int pending
    required property string incidentId
    required property string reference
    required property string incidentName
    required property string priority
    required property string labels
    required property string issueName
    required property string issueUrl
    required property string teamName
    required property double dueAt
    readonly property bool open: status === "outstanding"
    readonly property string source: Words.joined([reference, incidentName], " ")
    readonly property string age: App.times.duration(createdAt, open ? 0 : completedAt, App.times.now)
    readonly property bool overdue: open && dueAt > 0 && dueAt < App.times.now
    readonly property string due: {
        if (!open || dueAt === 0)
            return ""
        return overdue ? qsTr("%1 overdue", "a duration").arg(App.times.duration(dueAt, 0, App.times.now)) : qsTr("due in %1", "a duration").arg(App.times.duration(App.times.now, dueAt, App.times.now))
    }

    signal assignAsked()
    /// All from the current row to this one are to be selected.
    signal rangeAsked()
    /// By the pointer: the keyboard goes on from here.
    signal touched()

    function toggleDone() { App.taskBoard.setStatus(taskId, open ? "completed" : "outstanding") }

    objectName: "taskBoardRow"
    implicitHeight: 52
    Accessible.name: Words.joined([title, source, open ? qsTr("open for %1", "a duration").arg(age) : status === "completed" ? qsTr("done") : qsTr("will not be done"), due, teamName, assigneeName === "" ? qsTr("Nobody yet") : assigneeName, priority, labels], ", ")
    Accessible.description: Words.pendingText(pending)
    onClicked: {
        if (modifiers & Qt.ShiftModifier)
            rangeAsked()
        else if (modifiers & Qt.ControlModifier)
            App.taskBoard.toggleSelected(taskId)
        touched()
        if (!(modifiers & (Qt.ShiftModifier | Qt.ControlModifier)))
            App.showIncident(incidentId)
    }
    // The view gives its current row the keyboard.
    Keys.onPressed: event => {
        event.accepted = event.modifiers === Qt.NoModifier
        switch (event.modifiers === Qt.NoModifier ? event.key : Qt.Key_unknown) {
        case Qt.Key_Space: return toggleDone()
        case Qt.Key_X: return App.taskBoard.toggleSelected(taskId)
        case Qt.Key_R: return assignAsked()
        case Qt.Key_Backspace: return App.taskBoard.setStatus(taskId, open ? "not_doing" : "outstanding")
        case Qt.Key_Return:
        case Qt.Key_Enter: return App.showIncident(incidentId)
        }
        event.accepted = false
    }

    CheckBox {
        id: box
        anchors { left: parent.left; leftMargin: 10; verticalCenter: parent.verticalCenter }
        focusPolicy: Qt.NoFocus
        checkable: false
        enabled: App.taskBoard.against === ""
        checkState: row.open ? Qt.Unchecked : row.status === "completed" ? Qt.Checked : Qt.PartiallyChecked
        Accessible.name: row.open ? qsTr("Complete %1").arg(row.title) : qsTr("Reopen %1").arg(row.title)
        onClicked: row.toggleDone()
    }
    Column {
        anchors { left: box.right; leftMargin: 8; right: end.left; rightMargin: 12; verticalCenter: parent.verticalCenter }
        spacing: 3
        BareText {
            width: parent.width
            text: row.title
            color: row.open ? Theme.textHigh : Theme.textLow
        }
        BareText {
            width: parent.width
            text: Words.joined([row.source, row.teamName, row.priority, row.labels], " · ")
            color: Theme.textLow
            font.pixelSize: Theme.sizeMeta
        }
    }
    Row {
        id: end
        anchors { right: parent.right; rightMargin: 14; verticalCenter: parent.verticalCenter }
        spacing: 10
        PendingMark { anchors.verticalCenter: parent.verticalCenter; pending: row.pending }
        IconButton {
            anchors.verticalCenter: parent.verticalCenter
            visible: row.issueUrl !== ""
            focusPolicy: Qt.NoFocus
            icon { name: "external-link"; width: 14; height: 14 }
            text: row.issueName === "" ? qsTr("Open the issue in the browser") : qsTr("Open %1 in the browser", "name of an issue").arg(row.issueName)
            onClicked: Qt.openUrlExternally(row.issueUrl)
        }
        BareText {
            objectName: "taskDue"
            anchors.verticalCenter: parent.verticalCenter
            visible: text !== ""
            text: row.due
            color: row.overdue ? Theme.toneColor(Tone.Major) : Theme.textLow
            font { pixelSize: Theme.sizeMeta; weight: row.overdue ? Font.Medium : Font.Normal }
        }
        Avatar {
            anchors.verticalCenter: parent.verticalCenter
            width: 22
            name: row.assigneeName
            seed: row.assigneeId
        }
        BareText {
            anchors.verticalCenter: parent.verticalCenter
            width: 120
            text: row.assigneeName === "" ? qsTr("Nobody yet") : row.assigneeName
            color: row.assigneeName === "" ? Theme.textLow : Theme.textMid
            font.pixelSize: Theme.sizeMeta
        }
        BareText {
            anchors.verticalCenter: parent.verticalCenter
            width: 80
            horizontalAlignment: Text.AlignRight
            text: row.open ? row.age : App.times.ago(row.completedAt, App.times.now)
            color: Theme.textLow
            font { family: Theme.monoFamily; pixelSize: Theme.sizeSmall }
        }
    }
}
