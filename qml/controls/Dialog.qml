import QtQuick
import QtQuick.Templates as T
import Muster.Controls

/// A modal card: title, body, footer. Tab stays inside, Esc cancels, Ctrl+Enter accepts.
T.Dialog {
    id: control

    readonly property FocusReturn focusReturn: FocusReturn { popup: control }

    property string subtitle
    property string acceptText: qsTr("Save")
    property string cancelText: qsTr("Cancel")
    property bool acceptEnabled: true
    property bool dangerous: false
    /// Why it did not work; stays until the next try.
    property string errorText
    /// Accepting does not close; the owner closes when the work is done.
    signal submitted()
    /// Items at the start of the footer.
    property alias extras: extraRow.data

    function submit() {
        if (acceptEnabled)
            submitted()
    }

    // Whatever item made it: the window is what it has to fit into.
    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(520, parent ? parent.width - 48 : 520)
    height: Math.min(implicitHeight, parent ? parent.height - 48 : implicitHeight)
    implicitHeight: implicitHeaderHeight + implicitFooterHeight + contentHeight + topPadding + bottomPadding
    modal: true
    focus: true
    padding: 20
    topPadding: 4
    bottomPadding: 20
    closePolicy: T.Popup.CloseOnEscape

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
        Behavior on opacity { NumberAnimation { duration: Theme.motionFast } }
    }
    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.motionFast } }
    exit: Transition { NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.motionFast } }
    background: Card { raised: true; radius: 12; color: Theme.panel; outline: Theme.outline }

    header: Item {
        implicitHeight: 52 + (control.subtitle !== "" ? 20 : 0)
        Heading {
            id: title
            anchors { left: parent.left; right: close.left; top: parent.top; leftMargin: 20; rightMargin: 8; topMargin: 17 }
            text: control.title
        }
        Label {
            visible: text !== ""
            anchors { left: title.left; right: title.right; top: title.bottom; topMargin: 4 }
            text: control.subtitle
            color: Theme.textMid
            font.pixelSize: Theme.sizeMeta
        }
        IconButton {
            id: close
            anchors { right: parent.right; top: parent.top; margins: 12 }
            icon.name: "x"
            text: qsTr("Close")
            keyHint: "Esc"
            focusPolicy: Qt.NoFocus
            onClicked: control.reject()
        }
    }

    footer: Item {
        readonly property real problemHeight: problem.visible ? problem.implicitHeight + 16 : 0
        implicitHeight: 56 + problemHeight
        Banner {
            id: problem
            anchors { left: parent.left; right: parent.right; leftMargin: 20; rightMargin: 20 }
            visible: control.errorText !== ""
            tone: Tone.Critical
            text: control.errorText
        }
        Separator { anchors { left: parent.left; right: parent.right; bottom: parent.bottom; bottomMargin: 55 } }
        Row {
            id: extraRow
            anchors { left: parent.left; leftMargin: 20; verticalCenter: buttonRow.verticalCenter }
            spacing: 8
        }
        Row {
            id: buttonRow
            anchors { right: parent.right; rightMargin: 20; bottom: parent.bottom; bottomMargin: 13 }
            spacing: 8
            Button {
                visible: text !== ""
                kind: Button.Ghost
                text: control.cancelText
                onClicked: control.reject()
            }
            Button {
                objectName: "acceptButton"
                visible: text !== ""
                kind: control.dangerous ? Button.Danger : Button.Primary
                text: control.acceptText
                keyHint: "Ctrl+↵"
                enabled: control.acceptEnabled
                onClicked: control.submit()
            }
        }
        Shortcut {
            sequences: ["Ctrl+Return", "Ctrl+Enter"]
            enabled: control.opened
            onActivated: control.submit()
        }
    }
}
