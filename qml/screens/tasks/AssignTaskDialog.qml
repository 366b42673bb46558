import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// Gives one entry, or all that are selected, to a person.
Dialog {
    id: dialog

    /// Where nothing is selected.
    property string taskId

    title: App.taskBoard.selected > 1 ? qsTr("Give %n entries to somebody", "", App.taskBoard.selected) : qsTr("Give to somebody")
    acceptText: qsTr("Give")
    onSubmitted: {
        App.taskBoard.assign(taskId, person.personId())
        close()
    }

    contentItem: Column {
        objectName: "assignTaskDialog"
        spacing: 14
        Field {
            width: parent.width
            label: qsTr("Person")
            hint: qsTr("Without a person nobody has it.")
            PersonSelect {
                id: person
                objectName: "assignTaskPerson"
                width: parent.width
                focus: true
                clearable: true
                Component.onCompleted: choosePerson(App.directory.personId)
            }
        }
    }
}
