import QtQuick
import Muster
import Muster.Controls
import Muster.Views

IncidentDialog {
    id: dialog

    title: qsTr("Rename")
    acceptEnabled: name.text.trim() !== ""
    onSubmitted: {
        if (isChangedMeanwhile(App.incident.name))
            return
        App.incident.rename(name.text)
        close()
    }

    contentItem: Field {
        label: qsTr("Name")
        TextField {
            id: name
            objectName: "newName"
            width: parent.width
            focus: true
            label: qsTr("Name")
            maximumLength: 200
            onAccepted: dialog.submit()
            // Once: what comes from the server meanwhile must not take away what is typed.
            Component.onCompleted: {
                text = App.incident.name
                dialog.seen = text
                selectAll()
            }
        }
    }
}
