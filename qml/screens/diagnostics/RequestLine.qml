import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// One request to the server: when, which, what came of it, how long it took and what the server calls it.
Item {
    id: line

    required property double sentAt
    required property string method
    required property string path
    required property string answer
    required property bool succeeded
    required property string problem
    required property int took
    required property string requestId
    readonly property string outcome: answer !== "" ? answer : qsTr("no answer")
    readonly property string tookText: qsTr("%1 ms", "milliseconds").arg(took)

    implicitHeight: succeeded ? 26 : 26 + why.implicitHeight + 4
    Accessible.role: Accessible.ListItem
    Accessible.name: Words.joined([App.times.clockWithSeconds(sentAt), method + " " + path, outcome, problem, tookText], ". ")

    Separator { anchors { left: parent.left; right: parent.right; top: parent.top } }
    MonoLabel {
        id: time
        anchors { left: parent.left; top: parent.top; topMargin: 5 }
        width: 76
        text: App.times.clockWithSeconds(line.sentAt)
        color: Theme.textLow
    }
    MonoLabel {
        anchors { left: time.right; right: status.left; rightMargin: 12; top: time.top }
        elide: Text.ElideMiddle
        text: line.method + " " + line.path
    }
    MonoLabel {
        id: status
        anchors { right: duration.left; top: time.top }
        width: 84
        text: line.outcome
        color: line.succeeded ? Theme.textMid : Theme.colors.major
    }
    MonoLabel {
        id: duration
        anchors { right: request.left; rightMargin: 16; top: time.top }
        width: 76
        horizontalAlignment: Text.AlignRight
        text: line.tookText
        color: Theme.textMid
    }
    MonoLabel {
        id: request
        anchors { right: parent.right; top: time.top }
        width: 210
        elide: Text.ElideMiddle
        text: line.requestId
        color: Theme.textLow
    }
    BareText {
        id: why
        anchors { left: time.right; right: parent.right; top: time.bottom; topMargin: 4 }
        visible: !line.succeeded
        wrapMode: Text.Wrap
        text: line.problem
        color: Theme.textMid
        font.pixelSize: Theme.sizeMeta
    }
}
