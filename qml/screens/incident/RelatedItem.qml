import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// An incident that has to do with this one: Enter or a click goes there, Delete or the cross ends the relation.
Pressable {
    id: item

    required property string incidentId
    required property string reference
    required property string name
    required property string statusName
    required property string section
    required property int severityLevel
    required property int pending

    function end() {
        if (App.related.againstEnding !== "")
            return App.notices.fail(App.related.againstEnding)
        App.related.end(incidentId)
    }

    implicitHeight: 40
    activeFocusOnTab: true
    Accessible.role: Accessible.Link
    Accessible.name: Words.joined([reference, name], " ")
    Accessible.description: Words.joined([statusName, Words.pendingText(pending)], ". ")
    onClicked: App.showIncident(incidentId)
    Keys.onDeletePressed: end()

    Item {
        anchors.fill: parent
        SeverityMark {
            id: mark
            anchors { left: parent.left; leftMargin: 1; top: parent.top; topMargin: 6 }
            width: 11
            height: 11
            tone: Tones.ofIncident(item.severityLevel, item.section)
        }
        Column {
            anchors { left: mark.right; leftMargin: 9; right: waiting.left; rightMargin: 4; verticalCenter: parent.verticalCenter }
            spacing: 1
            BareText {
                width: parent.width
                text: item.name
                color: Theme.textHigh
                font { weight: Font.Medium; underline: item.hovered }
            }
            BareText {
                width: parent.width
                text: Words.joined([item.reference, item.statusName], " · ")
                color: Theme.textLow
                font.pixelSize: Theme.sizeMeta
            }
        }
        PendingMark {
            id: waiting
            anchors { right: away.left; verticalCenter: parent.verticalCenter }
            width: visible ? 14 : 0
            pending: item.pending
        }
        IconButton {
            id: away
            anchors { right: parent.right; rightMargin: -4; verticalCenter: parent.verticalCenter }
            width: 24
            height: 24
            focusPolicy: Qt.NoFocus
            opacity: item.hovered || item.visualFocus || hovered ? 1 : 0
            icon { name: "x"; width: 12; height: 12 }
            text: qsTr("No longer related to %1", "an incident").arg(item.reference === "" ? item.name : item.reference)
            onClicked: item.end()
        }
    }
    FocusRing { shown: item.visualFocus; corner: 4 }
}
