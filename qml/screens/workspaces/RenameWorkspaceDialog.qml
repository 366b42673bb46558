import QtQuick
import Muster.Controls
import Muster.Views

/// Another name for a workspace; only on this computer.
Dialog {
    id: dialog

    required property string workspaceId
    required property string name

    title: qsTr("Rename the workspace")
    acceptText: qsTr("Rename")
    acceptEnabled: field.text.trim() !== ""
    onSubmitted: {
        App.workspaces.rename(workspaceId, field.text)
        close()
    }

    contentItem: Field {
        objectName: "renameWorkspaceDialog"
        label: qsTr("Name")
        hint: qsTr("Only this computer knows it by this name.")
        TextField { id: field; width: parent.width; focus: true; label: qsTr("Name"); text: dialog.name; maximumLength: 120; onAccepted: dialog.submit() }
    }
}
