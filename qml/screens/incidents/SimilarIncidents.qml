import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// Incidents like the one about to be declared, and why they are like it. Choosing one goes there instead. While the
/// keyboard is at one of them they stay: what is found late would take it away under the finger.
FocusScope {
    id: list

    property int most: 3
    property var shown: []
    readonly property var found: App.similar.found

    signal chosen(incidentId: string)

    implicitHeight: column.height
    visible: rows.count > 0
    Component.onCompleted: shown = found
    onFoundChanged: if (!activeFocus) shown = found
    onActiveFocusChanged: if (!activeFocus) shown = found

    Column {
        id: column
        width: parent.width
        spacing: 2

        BareText {
            text: qsTr("Like this one")
            color: Theme.textLow
            font.pixelSize: Theme.sizeMeta
            bottomPadding: 2
        }
        Repeater {
            id: rows
            objectName: "similarIncidents"
            model: list.shown
            delegate: Pressable {
                id: row

                required property var modelData
                required property int index
                readonly property string said: modelData.last === "" ? qsTr("Has: %1", "words").arg(modelData.why)
                    : qsTr("Has: %1 · said last: %2", "words, a text").arg(modelData.why).arg(modelData.last)

                // qmllint disable unqualified
                width: list.width
                visible: index < list.most
                onClicked: list.chosen(modelData.incidentId)
                // qmllint enable unqualified
                height: 44
                Accessible.role: Accessible.Link
                Accessible.name: qsTr("%1 %2, %3. %4", "reference, name, status, why it is like this one").arg(modelData.reference).arg(modelData.name).arg(modelData.statusName).arg(said)

                Rectangle {
                    anchors.fill: parent
                    radius: 6
                    color: row.hovered || row.visualFocus ? Theme.hover : "transparent"
                }
                SeverityMark {
                    id: mark
                    anchors { left: parent.left; leftMargin: 6; top: parent.top; topMargin: 7 }
                    tone: Tones.ofIncident(row.modelData.severityLevel, row.modelData.section)
                }
                BareText {
                    id: reference
                    anchors { left: mark.right; leftMargin: 8; verticalCenter: mark.verticalCenter }
                    text: row.modelData.reference
                    color: Theme.textLow
                    font { family: Theme.monoFamily; pixelSize: Theme.sizeSmall }
                }
                BareText {
                    anchors { left: reference.right; leftMargin: 8; right: action.left; rightMargin: 8; verticalCenter: mark.verticalCenter }
                    text: row.modelData.name
                    font.weight: Font.Medium
                }
                BareText {
                    id: action
                    anchors { right: parent.right; rightMargin: 8; verticalCenter: mark.verticalCenter }
                    text: row.modelData.isOpen ? qsTr("%1 · join instead", "status").arg(row.modelData.statusName) : row.modelData.statusName
                    color: row.modelData.isOpen ? Theme.accent : Theme.textLow
                    font.pixelSize: Theme.sizeMeta
                }
                BareText {
                    anchors { left: reference.left; right: parent.right; rightMargin: 8; top: mark.bottom; topMargin: 5 }
                    text: row.said
                    color: Theme.textLow
                    font.pixelSize: Theme.sizeSmall
                }
                FocusRing { shown: row.visualFocus; inset: true; corner: 6 }
            }
        }
    }
}
