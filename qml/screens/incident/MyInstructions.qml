pragma ComponentBehavior: Bound
import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// What the person at this computer has to do in their roles, to tick off.
Column {
    id: list

    property ScrollView view: null ///< that this lies in

    objectName: "myInstructions"
    spacing: 0

    SectionHead {
        width: parent.width
        title: qsTr("What I have to do")
        bottomPadding: 6
    }
    Repeater {
        id: boxes
        model: App.instructions.items
        delegate: CheckBox {
            required property var modelData
            width: list.width
            topPadding: 4 // those of several lines keep apart
            bottomPadding: 4
            wraps: true
            text: modelData.text
            checked: modelData.done
            Accessible.description: modelData.role
            onToggled: App.instructions.tick(modelData.key, checked)
        }
    }
    BareText {
        topPadding: 4
        width: parent.width
        wrapMode: Text.Wrap
        text: qsTr("Ticked off on this computer only")
        color: Theme.textLow
        font.pixelSize: Theme.sizeSmall
    }
    Connections {
        target: App
        function onActionTriggered(id) {
            if (id !== "incident.instructions")
                return
            for (let i = 0; i < boxes.count; ++i) {
                const box = boxes.itemAt(i) as CheckBox
                if (box && !box.checked) {
                    box.forceActiveFocus(Qt.ShortcutFocusReason)
                    if (list.view)
                        list.view.reveal(box)
                    return
                }
            }
        }
    }
}
