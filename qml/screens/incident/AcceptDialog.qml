import QtQuick
import Muster
import Muster.Views

/// Accepts an incident from triage that has no severity yet.
ChoiceDialog {
    title: qsTr("Accept")
    subtitle: qsTr("How bad is it? A live incident has a severity.")
    acceptText: qsTr("Accept")
    options: App.directory.severities
    startId: App.directory.defaultSeverityId
    marked: true
    onChosen: optionId => App.triage.accept(optionId)
}
