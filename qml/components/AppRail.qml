pragma ComponentBehavior: Bound
import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// The rail with the screens there are.
NavRail {
    id: rail

    component Entry: NavRailItem {
        required property string screenId
        icon.name: ScreenRegistry.iconOf(screenId)
        text: App.actions.titleOf(ScreenRegistry.actionOf(screenId))
        keyHint: Words.keyOf(ScreenRegistry.actionOf(screenId))
        current: App.screen === screenId
        onClicked: App.actions.trigger(ScreenRegistry.actionOf(screenId))
    }

    Entry { screenId: "incidents" }
    Entry {
        screenId: "changes"
        badge: App.changes.open
        badgeTone: Tone.Accent
    }
    Entry { screenId: "tasks" }
    Entry {
        screenId: "queue"
        badge: App.queue.count
        badgeTone: App.queue.attention > 0 ? Tone.Critical : Tone.Major
    }
    bottomItems: [
        NavRailItem {
            icon.name: "circle-question-mark"
            text: App.actions.titleOf("help.show")
            keyHint: Words.keyOf("help.show")
            onClicked: App.actions.trigger("help.show")
        },
        Entry { screenId: "workspaces" },
        Entry { screenId: "settings" }
    ]
}
