import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// How bad, what, how long; below it which, where it stands, who leads.
ListRow {
    id: row

    required property string incidentId
    required property string reference
    required property string name
    required property string severityName
    required property int severityLevel
    required property string statusName
    required property string section
    required property double startedAt
    required property double endedAt
    required property string leadName
    required property int pending
    required property bool isPrivate
    readonly property string age: App.times.duration(startedAt, endedAt, App.times.now)
    readonly property string spokenSeverity: severityName === "" ? qsTr("no severity") : severityName

    Accessible.name: qsTr("%1, %2, %3, %4, %5", "name, severity, status, reference, duration")
        .arg(name).arg(spokenSeverity).arg(statusName).arg(reference).arg(age)
    Accessible.description: Words.pendingText(pending)

    SeverityMark {
        id: mark
        anchors { left: parent.left; leftMargin: 14; top: parent.top; topMargin: 14 }
        tone: Tones.ofIncident(row.severityLevel, row.section)
    }
    BareText {
        id: title
        anchors { left: mark.right; leftMargin: 13; right: age.left; rightMargin: 10; verticalCenter: mark.verticalCenter }
        text: row.name
        font.weight: Font.Medium
    }
    BareText {
        id: age
        anchors { right: parent.right; rightMargin: 14; verticalCenter: mark.verticalCenter }
        text: row.age
        color: Theme.textMid
        font { family: Theme.monoFamily; pixelSize: Theme.sizeMeta }
    }
    BareText { // completed last, when what it lies between has its width
        anchors { left: lock.right; leftMargin: 8; right: waiting.left; rightMargin: 8; verticalCenter: reference.verticalCenter }
        text: row.leadName === "" ? row.statusName : qsTr("%1 · %2", "status, who leads").arg(row.statusName).arg(row.leadName)
        color: Theme.textLow
        font.pixelSize: Theme.sizeMeta
    }
    BareText {
        id: reference
        anchors { left: title.left; top: title.bottom; topMargin: 5 }
        text: row.reference === "" ? qsTr("not sent yet") : row.reference
        color: Theme.textLow
        font { family: Theme.monoFamily; pixelSize: Theme.sizeSmall }
    }
    Loader {
        id: lock
        anchors { left: reference.right; leftMargin: active ? 8 : 0; verticalCenter: reference.verticalCenter }
        active: row.isPrivate
        sourceComponent: Icon { width: 12; height: 12; name: "lock"; color: Theme.textLow }
    }
    Loader {
        id: waiting
        anchors { right: parent.right; rightMargin: 14; verticalCenter: reference.verticalCenter }
        active: row.pending > 0
        // qmllint disable unqualified
        sourceComponent: PendingMark { pending: row.pending }
        // qmllint enable unqualified
    }
}
