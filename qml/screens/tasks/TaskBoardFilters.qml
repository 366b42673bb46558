import QtQuick
import Muster.Controls
import Muster.Views

/// Whose, and in which state. What will not be done is counted for itself: it is neither open nor done.
Flow {
    id: filters

    spacing: 6

    component Whose: FilterChip {
        required property int whose
        checkable: false
        checked: App.taskBoard.whose === whose
        onClicked: App.taskBoard.whose = whose
    }
    component State: FilterChip {
        required property int value
        checkable: false
        checked: App.taskBoard.state === value
        onClicked: App.taskBoard.state = value
    }

    Whose { objectName: "tasksMine"; whose: 0; text: qsTr("Mine"); count: App.taskBoard.mine }
    Whose { objectName: "tasksNobodys"; whose: 1; text: qsTr("Nobody's"); count: App.taskBoard.nobodys }
    Whose { objectName: "tasksEverybodys"; whose: 2; text: qsTr("Everybody's"); count: App.taskBoard.everybodys }
    Item { width: 12; height: 1 }
    State { objectName: "tasksOpen"; value: 0; text: qsTr("Open"); count: App.taskBoard.open }
    State { objectName: "tasksDone"; value: 1; text: qsTr("Done"); count: App.taskBoard.done }
    State { objectName: "tasksNotDoing"; value: 2; text: qsTr("Not doing"); count: App.taskBoard.notDoing }
    Item { width: 12; height: 1; visible: overdue.visible }
    FilterChip {
        id: overdue
        objectName: "tasksOverdue"
        visible: !App.taskBoard.actions && App.taskBoard.dueDays > 0
        checkable: false
        checked: App.taskBoard.onlyOverdue
        text: qsTr("Overdue")
        count: App.taskBoard.overdue
        onClicked: App.taskBoard.onlyOverdue = !App.taskBoard.onlyOverdue
    }
}
