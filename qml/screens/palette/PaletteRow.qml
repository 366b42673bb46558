import QtQuick
import QtQuick.Templates as T
import Muster
import Muster.Controls

/// One thing the palette offers: a sign for its kind, its title with the letters found, what goes with it, its key.
T.ItemDelegate {
    id: row

    required property int index
    required property int kind // PaletteItem::Kind: command, verb, action, incident, person
    required property string title
    required property string markup
    required property string detail
    required property string shortcut
    required property bool available
    required property int level
    property bool current: false
    readonly property var icons: ["chevron-right", "chevron-right", "arrow-right", "", "user"]

    implicitHeight: 36
    focusPolicy: Qt.NoFocus
    opacity: available ? 1 : 0.55
    Accessible.role: Accessible.ListItem
    Accessible.name: Words.joined([title, detail, shortcut], ", ")
    Accessible.focused: current
    Accessible.onPressAction: clicked()

    contentItem: Item {
        Icon {
            id: sign
            visible: row.kind !== 3
            anchors { left: parent.left; leftMargin: 12; verticalCenter: parent.verticalCenter }
            width: 14
            height: 14
            name: row.icons[row.kind]
            color: row.kind === 0 ? Theme.accent : Theme.textLow
        }
        SeverityMark {
            visible: row.kind === 3
            anchors.centerIn: sign
            tone: Tones.ofLevel(row.level)
        }
        RichLine {
            anchors { left: sign.right; leftMargin: 12; right: more.left; rightMargin: 12; verticalCenter: parent.verticalCenter }
            markup: row.markup
            color: row.kind === 0 ? Theme.textHigh : Theme.textMid
        }
        BareText {
            id: more
            anchors { right: hint.left; rightMargin: hint.visible ? 10 : 0; verticalCenter: parent.verticalCenter }
            width: Math.min(implicitWidth, Math.round(parent.width * 0.4))
            text: row.detail
            color: Theme.textLow
            font.pixelSize: Theme.sizeMeta
        }
        KeyHint {
            id: hint
            anchors { right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
            width: visible ? implicitWidth : 0
            keys: row.kind === 0 && row.available ? "↵" : row.shortcut
        }
    }
    background: Rectangle {
        radius: Theme.radiusPill
        color: row.current ? Theme.accentGround : "transparent"
    }
}
