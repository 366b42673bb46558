import QtQuick
import Muster.Controls

/// Every control in every state, for people and for pictures. `scene` opens one of the popups.
Rectangle {
    id: gallery

    property string scene: "page"
    property bool mirrored: false

    width: 1440
    height: 1180
    color: Theme.bg
    LayoutMirroring.enabled: mirrored
    LayoutMirroring.childrenInherit: true

    NavRail {
        id: rail
        anchors { left: parent.left; top: parent.top; bottom: bar.top }
        NavRailItem { icon.name: "list"; text: "Incidents"; keyHint: "G I"; current: true }
        NavRailItem { icon.name: "cloud-upload"; text: "Queue"; keyHint: "G Q"; badge: 2 }
        NavRailItem { icon.name: "inbox"; text: "Inbox"; badge: 120; badgeTone: Tone.Critical }
        bottomItems: [
            NavRailItem { icon.name: "circle-question-mark"; text: "Help"; keyHint: "?" },
            NavRailItem { icon.name: "settings"; text: "Settings"; keyHint: "G S" }
        ]
    }
    Row {
        anchors { left: rail.right; leftMargin: 24; top: parent.top; topMargin: 24 }
        spacing: 24
        Column {
            spacing: 20
            GalleryButtons { }
            GalleryMarks { }
            GalleryChoices { }
        }
        Column {
            spacing: 20
            GalleryFields { id: fields }
            GalleryFeedback { }
        }
        Column {
            spacing: 20
            GalleryLists { }
        }
    }
    StatusBar {
        id: bar
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        StatusItem { dotted: true; tone: Tone.Ok; text: "Acme Production" }
        StatusItem { text: "Synced 8 s ago" }
        StatusItem { tone: Tone.Major; interactive: true; text: "2 changes queued" }
        end: [
            StatusItem { mono: true; text: "14:32:07 UTC" },
            StatusItem { keyHint: "Ctrl+K"; text: "commands" }
        ]
    }
    GalleryPopups {
        anchors.fill: parent
        scene: gallery.scene
        select: fields.people
    }
}
