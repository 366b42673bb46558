pragma ComponentBehavior: Bound
import QtQuick

/// Three dots that take turns: opacity only. Under reduced motion they stand still.
Row {
    id: spinner

    property bool running: true
    property string label: qsTr("Working")
    property color color: Theme.textMid
    property int step: 0

    spacing: 3
    Accessible.role: Accessible.Animation
    Accessible.name: label

    Repeater {
        model: 3
        Rectangle {
            id: dot
            required property int index
            width: 5
            height: 5
            radius: 2.5
            color: spinner.color
            opacity: !beat.running || spinner.step === dot.index ? 1 : 0.35
            Behavior on opacity { enabled: beat.running; NumberAnimation { duration: Theme.motionSlow } }
        }
    }
    Timer {
        id: beat
        interval: 320
        repeat: true
        running: spinner.running && spinner.visible && Theme.motionFast > 0
        onTriggered: spinner.step = (spinner.step + 1) % 3
    }
}
