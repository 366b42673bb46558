import QtQuick
import Muster
import Muster.Controls

/// Says that a value is not what the server has: waiting, refused or in conflict.
Icon {
    id: mark

    property int pending: 0

    visible: pending > 0
    width: 14
    height: 14
    name: Words.pendingIcon(pending)
    color: Theme.toneColor(Tones.ofPending(pending))
    Accessible.ignored: !visible
    Accessible.role: Accessible.Graphic
    Accessible.name: Words.pendingText(pending)

    HoverHandler { id: hover }
    ToolTip { shown: hover.hovered; text: Words.pendingText(mark.pending) }
}
