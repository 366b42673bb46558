import QtQuick
import QtQuick.Dialogs
import Muster
import Muster.Controls
import Muster.Views

/// The workspaces of this profile: go to another, add, rename, remove.
FocusScope {
    id: screen

    focus: true

    function backUp(workspaceId: string, name: string) {
        saving.workspaceId = workspaceId
        saving.selectedFile = saving.currentFolder + "/" + App.workspaces.backupName(name)
        saving.open()
    }
    function show(component: Component, properties: var) {
        const dialog = component.createObject(screen, properties) as Dialog
        dialog.closed.connect(dialog.destroy)
        dialog.open()
    }

    Component { id: renaming; RenameWorkspaceDialog { } }
    // qmllint disable unqualified
    Component { id: removing; RemoveWorkspaceDialog { onBackupAsked: screen.backUp(workspaceId, name) } }
    // qmllint enable unqualified
    Component.onCompleted: App.workspaces.refresh()
    FileDialog {
        id: saving
        property string workspaceId
        title: qsTr("Back up the workspace")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "muster-backup"
        nameFilters: opening.nameFilters
        onAccepted: App.workspaces.backUp(workspaceId, selectedFile)
    }
    FileDialog {
        id: opening
        title: qsTr("Restore a backup")
        nameFilters: [qsTr("Backups (*.muster-backup)")]
        onAccepted: App.workspaces.restore(selectedFile)
    }

    Rectangle { anchors.fill: parent; color: Theme.panel }
    Column {
        id: head
        anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; topMargin: 24 }
        width: Math.min(parent.width - 52, 840)
        spacing: 6
        Item {
            width: parent.width
            implicitHeight: add.implicitHeight
            Heading { anchors { left: parent.left; right: restore.left; verticalCenter: parent.verticalCenter } text: App.actions.titleOf("go.workspaces"); font.pixelSize: Theme.sizeHeading }
            Button { id: restore; objectName: "restoreBackup"; anchors { right: add.left; rightMargin: 8 } kind: Button.Ghost; text: qsTr("Restore a backup"); enabled: App.workspaces.work === ""; onClicked: opening.open() }
            Button { id: add; objectName: "addWorkspace"; anchors.right: parent.right; icon.name: "plus"; text: qsTr("Add a workspace"); onClicked: App.workspaces.add() }
        }
        Label {
            width: parent.width
            wrapMode: Text.Wrap
            color: Theme.textMid
            text: qsTr("Each has its own folder, queue and key. Changes that were not sent stay with their workspace.")
        }
        BackupProgress { width: parent.width; visible: App.workspaces.work !== "" }
        Banner { width: parent.width; visible: text !== ""; tone: Tone.Major; text: App.workspaces.problem }
    }
    ListView {
        id: view
        objectName: "workspaceList"
        anchors { left: head.left; right: head.right; top: head.bottom; bottom: parent.bottom; topMargin: 14 }
        spacing: 8
        clip: true
        focus: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        onActiveFocusChanged: if (activeFocus && currentIndex < 0 && count > 0) currentIndex = 0
        model: App.workspaces.model
        ScrollBar.vertical: ScrollBar { }
        Accessible.role: Accessible.List
        Accessible.name: App.actions.titleOf("go.workspaces")
        Keys.onReturnPressed: (currentItem as WorkspaceItem)?.openIt()
        Keys.onEnterPressed: (currentItem as WorkspaceItem)?.openIt()
        delegate: WorkspaceItem {
            width: ListView.view.width
            current: ListView.isCurrentItem && ListView.view.activeFocus && Keyboard.moves
            // qmllint disable unqualified
            onRenameAsked: screen.show(renaming, { workspaceId: workspaceId, name: name })
            onRemoveAsked: screen.show(removing, { workspaceId: workspaceId, name: name, unsent: unsent, isServer: isServer })
            onBackupAsked: screen.backUp(workspaceId, name)
            // qmllint enable unqualified
        }
        bottomMargin: 24
    }
}
