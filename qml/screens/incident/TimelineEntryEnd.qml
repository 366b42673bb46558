import QtQuick
import Muster

/// The end of a timeline's entry: its star, and what can be done with it while the pointer or the keyboard is there.
/// The buttons are made when they are first needed: a timeline has thousands of entries.
Row {
    id: end

    property bool starred: false
    property int pending: 0
    property bool offered: false

    signal chosen()

    layoutDirection: Qt.RightToLeft
    height: 28
    spacing: 2

    PendingMark {
        anchors.verticalCenter: parent.verticalCenter
        pending: end.pending
    }
    Loader {
        active: end.offered || end.starred
        // qmllint disable unqualified
        sourceComponent: TimelineEntryButtons {
            starred: end.starred
            offered: end.offered
            onChosen: end.chosen()
        }
        // qmllint enable unqualified
    }
}
