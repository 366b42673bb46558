import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// How bad, what, how long; below it which, where it stands, who leads.
ListRow {
    id: row

    required property incidentListItem incident
    readonly property string age: App.times.duration(incident.startedAt, incident.endedAt, App.times.now)
    readonly property string dueText: incident.updateDueAt > 0 ? qsTr("update %1", "in 3m, 8m overdue").arg(App.updateDue.text(incident.updateDueAt, App.times.now)) : ""
    readonly property string spokenSeverity: incident.severityName === "" ? qsTr("no severity") : incident.severityName

    Accessible.name: qsTr("%1, %2, %3, %4, %5", "name, severity, status, reference, duration")
        .arg(incident.name).arg(spokenSeverity).arg(incident.statusName).arg(incident.reference).arg(age)
    Accessible.description: Words.joined([incident.isTest ? qsTr("only a test") : "", incident.isNews ? qsTr("changed since you looked") : "", dueText, Words.pendingText(incident.pending), Words.withoutMarkup(incident.found)], ", ")

    implicitHeight: incident.found === "" ? 58 : 78

    SeverityMark {
        id: mark
        anchors { left: parent.left; leftMargin: 14; top: parent.top; topMargin: 14 }
        tone: Tones.ofIncident(row.incident.severityLevel, row.incident.section)
    }
    Rectangle {
        objectName: "news"
        anchors { left: parent.left; leftMargin: 4; verticalCenter: mark.verticalCenter }
        visible: row.incident.isNews
        width: 6
        height: 6
        radius: 3
        color: Theme.accent
    }
    BareText {
        id: title
        anchors { left: mark.right; leftMargin: 13; right: age.left; rightMargin: 10; verticalCenter: mark.verticalCenter }
        text: row.incident.name
        font.weight: Font.Medium
    }
    BareText {
        id: age
        anchors { right: parent.right; rightMargin: 14; verticalCenter: mark.verticalCenter }
        text: row.age
        color: Theme.textMid
        font { family: Theme.monoFamily; pixelSize: Theme.sizeMeta }
    }
    BareText {
        id: due
        objectName: "listUpdateDue"
        readonly property int urgency: row.incident.updateDueAt > 0 ? App.updateDue.state(row.incident.updateFrom, row.incident.updateDueAt, App.times.now) : 0
        anchors { right: waiting.left; rightMargin: urgency > 0 && waiting.active ? 8 : 0; verticalCenter: reference.verticalCenter }
        visible: text !== ""
        text: urgency > 0 ? row.dueText : "" // calm ones need nobody; without a width of its own it is as wide as its words
        color: Theme.toneColor(Tones.ofDue(urgency))
        font.pixelSize: Theme.sizeMeta
    }
    BareText { // completed last, when what it lies between has its width
        anchors { left: lock.right; leftMargin: 8; right: due.left; rightMargin: 8; verticalCenter: reference.verticalCenter }
        readonly property string status: row.incident.isTest ? qsTr("Test · %1", "status").arg(row.incident.statusName) : row.incident.statusName
        objectName: "listStatus"
        text: row.incident.leadName === "" ? status : qsTr("%1 · %2", "status, who leads").arg(status).arg(row.incident.leadName)
        color: Theme.textLow
        font.pixelSize: Theme.sizeMeta
    }
    BareText {
        id: reference
        anchors { left: title.left; top: title.bottom; topMargin: 5 }
        text: row.incident.reference === "" ? qsTr("not sent yet") : row.incident.reference
        color: Theme.textLow
        font { family: Theme.monoFamily; pixelSize: Theme.sizeSmall }
    }
    Loader {
        anchors { left: title.left; right: parent.right; rightMargin: 14; top: reference.bottom; topMargin: 5 }
        active: row.incident.found !== ""
        // qmllint disable unqualified
        sourceComponent: RichLine {
            objectName: "found"
            markup: row.incident.found
            font.pixelSize: Theme.sizeMeta
        }
        // qmllint enable unqualified
    }
    Loader {
        id: lock
        objectName: "privateMark"
        width: active ? 12 : 0 // a Loader keeps the size of what was in it, and rows are used again
        anchors { left: reference.right; leftMargin: active ? 8 : 0; verticalCenter: reference.verticalCenter }
        active: row.incident.isPrivate
        sourceComponent: Icon { width: 12; height: 12; name: "lock"; color: Theme.textLow }
    }
    Loader {
        id: waiting
        anchors { right: parent.right; rightMargin: 14; verticalCenter: reference.verticalCenter }
        active: row.incident.pending > 0
        // qmllint disable unqualified
        sourceComponent: PendingMark { pending: row.incident.pending }
        // qmllint enable unqualified
    }
}
