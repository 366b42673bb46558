import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// Hands a role over: to whom, and what they must know. Begins with what is known.
Dialog {
    id: dialog

    title: qsTr("Hand over")
    subtitle: qsTr("The role changes when they accept. Your notes stand in the timeline.")
    acceptText: qsTr("Offer")
    acceptEnabled: role.currentIndex >= 0 && who.personId() !== "" && who.personId() !== App.handover.holderOf(role.currentValue ?? "")
    width: Math.min(680, parent ? parent.width - 48 : 680)
    onSubmitted: {
        const notes = { situation: situation.text, tried: tried.text, hypothesis: hypothesis.text, risks: risks.text,
                        openActions: openActions.text, nextCheckpoint: checkpoint.text }
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
            HandoverNote { id: situation; width: parent.width; name: qsTr("Where it stands"); text: App.handover.knownSituation() }
            HandoverNote { id: tried; width: parent.width; name: qsTr("Tried and changed"); text: App.handover.knownTried() }
            HandoverNote { id: hypothesis; objectName: "handoverHypothesis"; width: parent.width; name: qsTr("What we think it is") }
            HandoverNote { id: risks; width: parent.width; name: qsTr("Risks") }
            HandoverNote { id: openActions; width: parent.width; name: qsTr("Open actions"); text: App.handover.knownActions() }
            HandoverNote { id: checkpoint; width: parent.width; name: qsTr("Next checkpoint"); text: App.handover.suggestedCheckpoint() }
        }
    }
}
