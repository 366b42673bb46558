pragma ComponentBehavior: Bound
import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// The rest of the form: what kind of incident it is, when it was, and the custom fields. What is entered here stays
/// when it is folded up again.
Column {
    id: more

    readonly property bool over: App.declaration.kind === DeclarationController.Over

    spacing: 14

    Field {
        width: parent.width
        label: qsTr("What it is")
        Select {
            id: kind
            objectName: "declareKind"
            width: parent.width
            label: qsTr("What it is")
            options: [
                { text: qsTr("Going on now"), value: DeclarationController.Now, detail: qsTr("The people concerned are told.") },
                { text: qsTr("Over already"), value: DeclarationController.Over, detail: qsTr("Recorded with its times. Nobody is called.") },
                { text: qsTr("A test"), value: DeclarationController.Test, detail: qsTr("To practise. Nobody is called, and nobody is reminded.") }
            ]
            detailRole: "detail"
            explained: true
            Component.onCompleted: currentIndex = indexOfValue(App.declaration.kind)
            onActivated: App.declaration.kind = currentValue
        }
    }
    Field {
        width: parent.width
        visible: more.over
        label: qsTr("It began")
        hint: App.declaration.began.warning
        WhenFields {
            width: parent.width
            prefix: "began"
            date: App.declaration.began.date
            time: App.declaration.began.time
            dateError: App.declaration.began.dateError
            timeError: App.declaration.began.timeError
            zoneName: App.declaration.began.zoneName
            onDateEdited: text => App.declaration.writeBegan(text, time)
            onTimeEdited: text => App.declaration.writeBegan(date, text)
        }
    }
    Field {
        width: parent.width
        visible: more.over
        label: qsTr("It ended")
        hint: App.declaration.ended.warning
        WhenFields {
            width: parent.width
            prefix: "ended"
            date: App.declaration.ended.date
            time: App.declaration.ended.time
            dateError: App.declaration.ended.dateError
            timeError: App.declaration.ended.timeError
            zoneName: App.declaration.ended.zoneName
            onDateEdited: text => App.declaration.writeEnded(text, time)
            onTimeEdited: text => App.declaration.writeEnded(date, text)
        }
    }
    Label {
        objectName: "declareTimes"
        visible: text !== ""
        width: parent.width
        wrapMode: Text.Wrap
        text: App.declaration.timesWords
        color: App.declaration.timesRight ? Theme.textMid : Theme.toneColor(Tone.Major)
    }
    Repeater {
        model: App.declaration.fields
        delegate: DeclareField { width: more.width }
    }
}
