import QtQuick
import QtQuick.Templates as T

/// Scrolls what is taller than its place; as wide as the place.
Flickable {
    id: view

    contentWidth: width
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    T.ScrollBar.vertical: ScrollBar { }

    /// Brings an item of the content into sight, for moving through it with the keyboard.
    function reveal(item: Item) {
        const top = item.mapToItem(contentItem, 0, 0).y
        if (top < contentY)
            contentY = Math.max(0, top - 8)
        else if (top + item.height > contentY + height)
            contentY = Math.min(contentHeight - height, top + item.height - height + 8)
    }
}
