import QtQuick
import QtQuick.Templates as T

/// How far something is; indeterminate, a part of it glides, or stands still under reduced motion.
T.ProgressBar {
    id: control

    property string label

    implicitWidth: 160
    implicitHeight: 4
    Accessible.name: label

    background: Rectangle { radius: 2; color: Theme.hover }
    contentItem: Item {
        clip: true
        Rectangle {
            id: bar
            readonly property bool gliding: control.indeterminate && control.visible && Theme.motionFast > 0
            height: parent.height
            radius: 2
            width: control.indeterminate ? parent.width * 0.3 : parent.width * control.position
            color: Theme.accent
            x: control.indeterminate ? parent.width * 0.35 : control.mirrored ? parent.width - width : 0
            NumberAnimation on x {
                running: bar.gliding
                loops: Animation.Infinite
                from: -bar.width
                to: control.width
                duration: 1200
            }
        }
    }
}
