import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// Chooses a severity; the list says what each means.
Select {
    label: qsTr("Severity")
    placeholderText: qsTr("Not set")
    options: App.directory.severities
    explained: true
    textRole: "label"
    valueRole: "optionId"
    levelRole: "level"
    tones: Tones.byLevel
}
