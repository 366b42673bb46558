import QtQuick
import Muster.Controls
import Muster.Views

/// Whose team, and when follow-ups are due.
Row {
    id: choices

    spacing: 10

    Connections {
        target: App.taskBoard
        function onChanged() { team.currentIndex = App.taskBoard.teams.indexOf(App.taskBoard.teamId) }
    }
    Select {
        id: team
        objectName: "tasksTeam"
        width: 180
        visible: App.taskBoard.teams.count > 0
        label: qsTr("Team")
        options: App.taskBoard.teams
        textRole: "label"
        valueRole: "optionId"
        Component.onCompleted: currentIndex = App.taskBoard.teams.indexOf(App.taskBoard.teamId)
        onActivated: App.taskBoard.teamId = currentValue
    }
    Select {
        objectName: "tasksDueDays"
        width: 240
        label: qsTr("Due")
        explained: true
        options: [
            { text: qsTr("No due dates"), value: 0, detail: qsTr("Nothing is ever overdue.") },
            { text: qsTr("Due within a week"), value: 7, detail: qsTr("After the incident has ended; what is urgent within 4 days. Counted on this computer only: servers do not say when follow-ups are due.") },
            { text: qsTr("Due within two weeks"), value: 14, detail: qsTr("After the incident has ended; what is urgent within 7 days. Counted on this computer only.") },
            { text: qsTr("Due within 30 days"), value: 30, detail: qsTr("After the incident has ended; what is urgent within 15 days. Counted on this computer only.") }
        ]
        detailRole: "detail"
        Component.onCompleted: currentIndex = indexOfValue(App.taskBoard.dueDays)
        onActivated: App.taskBoard.dueDays = currentValue
    }
}
