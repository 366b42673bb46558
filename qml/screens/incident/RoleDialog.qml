import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// Gives a role to a person, or frees it.
IncidentDialog {
    id: dialog

    property string startRole: App.incident.leadRoleId()

    title: qsTr("Assign a role")
    acceptText: qsTr("Assign")
    acceptEnabled: role.currentIndex >= 0
    onSubmitted: {
        App.incident.assignRole(role.currentValue, person.personId())
        close()
    }

    MatchingRows {
        id: changeable
        sourceModel: App.incident.roles
        role: "canChange"
        value: true
    }

    contentItem: Column {
        objectName: "roleDialog"
        spacing: 14
        Field {
            width: parent.width
            label: qsTr("Role")
            Select {
                id: role
                width: parent.width
                label: qsTr("Role")
                options: changeable
                textRole: "name"
                valueRole: "roleId"
                detailRole: "assigneeName"
                Component.onCompleted: currentIndex = indexOfValue(dialog.startRole)
            }
        }
        Field {
            width: parent.width
            label: qsTr("Person")
            hint: qsTr("Without a person the role is open again.")
            PersonSelect {
                id: person
                objectName: "rolePerson"
                width: parent.width
                focus: true
                clearable: true
                Component.onCompleted: choosePerson(App.directory.personId)
            }
        }
    }
}
