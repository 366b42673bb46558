import QtQuick
import Muster
import Muster.Views

ChoiceDialog {
    title: qsTr("Change severity")
    acceptText: qsTr("Change")
    options: App.directory.severities
    currentId: App.incident.severityId
    marked: true
    onChosen: optionId => App.incident.setSeverity(optionId)
}
