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
    required property bool starred
    required property string original
    required property double originalAt
    required property string changedBy
    required property double quiet
    property bool last: false
    /// The keyboard, or the last click, is at this entry.
    property bool current: false
    property bool focused: false
    /// Others did it while this person was away.
    readonly property bool isNews: App.seen.summary !== "" && App.seen.isNews(key)
    readonly property string quietText: quiet > 0 ? qsTr("Nothing for %1", "duration").arg(App.times.duration(at - quiet, at, at)) : ""
    readonly property string changeText: {
        const was = original !== "" ? qsTr("at first “%1”").arg(original) : ""
        const moved = originalAt > 0 ? qsTr("moved from %1").arg(App.times.clockBeside(originalAt, at)) : ""
        const what = Words.joined([was, moved], ", ")
        return what === "" || changedBy === "" ? what : qsTr("%1, by %2", "what was changed, by whom").arg(what).arg(changedBy)
    }
    readonly property string clockText: moments === "" ? "" : qsTr("Clock: %1", "names of timestamps").arg(moments)

    signal chosen()

    implicitHeight: texts.height + 20 + silence.height
    Accessible.role: Accessible.ListItem
    Accessible.name: Words.joined([isNews ? qsTr("New") : "", starred ? qsTr("Starred") : "", App.times.complete(at), plain, change.visible ? change.spoken : "", detail, clockText, changeText, Words.pendingText(pending), quietText], ". ")
    Accessible.selected: current
    Accessible.focused: focused
    Accessible.onPressAction: chosen()

    ListRow {
        anchors { fill: parent; bottomMargin: silence.height }
        selected: entry.current
        current: entry.focused
        color: entry.current ? Theme.raised : "transparent"
        Accessible.ignored: true
        onClicked: entry.chosen()
    }
    HoverHandler { id: hover }

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
        anchors { horizontalCenter: ring.horizontalCenter; top: parent.top; bottom: parent.bottom; topMargin: entry.index === 0 ? 16 : 0; bottomMargin: entry.last ? parent.height - 18 : silence.height }
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
        border { width: 2; color: entry.pending > 0 ? Theme.panel : Theme.toneColor(Tones.ofTimeline(entry.kind)) }
        ToneShape {
            anchors.fill: parent
            visible: entry.pending > 0
            tone: Tone.Triage
            color: Theme.toneColor(Tones.ofPending(entry.pending))
        }
    }
    TimelineEntryEnd {
        id: waiting
        anchors { right: parent.right; rightMargin: 20; top: parent.top; topMargin: 4 }
        starred: entry.starred
        pending: entry.pending
        offered: hover.hovered || entry.current
        onChosen: entry.chosen()
    }
    SilenceBand {
        id: silence
        anchors { left: texts.left; right: parent.right; bottom: parent.bottom }
        quiet: entry.quiet
        text: entry.quietText
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
        BareText {
            objectName: "changeLine"
            visible: text !== ""
            width: Math.min(parent.width, 680)
            wrapMode: Text.Wrap
            text: entry.changeText
            color: Theme.textLow
            font { pixelSize: Theme.sizeMeta; italic: true }
        }
    }
}
