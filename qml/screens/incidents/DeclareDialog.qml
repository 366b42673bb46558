import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// Declares an incident; only the name is required.
Dialog {
    id: dialog

    readonly property bool over: App.declaration.kind === DeclarationController.Over
    property bool more: false

    title: over ? qsTr("Record an incident") : qsTr("Declare an incident")
    subtitle: {
        if (over)
            return qsTr("It is over: it is recorded with its times, and nobody is called.")
        return App.sync.online ? qsTr("Only the name is needed now. Everything else can follow.")
                               : qsTr("No connection: it is kept here and declared as soon as there is one.")
    }
    acceptText: over ? qsTr("Record") : qsTr("Declare")
    acceptEnabled: name.text.trim() !== "" && App.declaration.fieldsRight && (!over || (severity.chosen && App.declaration.timesRight))
    Component.onCompleted: App.declaration.begin()
    onSubmitted: {
        App.declaration.submit(name.text, summary.text, severity.currentValue ?? "", type.currentValue ?? "", lead.personId(), hidden.checked)
        App.screen = "incidents"
        close()
    }
    onClosed: App.similar.text = ""
    extras: CheckBox {
        id: hidden
        text: qsTr("Private")
    }

    contentItem: FormView {
        objectName: "declareDialog"
        spacing: 14
        Field {
            width: parent.width
            label: qsTr("Name")
            hint: qsTr("What is broken, in the words of a customer")
            TextField {
                id: name
                objectName: "declareName"
                width: parent.width
                focus: true
                label: qsTr("Name")
                maximumLength: 200
                onTextChanged: App.similar.text = text
                onAccepted: dialog.submit()
            }
        }
        SimilarIncidents {
            width: parent.width
            most: dialog.parent && dialog.parent.height < 680 ? 1 : 3 // the form must fit, too
            onChosen: incidentId => {
                App.screen = "incidents"
                App.incidents.select(incidentId)
                dialog.close()
            }
        }
        Row {
            width: parent.width
            spacing: 12
            Field {
                width: (parent.width - 12) / 2
                label: qsTr("Severity")
                SeveritySelect {
                    id: severity
                    width: parent.width
                    invalid: dialog.over && !chosen
                    placeholderText: dialog.over ? qsTr("How bad was it?") : qsTr("Not known: starts in triage")
                    Component.onCompleted: currentIndex = indexOfValue(App.directory.defaultSeverityId)
                }
            }
            Field {
                width: (parent.width - 12) / 2
                label: qsTr("Type")
                Select {
                    id: type
                    width: parent.width
                    label: qsTr("Type")
                    options: App.directory.types
                    explained: true
                    textRole: "label"
                    valueRole: "optionId"
                    currentIndex: App.directory.types.count > 0 ? 0 : -1
                }
            }
        }
        Definition {
            objectName: "severityDefinition"
            width: parent.width
            text: severity.currentDetail
        }
        Field {
            width: parent.width
            label: qsTr("Lead")
            PersonSelect {
                id: lead
                width: parent.width
                label: qsTr("Lead")
                Component.onCompleted: choosePerson(App.directory.personId)
            }
        }
        Field {
            width: parent.width
            label: qsTr("Summary")
            optional: true
            TextArea {
                id: summary
                width: parent.width
                label: qsTr("Summary")
                minimumHeight: 72
                maximumHeight: 160
                onSubmitted: dialog.submit()
            }
        }
        Button {
            objectName: "declareMore"
            x: -12 // its words stand under the others
            kind: Button.Ghost
            text: dialog.more ? qsTr("Less") : qsTr("More: over already, a test, custom fields")
            icon.name: dialog.more ? "chevron-up" : "chevron-down"
            Accessible.description: dialog.more ? qsTr("Hides the rest of the form") : qsTr("Shows the rest of the form")
            // What is wrong stays in sight.
            onClicked: dialog.more = !dialog.more || !App.declaration.fieldsRight || !App.declaration.timesRight
        }
        Loader {
            width: parent.width
            active: dialog.more
            visible: active
            height: active && item ? implicitHeight : 0 // a Loader keeps the size of what was in it
            source: "DeclareMore.qml"
        }
    }
}
