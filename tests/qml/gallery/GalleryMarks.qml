import QtQuick
import Muster.Controls

GallerySection {
    title: "Tones"

    Row {
        spacing: 16
        Repeater {
            model: [Tone.Critical, Tone.Major, Tone.Minor, Tone.Triage, Tone.Ok, Tone.Accent, Tone.Neutral]
            SeverityMark { required property int modelData; tone: modelData }
        }
        SeverityMark { tone: Tone.Critical; width: 24; height: 24 }
        SeverityMark { tone: Tone.Major; width: 24; height: 24 }
        SeverityMark { tone: Tone.Minor; width: 24; height: 24 }
        SeverityMark { tone: Tone.Triage; width: 24; height: 24 }
    }
    Flow {
        width: parent.width
        spacing: 8
        Pill { tone: Tone.Critical; marked: true; text: "Critical" }
        Pill { tone: Tone.Major; marked: true; text: "Major" }
        Pill { tone: Tone.Minor; marked: true; text: "Minor" }
        Pill { tone: Tone.Triage; marked: true; text: "Triage" }
        Pill { tone: Tone.Ok; marked: true; text: "Done" }
        Pill { tone: Tone.Accent; text: "Next update due in 3:07" }
        Pill { text: "Service outage" }
        Pill { text: "A very long incident type nobody should have made up"; maximumWidth: 160 }
        Chip { text: "checkout-service" }
        Chip { text: "payments-gateway"; removable: true }
    }
    Row {
        spacing: 8
        Repeater {
            model: ["Amara Diallo", "Jonas Weber", "Mei Tanaka", "Søren Ø.", "李 小龍", "Ada", "José Ortega y Gasset", ""]
            Avatar { required property string modelData; name: modelData }
        }
        KeyHint { keys: "N" }
        KeyHint { keys: "Ctrl+K" }
        KeyHint { keys: "Esc" }
    }
    Row {
        spacing: 12
        MonoLabel { text: "INC-4312" }
        MonoLabel { text: "14:32:07"; color: Theme.textHigh }
        Label { text: "High" }
        Label { text: "Mid"; color: Theme.textMid }
        Label { text: "Low"; color: Theme.textLow }
        Heading { text: "Heading" }
        Label { text: "Name"; font.pixelSize: Theme.sizeHeading; font.weight: Font.DemiBold }
    }
    Flow {
        width: parent.width
        spacing: 10
        Repeater {
            model: ["activity", "list", "calendar", "check", "file-text", "settings", "search", "plus", "x", "arrow-right", "triangle-alert", "info",
                "circle-check", "clock", "user-plus", "users", "pencil", "trash-2", "undo-2", "refresh-cw", "cloud-off", "cloud-upload", "inbox", "send",
                "message-square", "flag", "list-checks", "keyboard", "moon", "sun", "key-round", "git-merge", "history", "megaphone", "server", "database"]
            Icon { required property string modelData; name: modelData; color: Theme.textMid; width: 18; height: 18 }
        }
    }
}
