import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// Where an update is written. Folded to one line until somebody writes; Ctrl+Enter shares, Esc leaves; what is
/// not shared yet is kept for each incident until then.
Card {
    id: composer

    readonly property bool allowed: App.sync.againstUpdates === ""
    readonly property bool open: area.activeFocus || area.length > 0 || status.opened || severity.opened || next.opened || status.activeFocus || severity.activeFocus || next.activeFocus || share.activeFocus

    function post() {
        if (!allowed || !App.incident.postUpdate(area.text, status.currentValue ?? "", severity.currentValue ?? "", App.updateDue.promise(next.currentValue ?? "")))
            return
        begin("")
        leave()
    }
    /// Gives the keyboard back to the list, where the arrows are of use.
    function leave() { App.actions.trigger("list.focus") }
    function begin(text: string) {
        area.text = text
        status.currentIndex = -1
        severity.currentIndex = -1
        next.currentIndex = -1
    }
    function showDraft() {
        begin(App.incident.draft())
        area.focus = false
    }

    Component.onCompleted: showDraft()
    Keys.onPressed: event => {
        event.accepted = (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && (event.modifiers & Qt.ControlModifier)
        if (event.accepted)
            post()
    }
    implicitHeight: head.height + (allowed ? 0 : why.height + 6) + (area.visible ? area.height : 0) + (foot.visible ? foot.height + 10 : 0) + 26
    color: Theme.raised
    outline: area.activeFocus ? Theme.accent : Theme.line

    Item {
        id: head
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 14; topMargin: 12 }
        height: 20
        Pill {
            id: age
            objectName: "updateDue"
            readonly property bool due: App.updateDue.at > 0
            anchors.left: parent.left
            tone: due ? Tones.ofDue(App.updateDue.state(App.updateDue.from, App.updateDue.at, App.times.now)) : App.incident.lastUpdateAt > 0 ? Tone.Accent : Tone.Neutral
            text: {
                if (due)
                    return qsTr("Next update %1", "in 3m, 8m overdue").arg(App.updateDue.text(App.updateDue.at, App.times.now))
                return App.incident.lastUpdateAt > 0 ? qsTr("Last update %1", "how long ago").arg(App.times.ago(App.incident.lastUpdateAt, App.times.now)) : qsTr("No update yet")
            }
        }
        Label {
            anchors { left: age.right; leftMargin: 10; right: putOff.left; rightMargin: 10; verticalCenter: parent.verticalCenter }
            visible: text !== ""
            elide: Text.ElideRight
            text: App.updateDue.postponedFor !== "" ? qsTr("put off on this computer: %1", "a reason").arg(App.updateDue.postponedFor)
                : App.incident.lastUpdateAt <= 0 ? "" : App.incident.lastUpdateBy === "" ? qsTr("shared %1", "time").arg(App.times.clock(App.incident.lastUpdateAt))
                : qsTr("shared %1 by %2", "time, person").arg(App.times.clock(App.incident.lastUpdateAt)).arg(App.incident.lastUpdateBy)
            color: Theme.textLow
        }
        ActionButton {
            id: putOff
            anchors { right: parent.right; rightMargin: -8; verticalCenter: parent.verticalCenter }
            visible: age.due
            height: 26
            kind: Button.Ghost
            actionId: "incident.postpone"
            text: qsTr("Put off")
        }
    }
    BareText {
        id: why
        objectName: "composerReason"
        anchors { left: parent.left; right: parent.right; top: head.bottom; margins: 14; topMargin: 6 }
        visible: !composer.allowed
        wrapMode: Text.Wrap
        text: App.sync.againstUpdates
        color: Theme.textMid
    }
    TextArea {
        id: area
        objectName: "composerText"
        anchors { left: parent.left; right: parent.right; top: composer.allowed ? head.bottom : why.bottom; margins: 14; topMargin: 6 }
        bare: true
        visible: composer.allowed || length > 0 // what was written with another key is not lost
        readOnly: !composer.allowed
        minimumHeight: composer.open ? 60 : 22
        label: qsTr("Update")
        placeholderText: qsTr("Write an update: what changed, what is next, when you will be back…")
        onTextChanged: App.incident.keepDraft(text)
        onSubmitted: composer.post()
        Keys.onEscapePressed: composer.leave()
    }
    Item {
        id: foot
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: 14; bottomMargin: 12 }
        height: 30
        visible: composer.open && composer.allowed
        Select {
            id: status
            objectName: "composerStatus"
            clearable: true
            anchors.left: parent.left
            width: Math.min(170, (parent.width - share.width - 32) / 3)
            label: qsTr("New status")
            placeholderText: qsTr("Status stays")
            options: App.incident.statuses
            explained: true
            textRole: "label"
            valueRole: "optionId"
        }
        SeveritySelect {
            id: severity
            clearable: true
            anchors { left: status.right; leftMargin: 8 }
            width: status.width
            label: qsTr("New severity")
            placeholderText: qsTr("Severity stays")
        }
        Select {
            id: next
            objectName: "composerNext"
            clearable: true
            anchors { left: severity.right; leftMargin: 8 }
            width: status.width
            label: qsTr("Next update")
            placeholderText: App.updateDue.usual
            options: App.updateDue.choices
            textRole: "label"
            valueRole: "optionId"
        }
        Button {
            id: share
            anchors.right: parent.right
            kind: Button.Primary
            text: qsTr("Share")
            keyHint: "Ctrl+↵"
            enabled: area.text.trim() !== "" || status.currentIndex >= 0 || severity.currentIndex >= 0
            onClicked: composer.post()
        }
    }
    Connections {
        target: App
        function onActionTriggered(id) {
            if (id === "incident.update")
                area.forceActiveFocus(Qt.ShortcutFocusReason)
        }
    }
    Connections {
        target: App.incident
        function onShown() { composer.showDraft() }
    }
}
