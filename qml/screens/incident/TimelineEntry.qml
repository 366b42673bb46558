import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// One thing that happened: when, who did what, and its words.
Item {
    id: entry

    required property int index
    required property string key
    required property string day
    required property double at
    required property int kind
    required property string headline
    required property string plain
    required property string detail
    required property string from
    required property string to
    required property int fromLevel
    required property int toLevel
    required property string moments
    required property int pending
    property bool last: false
    /// Others did it while this person was away.
    readonly property bool isNews: App.seen.summary !== "" && App.seen.isNews(key)
    readonly property string clockText: moments === "" ? "" : qsTr("Clock: %1", "names of timestamps").arg(moments)
    // Other, Declared, Update, Status, Severity, Role, Rename, Summary, Action, FollowUp, Timestamp, Note
    readonly property var tones: [Tone.Neutral, Tone.Critical, Tone.Accent, Tone.Accent, Tone.Major, Tone.Triage, Tone.Neutral, Tone.Neutral, Tone.Ok, Tone.Ok, Tone.Accent, Tone.Neutral]

    implicitHeight: texts.height + 20
    Accessible.role: Accessible.ListItem
    Accessible.name: Words.joined([isNews ? qsTr("New") : "", App.times.complete(at), plain, change.visible ? change.spoken : "", detail, clockText, Words.pendingText(pending)], ". ")

    BareText {
        id: time
        anchors { left: parent.left; leftMargin: 26; top: parent.top; topMargin: 10 }
        width: 60
        horizontalAlignment: Text.AlignRight
        text: App.times.clock(entry.at)
        color: Theme.textLow
        font { family: Theme.monoFamily; pixelSize: Theme.sizeMeta }
    }
    Rectangle {
        anchors { horizontalCenter: ring.horizontalCenter; top: parent.top; bottom: parent.bottom; topMargin: entry.index === 0 ? 16 : 0; bottomMargin: entry.last ? parent.height - 18 : 0 }
        width: 1
        color: Theme.line
    }
    Rectangle {
        objectName: "newsMark"
        anchors { left: parent.left; leftMargin: 12; verticalCenter: time.verticalCenter }
        visible: entry.isNews
        width: 6
        height: 6
        radius: 3
        color: Theme.accent
    }
    Rectangle {
        id: ring
        anchors { left: time.right; leftMargin: 9; top: parent.top; topMargin: 12 }
        width: 13
        height: 13
        radius: 6.5
        color: Theme.panel
        border { width: 2; color: entry.pending > 0 ? Theme.panel : Theme.toneColor(entry.tones[entry.kind] ?? Tone.Neutral) }
        ToneShape {
            anchors.fill: parent
            visible: entry.pending > 0
            tone: Tone.Triage
            color: Theme.toneColor(Tones.ofPending(entry.pending))
        }
    }
    PendingMark {
        id: waiting
        anchors { right: parent.right; rightMargin: 26; top: parent.top; topMargin: 11 }
        pending: entry.pending
    }
    Column {
        id: texts
        anchors { left: ring.right; leftMargin: 10; right: waiting.left; rightMargin: 12; top: parent.top; topMargin: 9 }
        spacing: 4
        Item {
            width: parent.width
            implicitHeight: line.height
            RichLine {
                id: line
                anchors.left: parent.left
                width: parent.width - (change.visible ? change.width + 8 : 0)
                wrapMode: Text.Wrap
                markup: entry.headline
            }
            ChangePills {
                id: change
                // Right behind the words. By what they take up, not by their implicit width: that would chase itself.
                x: LayoutMirroring.enabled ? parent.width - line.contentWidth - 8 - width : line.contentWidth + 8
                y: -2
                from: entry.from
                to: entry.to
                fromLevel: entry.fromLevel
                toLevel: entry.toLevel
            }
        }
        BareText {
            visible: text !== ""
            width: Math.min(parent.width, 680)
            wrapMode: Text.Wrap
            lineHeight: Theme.lineHeight
            text: entry.detail
            color: Theme.textMid
        }
        BareText {
            visible: text !== ""
            width: Math.min(parent.width, 680)
            wrapMode: Text.Wrap
            text: entry.clockText
            color: Theme.textLow
            font.pixelSize: Theme.sizeMeta
        }
    }
}
