import QtQuick
import Muster
import Muster.Controls
import Muster.Views

IncidentDialog {
    id: dialog

    title: qsTr("Edit summary")
    subtitle: qsTr("What is broken, for whom, since when, and what is being done.")
    width: Math.min(640, parent ? parent.width - 48 : 640)
    onSubmitted: {
        if (isChangedMeanwhile(App.incident.summary))
            return
        App.composer.saveSummary(summary.text)
        close()
    }
    onClosed: App.composer.withdrawSummary()

    contentItem: TextArea {
        id: summary
        objectName: "newSummary"
        focus: true
        label: qsTr("Summary")
        minimumHeight: 140
        maximumHeight: 360
        onSubmitted: dialog.submit()
        // Once: what comes from the server meanwhile must not take away what is typed.
        Component.onCompleted: {
            text = App.composer.summary
            dialog.seen = App.incident.summary
            cursorPosition = length
        }
    }
}
