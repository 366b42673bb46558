import QtQuick
import Muster

/// A measured moment of the incident, or the time between two.
DetailLine {
    required property string name
    required property bool isDuration
    required property double at
    required property double seconds
    required property string reason

    readonly property string why: ({
        "timestamps_missing": qsTr("a time is missing"),
        "invalid_timestamps": qsTr("times do not fit"),
        "calculating": qsTr("being calculated")
    })[reason] ?? ""

    readonly property string moment: at === 0 ? "" : isSameDay ? App.times.clockWithSeconds(at)
        : qsTr("%1, %2", "day, time").arg(App.times.day(at)).arg(App.times.clock(at))
    readonly property bool isSameDay: App.times.day(at) === App.times.day(App.incident.startedAt)

    mono: true
    label: name
    value: !isDuration ? moment : seconds >= 0 ? App.times.duration(0, seconds * 1000, 0) : why
    spoken: isDuration ? value : App.times.complete(at)
    // An incident that goes on has many that are still to come.
    visible: pending > 0 || (known && !(isDuration && seconds < 0 && App.incident.endedAt === 0))
}
