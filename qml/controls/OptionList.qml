pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Muster.Controls

/// What a Select opens: the options, above them a field to filter when there are many.
FocusScope {
    id: list

    property int chosenIndex: -1
    property var tones: []
    property string label
    property bool explained: false
    required property OptionFilter options
    property string typed ///< letters that came close upon each other, in a list without a filter
    readonly property bool filterable: options.total > 7
    signal chosen(index: int)
    signal canceled()

    /// Called on opening; `text` is the letter that opened it.
    function start(text: string) {
        field.text = filterable ? text : ""
        typed = ""
        options.filter = field.text
        view.currentIndex = Math.max(0, options.rowOf(chosenIndex))
        if (!filterable && text !== "")
            jump(text)
        const item = filterable ? field : view
        item.forceActiveFocus()
        view.positionViewAtIndex(view.currentIndex, ListView.Contain)
    }
    /// Goes to what begins with the letters typed so far; the same letter again goes through all that begin with it.
    function jump(text: string) {
        typed += text
        pause.restart()
        const sameAgain = typed.split("").every(letter => letter === text)
        const row = options.nextRowStartingWith(sameAgain ? text : typed, view.currentIndex - (sameAgain ? 0 : 1))
        if (row >= 0)
            view.currentIndex = row
    }
    function move(step: int) {
        if (options.count > 0)
            view.currentIndex = Math.max(0, Math.min(options.count - 1, view.currentIndex + step))
    }
    function take(row: int) {
        const index = options.sourceIndexAt(row)
        if (index >= 0 && options.isEnabledAt(index))
            chosen(index)
    }
    function handle(event: var) {
        event.accepted = true
        switch (event.key) {
        case Qt.Key_Down: return move(1)
        case Qt.Key_Up: return move(-1)
        case Qt.Key_PageDown: return move(8)
        case Qt.Key_PageUp: return move(-8)
        case Qt.Key_Return:
        case Qt.Key_Enter:
        case Qt.Key_Tab: return take(view.currentIndex)
        case Qt.Key_Escape: return canceled()
        }
        event.accepted = false
    }

    implicitHeight: (filterable ? field.height + 4 : 0) + (options.count === 0 ? 40 : Math.min(view.contentHeight, explained ? 380 : 8 * 32))

    Timer { id: pause; interval: 1000; onTriggered: list.typed = "" }
    SearchField {
        id: field
        visible: list.filterable
        anchors { left: parent.left; right: parent.right; top: parent.top }
        label: qsTr("Filter options")
        placeholderText: qsTr("Type to filter")
        onTextEdited: {
            list.options.filter = text
            view.currentIndex = 0
        }
        onLengthChanged: if (length === 0) list.options.filter = ""
        Keys.priority: Keys.BeforeItem
        Keys.onPressed: event => list.handle(event)
    }
    ListView {
        id: view
        anchors { fill: parent; topMargin: list.filterable ? field.height + 4 : 0 }
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: list.options
        // Rows of several heights: only those that exist are known.
        cacheBuffer: list.explained ? 4000 : 320
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: list.label
        T.ScrollBar.vertical: ScrollBar { }
        Keys.onShortcutOverride: event => event.accepted = event.text > " "
        Keys.onPressed: event => {
            list.handle(event)
            if (!event.accepted && event.text > " ") {
                list.jump(event.text)
                event.accepted = true
            }
        }
        delegate: OptionRow {
            width: ListView.view.width
            chosen: sourceIndex === list.chosenIndex
            tones: list.tones
            explained: list.explained
            current: ListView.isCurrentItem
            onClicked: list.take(index)
            onHoveredChanged: if (hovered) view.currentIndex = index
        }
    }
    Label {
        anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom; bottomMargin: 10 }
        visible: list.options.count === 0
        text: list.options.total === 0 ? qsTr("Nothing to choose from") : qsTr("Nothing matches")
        color: Theme.textLow
        font.pixelSize: Theme.sizeMeta
    }
}
