import QtQuick
import Muster

/// Facts about one part of what runs.
SettingsGroup {
    id: box

    property var group: null

    title: group?.title ?? ""

    Repeater {
        model: box.group?.facts ?? []
        delegate: DiagnosticsFact {
            required property var modelData
            width: parent.width
            name: modelData.name
            value: modelData.value
            bad: modelData.bad
        }
    }
}
