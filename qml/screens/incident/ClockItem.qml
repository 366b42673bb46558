pragma ComponentBehavior: Bound
import QtQuick
import Muster
import Muster.Views

/// A measured moment of the incident, or the time between two. A click on a moment sets it; the right button and the
/// menu key offer more.
DetailLine {
    id: item

    required property string rowId
    required property string name
    required property bool isDuration
    required property double at
    required property double seconds
    required property string reason
    required pending

    readonly property string why: ({
        "timestamps_missing": qsTr("a time is missing"),
        "invalid_timestamps": qsTr("times do not fit"),
        "calculating": qsTr("being calculated")
    })[reason] ?? ""

    readonly property string moment: at === 0 ? "" : isSameDay ? App.times.clockWithSeconds(at)
        : qsTr("%1, %2", "day, time").arg(App.times.day(at)).arg(App.times.clock(at))
    readonly property bool isSameDay: App.times.day(at) === App.times.day(App.incident.startedAt)

    function edit() {
        const dialog = editor.createObject(item) as TimestampDialog
        dialog.closed.connect(dialog.destroy)
        dialog.open()
    }
    function offer() {
        const menu = choices.createObject(item) as TimestampMenu
        menu.closed.connect(menu.destroy)
        menu.popup(item, 130, height)
    }

    objectName: "clock:" + name
    mono: true
    label: name
    value: !isDuration ? moment : seconds >= 0 ? App.times.duration(0, seconds * 1000, 0) : why
    spoken: isDuration ? value : App.times.complete(at)
    // An incident that goes on has many that are still to come.
    visible: pending > 0 || (known && !(isDuration && seconds < 0 && App.incident.endedAt === 0))
    editable: !isDuration
    onEditRequested: edit()
    Keys.onMenuPressed: if (!isDuration) offer()
    Keys.onPressed: event => {
        event.accepted = !isDuration && event.key === Qt.Key_F10 && (event.modifiers & Qt.ShiftModifier)
        if (event.accepted)
            offer()
    }

    TapHandler {
        enabled: !item.isDuration
        acceptedButtons: Qt.RightButton
        onTapped: item.offer()
    }
    Component {
        id: editor
        TimestampDialog { timestampId: item.rowId }
    }
    Component {
        id: choices
        TimestampMenu {
            timestampId: item.rowId
            onEditRequested: item.edit()
        }
    }
}
