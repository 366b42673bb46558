import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// One custom field of an incident that is about to be declared.
Field {
    id: field

    required property string fieldId
    required property string name
    required property string description
    required property string kind
    required property var choices
    required property var options
    required property bool canChange
    readonly property bool isWrong: kind === "numeric" && choices.length > 0 && !App.declaration.isNumber(choices[0])

    function toggle(id: string, on: bool) {
        App.declaration.setField(fieldId, on ? choices.concat([id]) : choices.filter(one => one !== id))
    }

    objectName: "declareField:" + name
    visible: canChange && !((kind === "single_select" || kind === "multi_select") && options.length === 0)
    label: name
    hint: description
    error: isWrong ? qsTr("This field takes a number") : ""
    optional: true

    Loader {
        width: parent.width
        sourceComponent: field.kind === "single_select" ? one : field.kind === "multi_select" ? several : text
    }
    // qmllint disable unqualified
    Component {
        id: one
        Select {
            label: field.name
            clearable: true
            placeholderText: qsTr("not set")
            options: field.options
            textRole: "label"
            valueRole: "id"
            Component.onCompleted: currentIndex = indexOfValue(field.choices[0] ?? "")
            onActivated: index => App.declaration.setField(field.fieldId, index < 0 ? [] : [currentValue])
        }
    }
    Component {
        id: several
        Flow {
            spacing: 6
            Repeater {
                model: field.options
                delegate: FilterChip {
                    required property var modelData
                    objectName: "option:" + modelData.label
                    text: modelData.label
                    checkable: false
                    checked: field.choices.includes(modelData.id)
                    onClicked: field.toggle(modelData.id, !checked)
                }
            }
        }
    }
    Component {
        id: text
        TextField {
            label: field.name
            invalid: field.isWrong
            placeholderText: field.kind === "link" ? "https://" : ""
            Component.onCompleted: text = field.choices.join(" ")
            onTextEdited: App.declaration.setField(field.fieldId, text.trim() === "" ? [] : [text.trim()])
        }
    }
    // qmllint enable unqualified
}
