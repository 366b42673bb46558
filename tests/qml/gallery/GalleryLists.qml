import QtQuick
import Muster.Controls

GallerySection {
    title: "Lists and states"

    Rectangle {
        width: parent.width
        height: 58 * 4
        color: Theme.bg
        Column {
            anchors.fill: parent
            Repeater {
                model: 4
                ListRow {
                    id: row
                    required property int index
                    width: parent.width
                    selected: index === 0
                    current: index === 2
                    SeverityMark { x: 14; y: 14; tone: [Tone.Critical, Tone.Major, Tone.Minor, Tone.Triage][row.index] }
                    BareText { x: 38; y: 10; width: parent.width - 110; text: "Elevated error rates on checkout service in eu-west-1"; font.weight: Font.Medium }
                }
            }
        }
    }
    EmptyState { width: parent.width; icon: "inbox"; title: "No incident is open"; text: "That is how it should be. When something breaks, declare it first and ask later."; actionText: "Declare"; keyHint: "N" }
    Separator { width: parent.width }
    EmptyState { width: parent.width; icon: "cloud-off"; tone: Tone.Major; title: "The server cannot be reached"; text: "Trying again in 12 s. What is here was synced 4 minutes ago."; actionText: "Try now" }
    Separator { width: parent.width }
    EmptyState { width: parent.width; busy: true; title: "Fetching incidents"; text: "340 of 12,408" }
    Row {
        height: 60
        Rectangle { width: splitter.size; height: 60; color: Theme.hover }
        Splitter { id: splitter; height: 60; defaultSize: 160; minimum: 80; maximum: 300 }
        Rectangle { width: 100; height: 60; color: Theme.bg }
    }
    Card { width: parent.width; height: 64; raised: true; color: Theme.raised; Label { anchors.centerIn: parent; text: "A raised card" } }
}
