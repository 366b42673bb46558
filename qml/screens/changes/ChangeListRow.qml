import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// One incident and what others changed in it.
ListRow {
    id: row

    required property int index
    required property string incidentId
    required property string reference
    required property string name
    required property string statusName
    required property int severityLevel
    required property string section
    required property bool isPrivate
    required property string summary
    required property double since
    required property double changedAt
    readonly property string ago: App.times.ago(changedAt, App.times.now)
    readonly property string looked: since > 0 ? qsTr("looked at %1", "how long ago").arg(App.times.ago(since, App.times.now)) : qsTr("not looked at yet")

    signal touched()

    objectName: "change:" + reference
    implicitHeight: 62
    Accessible.name: qsTr("%1 %2, %3", "reference, name, status").arg(reference).arg(name).arg(statusName)
    Accessible.description: Words.joined([isPrivate ? qsTr("private") : "", summary, ago, looked], ", ")
    Keys.onReturnPressed: App.showIncident(incidentId)
    Keys.onEnterPressed: App.showIncident(incidentId)
    onClicked: {
        touched()
        App.showIncident(incidentId)
    }

    SeverityMark {
        id: mark
        anchors { left: parent.left; leftMargin: 14; top: parent.top; topMargin: 14 }
        tone: Tones.ofIncident(row.severityLevel, row.section)
    }
    BareText {
        id: title
        anchors { left: mark.right; leftMargin: 13; right: when.left; rightMargin: 12; verticalCenter: mark.verticalCenter }
        text: row.name
        font.weight: Font.Medium
    }
    BareText {
        id: when
        anchors { right: parent.right; rightMargin: 14; verticalCenter: mark.verticalCenter }
        text: row.ago
        color: Theme.textMid
        font.pixelSize: Theme.sizeMeta
    }
    Icon {
        id: lock
        anchors { left: title.left; verticalCenter: reference.verticalCenter }
        visible: row.isPrivate
        width: visible ? 12 : 0
        height: 12
        name: "lock"
        color: Theme.textLow
    }
    BareText {
        id: reference
        anchors { left: lock.right; leftMargin: row.isPrivate ? 6 : 0; top: title.bottom; topMargin: 7 }
        text: row.reference
        color: Theme.textLow
        font { family: Theme.monoFamily; pixelSize: Theme.sizeSmall }
    }
    BareText {
        id: changes
        anchors { left: reference.right; leftMargin: 10; right: last.left; rightMargin: 12; verticalCenter: reference.verticalCenter }
        text: row.summary
    }
    BareText {
        id: last
        anchors { right: parent.right; rightMargin: 14; verticalCenter: reference.verticalCenter }
        text: row.looked
        color: Theme.textLow
        font.pixelSize: Theme.sizeMeta
    }
}
