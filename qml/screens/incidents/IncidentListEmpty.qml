import QtQuick
import Muster.Controls

/// What the list says while its rows are fetched, and when a search finds none. A workspace without incidents has its
/// word on the page beside it.
EmptyState {
    id: empty

    property bool loading: false
    property bool searching: false
    signal cleared()

    busy: loading && !searching
    icon: "search"
    title: searching ? qsTr("Nothing matches") : qsTr("Loading incidents")
    text: searching ? qsTr("Every word must occur in the name or the reference.") : qsTr("Open and new ones come first.")
    actionText: searching ? qsTr("Clear search") : ""
    onActivated: cleared()
}
