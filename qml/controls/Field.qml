import QtQuick

/// A labelled line of a form: label above, the control, below it a hint or what is wrong.
Column {
    id: field

    property string label
    property string hint
    property string error
    property bool optional: false
    default property alias content: place.data

    spacing: 6

    Row {
        width: field.width
        spacing: 6
        BareText {
            text: field.label
            color: Theme.textMid
            font.pixelSize: Theme.sizeMeta
            font.weight: Font.Medium
        }
        BareText {
            visible: field.optional
            text: qsTr("optional")
            color: Theme.textLow
            font.pixelSize: Theme.sizeMeta
        }
    }
    Item {
        id: place
        width: field.width
        implicitHeight: childrenRect.height
    }
    Label {
        visible: text !== ""
        width: field.width
        wrapMode: Text.Wrap
        text: field.error !== "" ? field.error : field.hint
        color: field.error !== "" ? Theme.colors.critical : Theme.textLow
        font.pixelSize: Theme.sizeMeta
    }
}
