import QtQuick

/// The movable edge of a pane: drag it, move it with the arrow keys, double-click to reset. `size` is the pane's width.
Item {
    id: splitter

    property real size: defaultSize
    property real defaultSize: 312
    property real minimum: 220
    property real maximum: 520
    /// The pane lies after the edge, not before it.
    property bool trailing: false
    property string label: qsTr("Width of the pane")
    readonly property int direction: trailing !== LayoutMirroring.enabled ? -1 : 1

    function resize(to: real) { size = Math.max(minimum, Math.min(maximum, Math.round(to))) }

    implicitWidth: 1
    activeFocusOnTab: true
    Accessible.role: Accessible.Splitter
    Accessible.name: label
    Keys.onLeftPressed: resize(size - 16 * direction)
    Keys.onRightPressed: resize(size + 16 * direction)

    Rectangle {
        anchors.fill: parent
        color: drag.active || hover.hovered || splitter.activeFocus ? Theme.accent : Theme.line
    }
    Item {
        anchors { fill: parent; leftMargin: -4; rightMargin: -4 }
        HoverHandler { id: hover; cursorShape: Qt.SplitHCursor }
        TapHandler { onDoubleTapped: splitter.resize(splitter.defaultSize) }
        DragHandler {
            id: drag
            property real start: 0
            target: null
            yAxis.enabled: false
            onActiveChanged: start = splitter.size
            onTranslationChanged: if (active) splitter.resize(start + translation.x * splitter.direction)
        }
    }
}
