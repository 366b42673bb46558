import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// Says which open incident one in triage is the same as.
IncidentDialog {
    id: dialog

    title: qsTr("Merge into another")
    subtitle: qsTr("The other incident goes on; this one ends as merged, and both say so.")
    acceptText: qsTr("Merge")
    acceptEnabled: into.currentIndex >= 0
    onSubmitted: {
        if (into.currentIndex < 0)
            return
        App.triage.merge(into.currentValue)
        close()
    }

    contentItem: Field {
        objectName: "mergeDialog"
        label: qsTr("The same as")
        Select {
            id: into
            objectName: "mergeInto"
            width: parent.width
            focus: true
            label: qsTr("The same as")
            placeholderText: App.triage.others.count > 0 ? qsTr("Choose an open incident") : qsTr("There is no other open incident")
            options: App.triage.others
            textRole: "label"
            valueRole: "optionId"
            detailRole: "detail"
            levelRole: "level"
            tones: Tones.byLevel
        }
    }
}
