import QtQuick
import Muster.Controls

/// A day and a time to write, with what is wrong with each. What they mean is the caller's.
Row {
    id: fields

    property string prefix ///< of the names of the two fields
    property string date
    property string time
    property string zoneName
    property string dateError
    property string timeError
    property bool timeFirst: false
    property real end: 0 ///< room for what stands behind them

    signal dateEdited(text: string)
    signal timeEdited(text: string)
    signal accepted()

    spacing: 12

    Field {
        width: (fields.width - fields.spacing - fields.end) / 2
        label: qsTr("Day")
        error: fields.dateError
        TextField {
            objectName: fields.prefix + "Date"
            width: parent.width
            label: qsTr("Day")
            placeholderText: "2026-11-23"
            invalid: fields.dateError !== ""
            text: fields.date
            onTextEdited: fields.dateEdited(text)
            onAccepted: fields.accepted()
        }
    }
    Field {
        width: (fields.width - fields.spacing - fields.end) / 2
        label: qsTr("Time in %1", "name of a time zone").arg(fields.zoneName)
        error: fields.timeError
        TextField {
            objectName: fields.prefix + "Time"
            width: parent.width
            focus: fields.timeFirst
            label: qsTr("Time in %1", "name of a time zone").arg(fields.zoneName)
            placeholderText: "14:05"
            invalid: fields.timeError !== ""
            text: fields.time
            onTextEdited: fields.timeEdited(text)
            onAccepted: fields.accepted()
        }
    }
}
