import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// What the list says when it has no rows.
EmptyState {
    id: empty

    property bool loading: false
    property bool searching: false
    signal cleared()

    busy: loading && !searching
    icon: searching ? "search" : "circle-check"
    tone: searching || loading ? Tone.Neutral : Tone.Ok
    title: searching ? qsTr("Nothing matches") : loading ? qsTr("Loading incidents") : qsTr("No incident")
    text: {
        if (searching)
            return qsTr("Every word must occur in the name or the reference.")
        return loading ? qsTr("Open and new ones come first.") : qsTr("When something breaks, declare it first and ask later.")
    }
    actionText: searching ? qsTr("Clear search") : loading ? "" : App.actions.titleOf("incident.declare")
    keyHint: searching || loading ? "" : App.actions.shortcutOf("incident.declare")
    onActivated: {
        if (searching)
            cleared()
        else
            App.actions.trigger("incident.declare")
    }
}
