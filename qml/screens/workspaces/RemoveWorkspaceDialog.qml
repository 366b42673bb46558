import QtQuick
import Muster.Controls
import Muster.Views

/// Removes a workspace from this computer, and says what would be lost with it.
Dialog {
    id: dialog

    required property string workspaceId
    required property string name
    required property int unsent
    required property bool isServer

    signal backupAsked()

    title: qsTr("Remove “%1”?", "name of a workspace").arg(name)
    acceptText: qsTr("Remove")
    acceptEnabled: unsent === 0 || losing.checked
    dangerous: true
    onSubmitted: {
        App.workspaces.remove(workspaceId, Math.max(0, unsent))
        close()
    }

    extras: Button {
        objectName: "backUpFirst"
        icon.name: "copy"
        text: qsTr("Back up first")
        onClicked: {
            dialog.close()
            dialog.backupAsked()
        }
    }
    contentItem: Column {
        objectName: "removeWorkspaceDialog"
        spacing: 14
        Label {
            width: parent.width
            wrapMode: Text.Wrap
            lineHeight: Theme.lineHeight
            text: dialog.isServer ? qsTr("The copy on this computer and the kept key go. What the server has stays there.") : qsTr("Everything in it goes: incidents, updates, people. There is no other copy.")
        }
        Banner {
            visible: dialog.unsent !== 0
            width: parent.width
            tone: Tone.Critical
            text: dialog.unsent < 0 ? qsTr("Whether it holds unsent changes cannot be told.") : qsTr("%n change(s) have not been sent. They exist only here and would be lost.", "", dialog.unsent)
        }
        CheckBox { id: losing; objectName: "loseUnsent"; visible: dialog.unsent !== 0; text: qsTr("I know that they will be lost") }
    }
}
