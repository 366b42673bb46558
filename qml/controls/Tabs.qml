import QtQuick
import QtQuick.Templates as T

/// A row of TabItems over a hairline. Left and right move, and so does Ctrl+Tab where the screen says so.
T.TabBar {
    id: control

    implicitHeight: 38
    implicitWidth: contentWidth
    spacing: 22
    Accessible.role: Accessible.PageTabList

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
