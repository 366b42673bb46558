import QtQuick

/// The fields of a form below one another; scrolls when they are taller than the place there is, and follows the
/// keyboard.
ScrollView {
    id: view

    default property alias fields: column.data
    property alias spacing: column.spacing
    readonly property Item focused: Window.activeFocusItem

    function holds(item: Item): bool {
        for (let one = item; one; one = one.parent) {
            if (one === column)
                return true
        }
        return false
    }

    implicitHeight: contentHeight
    contentHeight: column.height
    interactive: contentHeight > height
    onFocusedChanged: if (focused && holds(focused)) reveal(focused)

    Column {
        id: column
        width: view.width - (view.contentHeight > view.height ? 12 : 0) // room for the bar
    }
}
