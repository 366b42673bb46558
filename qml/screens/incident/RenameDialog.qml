import QtQuick
import Muster
import Muster.Controls
import Muster.Views

IncidentDialog {
    id: dialog

    title: qsTr("Rename")
    acceptEnabled: name.text.trim() !== ""
    property string seen ///< the name when this was opened or was last said to have changed
    onSubmitted: {
        if (App.incident.name !== seen) { // nobody's words go without being read
            seen = App.incident.name
            errorText = qsTr("Somebody changed it meanwhile to “%1”. Save again to replace that.", "a name").arg(seen)
            return
        }
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
