import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// A handover as it was offered, and the answer to it.
IncidentDialog {
    id: dialog

    readonly property bool forMe: App.handover.forMe

    title: App.handover.fromName === "" ? qsTr("Handover of %1", "a role").arg(App.handover.roleName)
        : qsTr("%1: %2 → %3", "a role, from and to whom").arg(App.handover.roleName).arg(App.handover.fromName).arg(App.handover.toName)
    subtitle: qsTr("Offered %1", "how long ago").arg(App.times.ago(App.handover.since, App.times.now))
    acceptText: forMe ? qsTr("Accept") : ""
    cancelText: qsTr("Later")
    acceptEnabled: App.sync.againstEditing === ""
    width: Math.min(680, parent ? parent.width - 48 : 680)
    onSubmitted: {
        App.handover.accept()
        close()
    }
    extras: Button {
        objectName: "handoverRefuse"
        text: dialog.forMe ? qsTr("Decline") : qsTr("Withdraw")
        onClicked: {
            if (dialog.forMe)
                App.handover.decline()
            else
                App.handover.withdraw()
            dialog.close()
        }
    }

    contentItem: ScrollView {
        id: view
        objectName: "handoverAnswerDialog"
        implicitHeight: Math.min(contentHeight, (dialog.parent ? dialog.parent.height : 720) - 260)
        contentHeight: body.height
        focus: true
        activeFocusOnTab: true
        Accessible.role: Accessible.StaticText
        Accessible.name: body.text
        Keys.onUpPressed: contentY = Math.max(0, contentY - 60)
        Keys.onDownPressed: contentY = Math.max(0, Math.min(contentHeight - height, contentY + 60))
        BareText {
            id: body
            width: view.width - 12
            wrapMode: Text.Wrap
            lineHeight: 1.3
            text: App.handover.text === "" ? qsTr("Nothing was written down.") : App.handover.text
        }
    }
}
