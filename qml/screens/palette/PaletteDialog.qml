import QtQuick
import QtQuick.Templates as T
import Muster
import Muster.Controls
import Muster.Views

/// Ctrl+K: finds and runs anything by a few letters, and takes Slack's commands as they are.
Dialog {
    id: dialog

    function move(step: int) {
        view.currentIndex = Math.max(0, Math.min(view.count - 1, view.currentIndex + step))
    }
    function take(row: int) {
        if (App.palette.choose(row))
            close()
        else
            goOn(App.palette.text)
    }
    function goOn(text: string) {
        if (text === field.text)
            return
        field.text = text
        App.palette.text = text
        view.currentIndex = 0
    }

    title: qsTr("Find and run anything")
    anchors.centerIn: undefined
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.round(Math.min(96, parent.height / 10)) : 0
    width: Math.min(680, parent ? parent.width - 48 : 680)
    height: implicitHeight
    padding: 0
    topPadding: 0
    bottomPadding: 8
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    header: null
    footer: null
    exit: null // what was chosen follows at once
    onAboutToShow: App.palette.begin()
    onClosed: App.palette.carryOut()

    contentItem: Column {
        objectName: "palette"
        PaletteField {
            id: field
            objectName: "paletteField"
            width: parent.width
            focus: true
            onTextEdited: {
                App.palette.text = text
                view.currentIndex = 0
            }
            Keys.onUpPressed: dialog.move(-1)
            Keys.onDownPressed: dialog.move(1)
            Keys.onPressed: event => {
                event.accepted = true
                if (event.key === Qt.Key_PageDown)
                    dialog.move(8)
                else if (event.key === Qt.Key_PageUp)
                    dialog.move(-8)
                else
                    event.accepted = false
            }
            Keys.onTabPressed: dialog.goOn(App.palette.completed(view.currentIndex))
            Keys.onReturnPressed: dialog.take(view.currentIndex)
            Keys.onEnterPressed: dialog.take(view.currentIndex)
        }
        Separator { width: parent.width }
        Label {
            objectName: "paletteProblem"
            visible: text !== ""
            width: parent.width
            leftPadding: 36
            rightPadding: 16
            topPadding: 8
            bottomPadding: 4
            wrapMode: Text.Wrap
            text: App.palette.problem
            color: Theme.toneColor(Tone.Critical)
            font.pixelSize: Theme.sizeMeta
        }
        ListView {
            id: view
            objectName: "paletteList"
            width: parent.width
            height: Math.min(contentHeight, 420, (dialog.parent ? dialog.parent.height : 600) - dialog.y - 140)
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: App.palette.model
            highlightMoveDuration: 0
            currentIndex: 0
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Found")
            T.ScrollBar.vertical: ScrollBar { }
            section.property: "group"
            section.delegate: SectionHead {
                required property string section
                leftPadding: 12
                topPadding: 10
                bottomPadding: 4
                title: section
            }
            delegate: PaletteRow {
                width: ListView.view.width
                current: ListView.isCurrentItem
                // qmllint disable unqualified
                onClicked: dialog.take(index)
                // qmllint enable unqualified
            }
        }
        Label {
            visible: view.count === 0 && App.palette.problem === ""
            width: parent.width
            leftPadding: 36
            topPadding: 12
            bottomPadding: 8
            text: qsTr("Nothing is called that")
            color: Theme.textLow
        }

        Shortcut {
            sequence: Words.keyOf("palette.show")
            enabled: dialog.opened
            onActivated: dialog.close()
        }
    }
}
