import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// One change on its way, with the buttons its state allows.
Item {
    id: item

    required property string entryId
    required property string incidentId
    required property string incidentLabel
    required property string title
    required property string stateText
    required property string reason
    required property int pending
    required property double createdAt
    required property double nextTry
    required property int attempts
    required property bool canRetry
    required property bool canDiscard
    required property bool canEdit
    required property bool canSendWords
    required property string mine
    required property string theirs
    property bool current: false
    property string written ///< what a person wrote
    readonly property bool conflict: pending === 3
    readonly property string wait: nextTry <= App.times.now || attempts === 0 ? "" : qsTr("again at %1").arg(App.times.clockWithSeconds(nextTry))

    signal editAsked()

    function readWritten() { written = App.queue.textOf(entryId) }

    Component.onCompleted: readWritten()
    onEntryIdChanged: readWritten()
    Connections {
        target: App.queue
        function onChanged() { item.readWritten() }
    }

    implicitHeight: content.implicitHeight + 28
    Accessible.role: Accessible.ListItem
    Accessible.name: Words.joined([title, incidentLabel, stateText, reason], ". ")

    Card {
        anchors.fill: parent
        color: Theme.raised
        outline: item.current ? Theme.raised : item.pending === 2 ? Theme.colors.critical : item.conflict ? Theme.colors.major : Theme.line
        FocusRing { shown: item.current; inset: true; corner: Theme.radiusCard - 2 }
    }
    Column {
        id: content
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 14; leftMargin: 16; rightMargin: 16 }
        spacing: 8
        Item {
            width: parent.width
            implicitHeight: Math.max(30, words.implicitHeight)
            Icon {
                id: glyph
                anchors { left: parent.left; top: parent.top; topMargin: 2 }
                name: Words.pendingIcon(item.pending)
                color: Theme.toneColor(Tones.ofPending(item.pending))
            }
            Column {
                id: words
                anchors { left: glyph.right; leftMargin: 12; right: buttons.left; rightMargin: 12; verticalCenter: parent.verticalCenter }
                spacing: 3
                BareText { width: parent.width; text: item.title; font.weight: Font.Medium; wrapMode: Text.Wrap }
                BareText {
                    width: parent.width
                    text: Words.joined([item.incidentLabel, item.stateText, qsTr("made %1", "how long ago").arg(App.times.ago(item.createdAt, App.times.now)), item.wait], " · ")
                    color: Theme.textLow
                    font.pixelSize: Theme.sizeMeta
                    wrapMode: Text.Wrap
                }
                BareText {
                    objectName: "queuedText"
                    visible: text !== "" && !item.title.includes(text)
                    width: parent.width
                    wrapMode: Text.Wrap
                    maximumLineCount: 3
                    elide: Text.ElideRight
                    text: item.written
                    color: Theme.textMid
                }
                BareText {
                    visible: text !== "" && !item.conflict // the two sides below say it
                    width: parent.width
                    wrapMode: Text.Wrap
                    text: item.reason
                    color: item.pending === 2 ? Theme.colors.critical : Theme.textMid
                }
            }
            Row {
                id: buttons
                anchors { right: parent.right; top: parent.top }
                spacing: 8
                Button { visible: item.canSendWords; text: qsTr("Send only the words"); onClicked: App.queue.sendWords(item.entryId) }
                Button { visible: item.canEdit; text: qsTr("Edit"); icon.name: "pencil"; onClicked: item.editAsked() }
                Button { visible: item.canRetry && !item.conflict; text: qsTr("Try again"); icon.name: "refresh-cw"; onClicked: App.queue.retry(item.entryId) }
                Button { visible: item.canDiscard && !item.conflict; kind: Button.Ghost; text: qsTr("Discard"); onClicked: App.queue.discard(item.entryId) }
            }
        }
        ConflictCard {
            visible: item.conflict
            width: parent.width
            mine: item.mine
            theirs: item.theirs
            onMineKept: App.queue.keepMine(item.entryId)
            onTheirsTaken: App.queue.takeTheirs(item.entryId)
        }
    }
}
