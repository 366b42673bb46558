import QtQuick
import Muster.Controls
import Muster.Views

/// What is typed into the palette; a wavy line lies under what is wrong with it.
TextField {
    id: field

    readonly property bool wrong: App.palette.problem !== ""

    /// Where a letter begins. `_layout` is what changes when the letters have their places, which is after the text.
    function placeOf(index: int, _layout: real): real {
        return leftPadding + positionToRectangle(Math.min(index, length)).x
    }

    startSpace: 24
    implicitHeight: 44
    label: qsTr("Find and run anything")
    placeholderText: qsTr("An action, incident or person, or /incident …")
    inputMethodHints: Qt.ImhNoPredictiveText
    font.pixelSize: Theme.sizeTitle
    background: Item { }
    Accessible.description: App.palette.problem

    Icon {
        anchors { left: parent.left; leftMargin: 12; verticalCenter: parent.verticalCenter }
        width: 16
        height: 16
        name: "search"
        color: Theme.textLow
    }
    Rectangle {
        readonly property real start: field.placeOf(App.palette.problemFrom, field.contentWidth)
        readonly property real end: field.placeOf(App.palette.problemFrom + App.palette.problemLength, field.contentWidth)
        objectName: "paletteMark"
        visible: field.wrong && x < field.width
        x: Math.min(start, end)
        y: field.height / 2 + 10
        width: Math.max(8, Math.min(Math.abs(end - start), field.width - 10 - x)) // where something is missing, a stub
        height: 2
        color: Theme.toneColor(Tone.Critical)
    }
}
