import QtQuick
import Muster.Controls
import Muster.Views

/// Chooses one of the people.
Select {
    label: qsTr("Person")
    placeholderText: qsTr("Nobody")
    options: App.directory.people
    textRole: "label"
    valueRole: "optionId"

    /// "" gives nobody.
    function choosePerson(personId: string) { currentIndex = personId === "" ? -1 : indexOfValue(personId) }
    function personId(): string { return currentValue ?? "" }
}
