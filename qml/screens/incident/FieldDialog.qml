pragma ComponentBehavior: Bound
import QtQuick
import Muster
import Muster.Controls

/// Changes one custom field, whatever its kind.
IncidentDialog {
    id: dialog

    property string fieldId
    property string name
    property string kind
    property var options: []
    property var choices: []
    property var picked: choices
    readonly property bool isNumber: kind === "numeric"
    readonly property bool isSelect: kind === "single_select" || kind === "multi_select"
    readonly property bool isRight: isSelect || !isNumber || text.text.trim() === "" || !isNaN(Number(text.text.trim()))

    function chosen(): var {
        if (!isSelect)
            return text.text.trim() === "" ? [] : [text.text.trim()]
        return picked
    }
    function toggle(id: string, on: bool) {
        if (kind === "single_select")
            picked = on ? [id] : []
        else
            picked = on ? picked.concat([id]) : picked.filter(one => one !== id)
    }
    title: name
    acceptText: qsTr("Change")
    acceptEnabled: isRight
    width: Math.min(480, parent ? parent.width - 48 : 480)
    onSubmitted: {
        App.incident.setField(fieldId, chosen())
        close()
    }

    contentItem: ScrollView {
        objectName: "fieldDialog"
        implicitHeight: Math.min(rows.implicitHeight, 420)
        contentHeight: rows.implicitHeight
        Column {
            id: rows
            width: parent.width
            spacing: 6
            TextField {
                id: text
                objectName: "fieldText"
                visible: !dialog.isSelect
                focus: !dialog.isSelect
                width: parent.width
                label: dialog.name
                text: dialog.isSelect ? "" : dialog.choices.join(" ")
                placeholderText: dialog.kind === "link" ? "https://" : ""
            }
            Label {
                visible: !dialog.isRight
                text: qsTr("This field takes a number")
                color: Theme.toneColor(Tone.Critical)
            }
            Repeater {
                model: dialog.isSelect ? dialog.options : []
                delegate: CheckBox {
                    id: option
                    required property var modelData
                    required property int index
                    objectName: "option:" + modelData.label
                    focus: index === 0
                    width: parent.width
                    text: modelData.label
                    checked: dialog.picked.includes(modelData.id)
                    onToggled: dialog.toggle(modelData.id, checked)
                    onActiveFocusChanged: if (activeFocus) (dialog.contentItem as ScrollView).reveal(option)
                }
            }
            Label {
                visible: dialog.isSelect && dialog.options.length === 0
                text: qsTr("There is nothing to choose from: the field has no options.")
                color: Theme.textMid
            }
        }
    }
}
