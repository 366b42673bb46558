import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// Hands a role over: to whom, and what they must know. Begins with what is known.
IncidentDialog {
    id: dialog

    readonly property var known: App.handover.knownNotes()

    title: qsTr("Hand over")
    subtitle: qsTr("The role changes when they accept. Your notes stand in the timeline.")
    acceptText: qsTr("Offer")
    acceptEnabled: role.currentIndex >= 0 && who.personId() !== "" && who.personId() !== App.handover.holderOf(role.currentValue ?? "")
    width: Math.min(680, parent ? parent.width - 48 : 680)
    onSubmitted: {
        const notes = []
        for (let i = 0; i < parts.count; ++i)
            notes.push((parts.itemAt(i) as HandoverNote).text)
        if (App.handover.offer(role.currentValue, who.personId(), notes))
            close()
    }

    MatchingRows {
        id: changeable
        sourceModel: App.incident.roles
        role: "canChange"
        value: true
    }

    contentItem: ScrollView {
        id: view
        objectName: "handoverDialog"
        implicitHeight: Math.min(contentHeight, (dialog.parent ? dialog.parent.height : 720) - 260)
        contentHeight: fields.height
        Column {
            id: fields
            width: view.width - 12
            spacing: 12
            Row {
                width: parent.width
                spacing: 12
                Field {
                    width: (parent.width - 12) / 2
                    label: qsTr("To")
                    PersonSelect {
                        id: who
                        objectName: "handoverPerson"
                        width: parent.width
                        focus: true
                        label: qsTr("To")
                        placeholderText: qsTr("Choose")
                    }
                }
                Field {
                    width: (parent.width - 12) / 2
                    label: qsTr("Role")
                    Select {
                        id: role
                        width: parent.width
                        label: qsTr("Role")
                        options: changeable
                        textRole: "name"
                        valueRole: "roleId"
                        detailRole: "assigneeName"
                        Component.onCompleted: currentIndex = indexOfValue(App.incident.leadRoleId())
                    }
                }
            }
            Repeater {
                id: parts
                model: App.handover.headings()
                // qmllint disable unqualified
                delegate: HandoverNote {
                    required property int index
                    required property string modelData
                    width: fields.width
                    name: modelData
                    text: dialog.known[index]
                }
                // qmllint enable unqualified
            }
        }
    }
}
