import QtQuick
import Muster.Controls
import Muster.Views

Dialog {
    id: dialog

    title: qsTr("Edit summary")
    subtitle: qsTr("What is broken, for whom, since when, and what is being done.")
    width: Math.min(640, parent ? parent.width - 48 : 640)
    onSubmitted: {
        App.incident.setSummary(summary.text)
        close()
    }

    contentItem: TextArea {
        id: summary
        objectName: "newSummary"
        focus: true
        label: qsTr("Summary")
        minimumHeight: 140
        maximumHeight: 360
        text: App.incident.summary
        onSubmitted: dialog.submit()
        Component.onCompleted: cursorPosition = length
    }
}
