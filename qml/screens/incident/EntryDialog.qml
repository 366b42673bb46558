import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// Puts the entry of the timeline somebody is at into other words, or to the time it really happened.
IncidentDialog {
    id: dialog

    /// Begin with the time instead of the words.
    property bool timeFirst: false

    title: timeFirst ? qsTr("When it really happened") : qsTr("Tell it better")
    subtitle: qsTr("What it was at first stays with it.")
    acceptText: qsTr("Save")
    acceptEnabled: App.timelineEntry.canSubmit
    width: Math.min(520, parent ? parent.width - 48 : 520)
    Component.onCompleted: App.timelineEntry.begin(App.timeline.current)
    onSubmitted: if (App.timelineEntry.submit()) close()
    extras: Button {
        objectName: "restoreEntry"
        visible: App.timelineEntry.original !== ""
        kind: Button.Ghost
        text: qsTr("Back to the first")
        onClicked: {
            App.timelineEntry.restore()
            dialog.close()
        }
    }

    contentItem: Column {
        objectName: "entryDialog"
        spacing: 14
        Field {
            width: parent.width
            label: qsTr("What happened")
            TextField {
                objectName: "entryTitle"
                width: parent.width
                focus: !dialog.timeFirst
                label: qsTr("What happened")
                maximumLength: 400
                text: App.timelineEntry.title
                onTextEdited: App.timelineEntry.title = text
                onAccepted: dialog.submit()
            }
        }
        Field {
            width: parent.width
            label: qsTr("More")
            optional: true
            TextArea {
                objectName: "entryText"
                width: parent.width
                label: qsTr("More")
                text: App.timelineEntry.text
                onTextChanged: App.timelineEntry.text = text
                onSubmitted: dialog.submit()
            }
        }
        WhenFields {
            visible: App.timelineEntry.movable
            width: parent.width
            prefix: "entry"
            timeFirst: dialog.timeFirst
            date: App.timelineEntry.date
            time: App.timelineEntry.time
            zoneName: App.timelineEntry.zoneName
            dateError: App.timelineEntry.dateError
            timeError: App.timelineEntry.timeError
            onDateEdited: text => App.timelineEntry.date = text
            onTimeEdited: text => App.timelineEntry.time = text
            onAccepted: dialog.submit()
        }
        Label {
            visible: App.timelineEntry.movable
            width: parent.width
            wrapMode: Text.Wrap
            text: App.timelineEntry.warning !== "" ? App.timelineEntry.warning : App.timelineEntry.words
            color: App.timelineEntry.warning !== "" ? Theme.toneColor(Tone.Major) : Theme.textMid
            Accessible.ignored: text === ""
        }
        Label {
            visible: App.timelineEntry.original !== ""
            width: parent.width
            wrapMode: Text.Wrap
            text: qsTr("At first: %1", "words and time").arg(App.timelineEntry.original)
            color: Theme.textLow
        }
    }
}
