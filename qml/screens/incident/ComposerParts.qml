import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// An update in parts: what those who read it ask first, each optional.
Column {
    id: list

    // By UpdatePart.
    readonly property list<string> hints: [qsTr("Who cannot do what, and how many"), qsTr("Since the last update"),
        qsTr("What is done now, and by whom"), qsTr("What could get worse")]

    signal submitted()

    topPadding: 4
    spacing: 2

    Repeater {
        model: App.composer.headings
        delegate: Item {
            id: row

            required property int index
            required property string modelData

            // qmllint disable unqualified
            width: list.width
            // qmllint enable unqualified
            implicitHeight: area.height + 8
            onModelDataChanged: area.text = App.composer.part(index)

            Separator { anchors { left: parent.left; right: parent.right; top: parent.top } }
            BareText {
                id: heading
                anchors { left: parent.left; top: parent.top; topMargin: 7 }
                width: 110
                text: row.modelData
                color: Theme.textMid
                font.weight: Font.Medium
            }
            TextArea {
                id: area
                objectName: "composerPart" + row.index
                anchors { left: heading.right; leftMargin: 10; right: parent.right; top: parent.top; topMargin: 6 }
                bare: true
                minimumHeight: 22
                maximumHeight: 120
                label: row.modelData
                // qmllint disable unqualified
                placeholderText: list.hints[row.index]
                onSubmitted: list.submitted()
                // qmllint enable unqualified
                onTextChanged: App.composer.setPart(row.index, text)
                Component.onCompleted: text = App.composer.part(row.index)
            }
            Connections {
                target: App.composer
                function onBegun() { area.text = App.composer.part(row.index) }
            }
        }
    }
}
