import QtQuick
import QtQuick.Templates as T
import Muster
import Muster.Controls
import Muster.Views

/// The time of a replay to drag along, with a mark for everything that happened. Silence takes little room.
T.Slider {
    id: scrubber

    implicitHeight: 34
    from: 0
    to: Math.max(0.001, App.replay.length)
    stepSize: 0.5
    focusPolicy: Qt.StrongFocus
    Accessible.name: qsTr("Moment shown")
    Accessible.description: App.times.complete(App.replay.at)
    onMoved: App.replay.seek(value)
    Keys.onLeftPressed: App.replay.step(-1)
    Keys.onRightPressed: App.replay.step(1)
    Keys.onPressed: event => {
        event.accepted = true
        switch (event.key) {
        case Qt.Key_Space: return App.replay.direction === 0 ? App.replay.play(1) : App.replay.pause()
        case Qt.Key_Home: return App.replay.seek(0)
        case Qt.Key_End: return App.replay.seek(App.replay.length)
        }
        event.accepted = false
    }

    // Dragging breaks a plain binding.
    Binding {
        target: scrubber
        property: "value"
        value: App.replay.position
        when: !scrubber.pressed
    }

    background: Item {
        Rectangle {
            anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
            height: 2
            color: Theme.outline
        }
        Rectangle {
            readonly property real reached: scrubber.handle.x + scrubber.handle.width / 2
            anchors.verticalCenter: parent.verticalCenter
            x: scrubber.mirrored ? reached : 0
            width: scrubber.mirrored ? scrubber.width - reached : reached
            height: 2
            color: Theme.accent
        }
        Repeater {
            model: App.replay.marks
            // qmllint disable unqualified
            delegate: Rectangle {
                required property var modelData
                readonly property real part: modelData.position / scrubber.to
                x: (scrubber.mirrored ? 1 - part : part) * (scrubber.width - scrubber.handle.width) + scrubber.handle.width / 2 - width / 2
                anchors.verticalCenter: parent?.verticalCenter
                width: modelData.starred ? 4 : 2
                height: modelData.starred ? 18 : 10
                radius: 1
                color: modelData.starred ? Theme.colors.minor : Theme.toneColor(Tones.ofTimeline(modelData.kind))
            }
            // qmllint enable unqualified
        }
    }
    handle: Rectangle {
        x: scrubber.visualPosition * (scrubber.width - width)
        y: (scrubber.height - height) / 2
        implicitWidth: 14
        implicitHeight: 14
        radius: 7
        color: Theme.textHigh
        border { width: 3; color: Theme.accent }
        FocusRing { shown: scrubber.visualFocus; corner: 7 }
    }
}
