import QtQuick
import Muster
import Muster.Views

ChoiceDialog {
    title: qsTr("Change status")
    subtitle: qsTr("It is now in %1.").arg(App.incident.statusName)
    acceptText: qsTr("Change")
    options: App.incident.statuses
    currentId: App.incident.statusId
    onChosen: optionId => App.incident.setStatus(optionId)
}
