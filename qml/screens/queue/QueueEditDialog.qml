import QtQuick
import Muster.Controls
import Muster.Views

/// Edits the text of a change that has not been sent.
Dialog {
    id: dialog

    property string entryId
    property string what

    title: qsTr("Edit before it is sent")
    subtitle: what
    acceptText: qsTr("Save")
    acceptEnabled: words.text.trim() !== ""
    onSubmitted: {
        App.queue.setText(entryId, words.text)
        close()
    }

    contentItem: TextArea {
        id: words
        focus: true
        label: qsTr("Text")
        minimumHeight: 100
        maximumHeight: 320
        onSubmitted: dialog.submit()
        Component.onCompleted: text = App.queue.textOf(dialog.entryId)
    }
}
