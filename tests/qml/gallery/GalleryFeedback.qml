import QtQuick
import Muster.Controls

GallerySection {
    title: "Feedback"

    Banner { width: parent.width; text: "Offline since 13:58. What you change is kept and sent later." ; tone: Tone.Major }
    Banner { width: parent.width; tone: Tone.Critical; title: "The server refused this"; text: "The name is longer than 200 characters."; actionText: "Edit"; dismissible: true }
    Banner { width: parent.width; tone: Tone.Accent; text: "A newer version of this incident is on the server."; actionText: "Show" }
    Banner { width: parent.width; tone: Tone.Ok; text: "Everything has been sent." ; dismissible: true }
    Row {
        spacing: 16
        ProgressBar { width: 140; value: 0.4; label: "Syncing" }
        ProgressBar { width: 140; indeterminate: true; label: "Syncing" }
        Spinner { }
    }
    Toast { text: "Status set to Monitoring"; actionText: "Undo"; keyHint: "Ctrl+Z"; duration: 100000 }
    Toast { tone: Tone.Critical; text: "Could not assign the role"; duration: 100000 }
}
