import QtQuick
import Muster.Controls
import Muster.Views

/// What the list says while its rows are fetched, and when a search finds none. A workspace without incidents has its
/// word on the page beside it.
EmptyState {
    readonly property bool searching: App.incidents.filter !== ""

    busy: !searching
    icon: "search"
    title: searching ? qsTr("Nothing matches") : qsTr("Loading incidents")
    text: searching ? qsTr("Every word must occur somewhere in the incident: its name, reference, summary, fields, updates, actions, follow-ups or timeline.") : qsTr("Open and new ones come first.")
    actionText: searching ? qsTr("Clear search") : ""
    onActivated: App.incidents.filter = ""
}
