import QtQuick
import Muster
import Muster.Controls

/// A change from one value to another. Levels of -1 are not severities.
Row {
    id: change

    property string from
    property string to
    property int fromLevel: -1
    property int toLevel: -1
    readonly property bool severity: fromLevel >= 0 || toLevel >= 0
    readonly property string spoken: from === "" ? to : qsTr("from %1 to %2").arg(from).arg(to)

    visible: to !== ""
    spacing: 6

    SeverityPill { visible: change.severity && change.from !== ""; level: change.fromLevel; text: change.from; Accessible.ignored: true }
    Icon {
        visible: change.severity && change.from !== ""
        anchors.verticalCenter: parent.verticalCenter
        width: 13
        height: 13
        name: "arrow-right"
        mirrored: LayoutMirroring.enabled
        color: Theme.textMid
    }
    SeverityPill { visible: change.severity; level: change.toLevel; text: change.to; Accessible.ignored: true }
    Pill {
        visible: !change.severity
        text: change.from === "" ? change.to : qsTr("%1 → %2", "a status before and after").arg(change.from).arg(change.to)
        maximumWidth: 320
        Accessible.ignored: true
    }
}
