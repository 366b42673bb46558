import QtQuick
import Muster.Controls

/// The scroll bar of a list that was there before it.
ScrollBar {
    property ListView view: null

    orientation: Qt.Vertical
    policy: ScrollBar.AsNeeded
    active: view?.moving ?? false
    size: view?.visibleArea.heightRatio ?? 1
    position: view?.visibleArea.yPosition ?? 0
    onPositionChanged: {
        if (pressed)
            view.contentY = view.originY + position * view.contentHeight
    }
}
