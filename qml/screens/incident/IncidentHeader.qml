import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// Which, how bad, what; what can be done; where it stands.
Column {
    id: header

    readonly property bool narrow: width < 670

    spacing: 0

    Item {
        width: parent.width
        height: 30
        Row {
            id: marks
            anchors { left: parent.left; right: buttons.left; rightMargin: 12; verticalCenter: parent.verticalCenter }
            spacing: 10
            clip: true
            MonoLabel {
                id: reference
                anchors.verticalCenter: parent.verticalCenter
                text: App.incident.reference === "" ? qsTr("not sent yet") : App.incident.reference
                Accessible.name: qsTr("Reference %1").arg(text)
            }
            SeverityPill {
                id: severity
                anchors.verticalCenter: parent.verticalCenter
                level: App.incident.severityLevel
                text: App.incident.severityName === "" ? qsTr("No severity") : App.incident.severityName
            }
            Pill {
                id: secret
                anchors.verticalCenter: parent.verticalCenter
                visible: App.incident.isPrivate
                tone: Tone.Triage
                text: qsTr("Private")
            }
            Pill {
                id: mode
                objectName: "modePill"
                anchors.verticalCenter: parent.verticalCenter
                visible: text !== ""
                text: App.incident.mode === "test" ? qsTr("Test") : App.incident.mode === "retrospective" ? qsTr("Recorded afterwards") : ""
            }
            PendingMark { id: waiting; anchors.verticalCenter: parent.verticalCenter; pending: App.incident.pending }
            Pill { // the last: it takes what is left, and nothing where that is too little to read
                id: type
                readonly property real room: marks.width - taken(reference) - taken(severity) - taken(secret) - taken(mode) - taken(waiting)
                function taken(before: Item): real { return before.visible ? before.width + marks.spacing : 0 }
                objectName: "typePill"
                anchors.verticalCenter: parent.verticalCenter
                visible: App.incident.typeName !== ""
                opacity: room < 48 ? 0 : 1
                maximumWidth: Math.max(0, Math.min(160, room))
                text: App.incident.typeName
            }
        }
        Row {
            id: buttons
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            spacing: 10
            ActionButton { visible: header.width > 560; actionId: "incident.role" }
            ActionButton { objectName: "followUpButton"; visible: !header.narrow; actionId: "incident.followup" }
            IncidentMenu { anchors.verticalCenter: parent.verticalCenter; complete: header.narrow }
            ActionButton { actionId: "incident.update"; kind: Button.Primary }
        }
    }
    Item { width: 1; height: 8 }
    Row {
        width: parent.width
        spacing: 10
        Label {
            id: title
            objectName: "incidentName"
            width: Math.min(Math.ceil(implicitWidth), parent.width - 34)
            text: App.incident.name
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            font { pixelSize: Theme.sizeHeading; weight: Font.DemiBold; letterSpacing: -0.2 }
            Accessible.role: Accessible.Heading
        }
        PendingMark { anchors.verticalCenter: parent.verticalCenter; pending: Words.pendingOf(App.incident.pendingFields, "name") }
    }
    Item { width: 1; height: 6 }
    Row {
        width: parent.width
        spacing: 10
        Label {
            width: Math.min(parent.width - 24, 680)
            text: App.incident.summary === "" ? qsTr("No summary yet. %1 writes one.").arg(Words.keyOf("incident.summary")) : App.incident.summary
            color: App.incident.summary === "" ? Theme.textLow : Theme.textMid
            wrapMode: Text.Wrap
            maximumLineCount: 3
            elide: Text.ElideRight
            lineHeight: Theme.lineHeight
        }
        PendingMark { pending: Words.pendingOf(App.incident.pendingFields, "summary") }
    }
    Item { width: 1; height: 16 }
    StatusSteps { width: parent.width }
}
