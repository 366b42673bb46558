import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// One workspace: what it is, how it stands, and what can be done with it.
Item {
    id: item

    required property string workspaceId
    required property string name
    required property string kind
    required property bool isServer
    required property double lastUsed
    required property string sizeText
    required property int unsent
    required property bool isOpen
    property bool current: false
    readonly property string unsentText: unsent < 0 ? qsTr("unsent changes cannot be counted") : unsent > 0 ? qsTr("%n unsent change(s)", "", unsent) : ""
    readonly property string detail: Words.joined([kind, isOpen || lastUsed <= 0 ? "" : qsTr("used %1", "how long ago").arg(App.times.ago(lastUsed, App.times.now)), sizeText], " · ")

    signal renameAsked()
    signal removeAsked()
    signal backupAsked()

    function openIt() { App.workspaces.open(workspaceId) }

    implicitHeight: Math.max(60, words.implicitHeight + 24)
    Accessible.role: Accessible.ListItem
    Accessible.name: Words.joined([name, isOpen ? qsTr("open now") : "", detail, unsentText], ". ")

    Card {
        anchors.fill: parent
        color: Theme.raised
        outline: item.current ? Theme.raised : item.isOpen ? Theme.accent : Theme.line
        FocusRing { shown: item.current; inset: true; corner: Theme.radiusCard - 2 }
    }
    Icon {
        id: glyph
        anchors { left: parent.left; leftMargin: 16; verticalCenter: parent.verticalCenter }
        name: item.isServer ? "server" : "database"
        color: item.isOpen ? Theme.accent : Theme.textMid
    }
    Column {
        id: words
        anchors { left: glyph.right; leftMargin: 14; right: buttons.left; rightMargin: 12; verticalCenter: parent.verticalCenter }
        spacing: 3
        BareText { width: parent.width; text: item.name; font.weight: Font.Medium }
        BareText { width: parent.width; text: item.detail; color: Theme.textLow; font.pixelSize: Theme.sizeMeta }
        BareText { visible: text !== ""; width: parent.width; text: item.unsentText; color: Theme.colors.major; font.pixelSize: Theme.sizeMeta }
    }
    Row {
        id: buttons
        anchors { right: parent.right; rightMargin: 14; verticalCenter: parent.verticalCenter }
        spacing: 6
        Pill { anchors.verticalCenter: parent.verticalCenter; visible: item.isOpen; text: qsTr("Open now") }
        Button { objectName: "openWorkspace"; visible: !item.isOpen; text: qsTr("Open"); onClicked: item.openIt() }
        IconButton { objectName: "backUpWorkspace"; icon.name: "copy"; text: qsTr("Back up"); enabled: App.workspaces.work === ""; onClicked: item.backupAsked() }
        IconButton { objectName: "renameWorkspace"; icon.name: "pencil"; text: qsTr("Rename"); onClicked: item.renameAsked() }
        IconButton { objectName: "removeWorkspace"; icon.name: "trash-2"; text: qsTr("Remove"); onClicked: item.removeAsked() }
    }
}
