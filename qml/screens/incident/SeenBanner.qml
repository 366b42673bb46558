import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// What others changed since this person looked at the incident last.
Banner {
    objectName: "seenBanner"
    tone: Tone.Accent
    icon: "activity"
    title: qsTr("Since you looked, %1", "how long ago").arg(App.times.ago(App.seen.since, App.times.now))
    text: App.seen.summary
    dismissible: true
    onDismissed: App.seen.dismiss()
}
