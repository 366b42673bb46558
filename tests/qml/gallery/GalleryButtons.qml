import QtQuick
import Muster.Controls

GallerySection {
    id: section
    title: "Buttons"

    Row {
        spacing: 8
        Button { kind: Button.Primary; text: "Declare"; keyHint: "N" }
        Button { text: "Assign role"; keyHint: "R" }
        Button { kind: Button.Ghost; text: "Snooze" }
        Button { kind: Button.Danger; text: "Discard" }
    }
    Row {
        spacing: 8
        Button { kind: Button.Primary; text: "Post update"; keyHint: "U"; enabled: false; reason: "You may only read here" }
        Button { text: "Follow-up"; keyHint: "F"; enabled: false }
        Button { kind: Button.Ghost; text: "Snooze"; enabled: false }
        Button { kind: Button.Danger; text: "Discard"; enabled: false }
    }
    Row {
        spacing: 8
        Button { id: focused; text: "Focused"; icon.name: "pencil" }
        Button { kind: Button.Primary; icon.name: "plus"; text: "With icon" }
        IconButton { icon.name: "ellipsis"; text: "More" }
        IconButton { icon.name: "copy"; text: "Copy link"; active: true }
        IconButton { icon.name: "trash-2"; text: "Delete"; tone: Tone.Critical }
        IconButton { icon.name: "copy"; text: "Copy link"; enabled: false }
    }
    Button { width: 180; text: "A long label that must elide rather than push"; keyHint: "Ctrl+Shift+L" }
    Component.onCompleted: focused.forceActiveFocus(Qt.TabFocusReason)
}
