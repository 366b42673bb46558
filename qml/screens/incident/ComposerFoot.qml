import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// What an update changes beside its words, who will read it, and the way out. Where the server takes no updates: the
/// other ways out.
Column {
    id: foot

    property bool allowed: true
    readonly property string statusId: status.currentValue ?? ""
    readonly property string severityId: severity.currentValue ?? ""
    readonly property string next: next.currentValue ?? ""
    readonly property bool opened: status.opened || severity.opened || next.opened

    signal submitted()
    signal used() ///< in another way

    function begin() {
        status.currentIndex = -1
        severity.currentIndex = -1
        next.currentIndex = -1
    }

    topPadding: 10
    spacing: 8

    Item {
        width: parent.width
        height: 30
        visible: foot.allowed
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
            enabled: !App.composer.empty || status.currentIndex >= 0 || severity.currentIndex >= 0
            onClicked: foot.submitted()
        }
    }
    Item {
        width: parent.width
        height: changed.visible ? 26 : 0
        BareText {
            id: changed
            objectName: "composerChanges"
            anchors { left: parent.left; right: putIn.left; rightMargin: 8; verticalCenter: parent.verticalCenter }
            visible: App.composer.changed !== "" && !App.composer.inParts
            elide: Text.ElideRight
            text: qsTr("Since the last update: %1", "what changed").arg(App.composer.changed)
            color: Theme.textLow
            font.pixelSize: Theme.sizeMeta
        }
        Button {
            id: putIn
            objectName: "composerPutIn"
            anchors { right: parent.right; rightMargin: -8; verticalCenter: parent.verticalCenter }
            visible: changed.visible
            height: 26
            kind: Button.Ghost
            text: qsTr("Put in")
            Accessible.name: qsTr("Put in what changed since the last update")
            onClicked: App.composer.addChanges()
        }
    }
    BareText {
        objectName: "composerAudience"
        width: parent.width
        visible: foot.allowed
        elide: Text.ElideRight
        text: App.composer.audience
        color: Theme.textLow
        font.pixelSize: Theme.sizeMeta
    }
    Row {
        anchors.right: parent.right
        visible: !foot.allowed
        spacing: 8
        Button {
            objectName: "composerSummary"
            text: qsTr("Into the summary")
            reason: App.sync.againstEditing
            enabled: reason === "" && !App.composer.empty
            onClicked: {
                App.composer.proposeSummary()
                App.actions.trigger("incident.summary")
            }
        }
        Button {
            objectName: "composerCopy"
            text: qsTr("Copy")
            enabled: !App.composer.empty
            onClicked: {
                App.composer.copy()
                foot.used()
            }
        }
    }
}
