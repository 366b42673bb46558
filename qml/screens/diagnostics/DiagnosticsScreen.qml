import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// What somebody looks at who looks for what is wrong, and a report of it for others.
FocusScope {
    id: screen

    // Of App.diagnostics.groups: two columns of about the same height.
    readonly property var columns: [[0, 2], [1, 3]]

    function scroll(by: real) { view.contentY = Math.max(0, Math.min(view.contentHeight - view.height, view.contentY + by)) }

    focus: true
    Keys.onPressed: event => {
        event.accepted = true
        switch (event.key) {
        case Qt.Key_Up: return scroll(-60)
        case Qt.Key_Down: return scroll(60)
        case Qt.Key_PageUp: return scroll(60 - height)
        case Qt.Key_PageDown: return scroll(height - 60)
        case Qt.Key_Home: return scroll(-view.contentHeight)
        case Qt.Key_End: return scroll(view.contentHeight)
        }
        event.accepted = false
    }

    Rectangle { anchors.fill: parent; color: Theme.panel }
    ScrollView {
        id: view
        anchors.fill: parent
        contentHeight: column.height + 48

        Column {
            id: column
            x: Math.round((view.width - width) / 2)
            y: 24
            width: Math.min(view.width - 52, 1080)
            spacing: 18

            Item {
                width: parent.width
                implicitHeight: 34
                Heading {
                    anchors { left: parent.left; right: copy.left; rightMargin: 12; verticalCenter: parent.verticalCenter }
                    text: App.actions.titleOf("go.diagnostics")
                    font.pixelSize: Theme.sizeHeading
                }
                ActionButton {
                    id: copy
                    anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                    focus: true
                    kind: Button.Primary
                    actionId: "diagnostics.copy"
                    icon.name: "copy"
                }
            }
            BareText {
                width: parent.width
                wrapMode: Text.Wrap
                text: qsTr("The report is for others: it says nothing of names, addresses, folders or what incidents are about. Look it over before you pass it on.")
                color: Theme.textMid
            }
            SyncBanner { width: parent.width }
            Row {
                width: parent.width
                spacing: 18
                Repeater {
                    model: screen.columns
                    delegate: Column {
                        id: side
                        required property var modelData
                        // qmllint disable unqualified
                        width: (column.width - 18) / 2
                        // qmllint enable unqualified
                        spacing: 18
                        Repeater {
                            model: side.modelData
                            delegate: DiagnosticsGroup {
                                required property int modelData
                                width: parent.width
                                group: App.diagnostics.groups[modelData] ?? null
                            }
                        }
                    }
                }
            }
            SectionHead { width: parent.width; title: qsTr("Last requests"); count: lines.count }
            BareText {
                width: parent.width
                visible: lines.count === 0
                text: qsTr("None since the program was started.")
                color: Theme.textLow
            }
            Column {
                width: parent.width
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Last requests")
                Repeater {
                    id: lines
                    objectName: "requests"
                    model: App.diagnostics.requests
                    delegate: RequestLine { width: parent.width }
                }
            }
        }
    }
}
