import QtQuick
import Muster
import Muster.Controls

/// An incident this one may be related to.
ListRow {
    id: option

    required property string incidentId
    required property string reference
    required property string name
    required property string statusName
    required property string section
    required property int severityLevel

    implicitHeight: 44
    Accessible.role: Accessible.ListItem
    Accessible.name: Words.joined([reference, name, statusName], ", ")

    SeverityMark {
        id: mark
        anchors { left: parent.left; leftMargin: 10; verticalCenter: parent.verticalCenter }
        width: 11
        height: 11
        tone: Tones.ofIncident(option.severityLevel, option.section)
    }
    Column {
        anchors { left: mark.right; leftMargin: 10; right: parent.right; rightMargin: 10; verticalCenter: parent.verticalCenter }
        spacing: 1
        BareText {
            width: parent.width
            text: option.name
            color: Theme.textHigh
        }
        BareText {
            width: parent.width
            text: Words.joined([option.reference, option.statusName], " · ")
            color: Theme.textLow
            font.pixelSize: Theme.sizeMeta
        }
    }
}
