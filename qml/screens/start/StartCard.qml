import QtQuick
import QtQuick.Templates as T
import Muster
import Muster.Controls

/// One way to begin.
T.Button {
    id: card

    property string detail

    implicitHeight: Math.max(72, words.implicitHeight + 32)
    Accessible.name: text
    Accessible.description: detail
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

    contentItem: Item {
        Icon {
            id: glyph
            anchors { left: parent.left; leftMargin: 18; verticalCenter: parent.verticalCenter }
            width: 20
            height: 20
            name: card.icon.name
            color: Theme.accent
        }
        Column {
            id: words
            anchors { left: glyph.right; leftMargin: 18; right: arrow.left; rightMargin: 12; verticalCenter: parent.verticalCenter }
            spacing: 3
            BareText { width: parent.width; text: card.text; font { pixelSize: Theme.sizeTitle; weight: Font.DemiBold } }
            BareText { width: parent.width; wrapMode: Text.Wrap; text: card.detail; color: Theme.textMid }
        }
        Icon {
            id: arrow
            anchors { right: parent.right; rightMargin: 18; verticalCenter: parent.verticalCenter }
            name: "chevron-right"
            mirrored: card.mirrored
            color: Theme.textLow
        }
    }
    background: Card {
        color: card.down ? Theme.pressed : card.hovered ? Theme.hover : Theme.panel
        FocusRing { shown: card.visualFocus; corner: Theme.radiusCard }
    }
}
