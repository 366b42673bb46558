import QtQuick
import QtQuick.Templates as T

/// A row of TabItems over a hairline. Left and right move.
T.TabBar {
    id: control

    implicitHeight: 38
    implicitWidth: contentWidth
    spacing: 22
    Accessible.role: Accessible.PageTabList
    Keys.onLeftPressed: step(mirrored ? 1 : -1)
    Keys.onRightPressed: step(mirrored ? -1 : 1)

    function step(by: int) {
        for (let next = currentIndex + by; next >= 0 && next < count; next += by) {
            if (itemAt(next).visible) {
                setCurrentIndex(next)
                itemAt(next).forceActiveFocus(Qt.TabFocusReason)
                return
            }
        }
    }

    contentItem: ListView {
        model: control.contentModel
        currentIndex: control.currentIndex
        orientation: ListView.Horizontal
        spacing: control.spacing
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentWidth > width
        highlightMoveDuration: 0
    }
    background: Item {
        Separator { anchors { left: parent.left; right: parent.right; bottom: parent.bottom } }
    }
}
