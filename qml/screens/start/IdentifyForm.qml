pragma ComponentBehavior: Bound
import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// Which of the users is this, and what may the key do.
Column {
    id: form

    spacing: 16

    Card {
        width: parent.width
        height: lines.implicitHeight + 28
        Column {
            id: lines
            anchors { left: parent.left; right: parent.right; top: parent.top; margins: 14 }
            spacing: 4
            Label { width: parent.width; text: qsTr("Key “%1” may:").arg(App.start.keyName); font.weight: Font.Medium }
            Repeater {
                model: App.start.permissions
                Label {
                    required property string modelData
                    width: lines.width
                    wrapMode: Text.Wrap
                    text: qsTr("• %1").arg(modelData)
                    color: Theme.textMid
                }
            }
        }
    }
    Card {
        objectName: "startLimitations"
        width: parent.width
        height: bounds.implicitHeight + 28
        visible: App.start.limitations.length > 0
        Column {
            id: bounds
            anchors { left: parent.left; right: parent.right; top: parent.top; margins: 14 }
            spacing: 6
            Label { width: parent.width; text: qsTr("What cannot be done there:"); font.weight: Font.Medium }
            LimitationList { width: parent.width; limitations: App.start.limitations }
        }
    }
    Field {
        width: parent.width
        label: qsTr("You are")
        Select {
            id: person
            objectName: "identity"
            width: parent.width
            focus: true
            label: qsTr("You are")
            placeholderText: qsTr("Choose yourself")
            options: App.start.people
            textRole: "label"
            valueRole: "optionId"
            onActivated: go.forceActiveFocus(Qt.TabFocusReason)
        }
    }
    Row {
        anchors.left: parent.left
        spacing: 8
        Button { id: go; kind: Button.Primary; text: qsTr("Begin"); enabled: person.currentIndex >= 0; onClicked: App.start.choosePerson(person.currentValue) }
        Button { kind: Button.Ghost; text: qsTr("I am none of them"); onClicked: App.start.choosePerson("") }
    }
    Component.onCompleted: person.forceActiveFocus(Qt.TabFocusReason)
}
