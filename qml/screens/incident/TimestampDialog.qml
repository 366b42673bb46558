import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// Sets one of the incident's timestamps, or clears it.
IncidentDialog {
    id: dialog

    /// Empty: the first that is not set.
    property string timestampId
    readonly property bool allowed: App.timestamps.refusal === ""

    title: qsTr("Set a timestamp")
    acceptText: qsTr("Set")
    acceptEnabled: App.timestamps.canSubmit
    width: Math.min(480, parent ? parent.width - 48 : 480)
    Component.onCompleted: {
        App.timestamps.begin(timestampId)
        which.currentIndex = which.indexOfValue(App.timestamps.timestampId)
    }
    onSubmitted: if (App.timestamps.submit()) close()
    extras: Button {
        objectName: "clearTimestamp"
        visible: App.timestamps.isSet && dialog.allowed
        kind: Button.Ghost
        text: qsTr("Clear")
        onClicked: {
            App.timestamps.clear()
            dialog.close()
        }
    }

    contentItem: Column {
        objectName: "timestampDialog"
        spacing: 14
        Banner {
            objectName: "timestampRefusal"
            visible: !dialog.allowed
            width: parent.width
            text: App.timestamps.refusal
        }
        Field {
            width: parent.width
            label: qsTr("Timestamp")
            Select {
                id: which
                objectName: "timestampChoice"
                width: parent.width
                label: qsTr("Timestamp")
                options: App.timestamps.options
                textRole: "label"
                valueRole: "optionId"
                onActivated: App.timestamps.begin(currentValue)
            }
        }
        WhenFields {
            width: parent.width
            prefix: "timestamp"
            end: now.width + spacing
            enabled: dialog.allowed
            timeFirst: true
            date: App.timestamps.date
            time: App.timestamps.time
            zoneName: App.timestamps.zoneName
            dateError: App.timestamps.dateError
            timeError: App.timestamps.timeError
            onDateEdited: text => App.timestamps.date = text
            onTimeEdited: text => App.timestamps.time = text
            onAccepted: dialog.submit()
            Button {
                id: now
                objectName: "timestampNow"
                y: 21
                text: qsTr("Now")
                onClicked: App.timestamps.writeNow()
            }
        }
        Label {
            objectName: "timestampWords" // keeps its line, so that nothing jumps while somebody writes
            Accessible.ignored: text === ""
            width: parent.width
            wrapMode: Text.Wrap
            text: App.timestamps.words
            color: Theme.textMid
        }
        Label {
            objectName: "timestampWarning"
            visible: text !== ""
            width: parent.width
            wrapMode: Text.Wrap
            text: App.timestamps.warning
            color: Theme.toneColor(Tone.Major)
        }
    }
}
