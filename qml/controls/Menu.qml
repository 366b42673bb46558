import QtQuick
import QtQuick.Templates as T

T.Menu {
    id: control

    readonly property FocusReturn focusReturn: FocusReturn { popup: control }

    implicitWidth: Math.max(180, contentWidth + leftPadding + rightPadding)
    implicitHeight: contentHeight + topPadding + bottomPadding
    margins: 8
    padding: 4
    overlap: 1
    delegate: MenuItem { }

    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.motionFast } }
    exit: Transition { NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.motionFast } }
    contentItem: ListView {
        implicitHeight: contentHeight
        // A menu is as wide as its widest entry, and never so wide that entries could not elide.
        implicitWidth: {
            let widest = 0
            for (let i = 0; i < control.count; ++i)
                widest = Math.max(widest, control.itemAt(i).implicitWidth)
            return Math.min(widest, 420)
        }
        model: control.contentModel
        currentIndex: control.currentIndex
        interactive: contentHeight > height
        clip: interactive
        T.ScrollBar.vertical: ScrollBar { }
    }
    background: Card { raised: true; color: Theme.raised; outline: Theme.outline; radius: Theme.radiusCard }
}
