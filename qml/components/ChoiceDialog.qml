pragma ComponentBehavior: Bound
import QtQuick
import Muster
import Muster.Controls

/// Chooses one of few things that need explaining. Arrows move, Enter or a click takes.
IncidentDialog {
    id: dialog

    property var options
    property string currentId
    property bool marked: false
    /// Where the choice starts, when it is not what holds now.
    property string startId: currentId

    signal chosen(optionId: string)

    function take(row: int) {
        const item = view.itemAtIndex(row) as ChoiceRow
        if (!item || !item.available)
            return
        if (item.optionId !== currentId)
            chosen(item.optionId)
        close()
    }
    function move(by: int) {
        for (let row = view.currentIndex + by; row >= 0 && row < view.count; row += by) {
            const item = view.itemAtIndex(row) as ChoiceRow
            if (item && item.available) {
                view.currentIndex = row
                return
            }
        }
    }

    width: Math.min(440, parent ? parent.width - 48 : 440)
    onSubmitted: take(view.currentIndex)
    onOpened: {
        for (let row = 0; row < view.count; ++row) {
            const item = view.itemAtIndex(row) as ChoiceRow
            if (item && item.optionId === startId)
                view.currentIndex = row
        }
    }

    contentItem: ListView {
        id: view
        objectName: "choiceList"
        implicitHeight: contentHeight
        // All rows exist, so that heights and the keyboard know them; these lists are short by nature.
        cacheBuffer: 4000
        clip: true
        focus: true
        keyNavigationEnabled: false
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        model: dialog.options
        ScrollBar.vertical: ScrollBar { }
        Accessible.role: Accessible.List
        Accessible.name: dialog.title
        Keys.onUpPressed: dialog.move(-1)
        Keys.onDownPressed: dialog.move(1)
        Keys.onReturnPressed: dialog.submit()
        Keys.onEnterPressed: dialog.submit()

        delegate: ChoiceRow {
            width: ListView.view.width
            marked: dialog.marked
            now: optionId === dialog.currentId
            current: ListView.isCurrentItem && ListView.view.activeFocus
            selected: ListView.isCurrentItem && !ListView.view.activeFocus
            onClicked: dialog.take(index)
        }
    }
}
