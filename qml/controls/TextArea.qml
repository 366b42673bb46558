import QtQuick
import QtQuick.Templates as T

/// Several lines of plain text that grow up to `maximumHeight` and then scroll. Ctrl+Enter submits; Tab moves on.
FocusScope {
    id: control

    property alias text: area.text
    property alias placeholderText: area.placeholderText
    property alias cursorPosition: area.cursorPosition
    property alias length: area.length
    property alias readOnly: area.readOnly
    property string label
    property bool invalid: false
    /// Without a ground it can lie on a card that is the field.
    property bool bare: false
    property real minimumHeight: 60
    property real maximumHeight: 240

    signal submitted()

    function clear() { area.clear() }
    function selectAll() { area.selectAll() }

    implicitWidth: 320
    implicitHeight: Math.max(minimumHeight, Math.min(maximumHeight, Math.ceil(area.implicitHeight) + 2))
    opacity: enabled ? 1 : 0.45

    FieldGround {
        anchors.fill: parent
        visible: !control.bare
        active: area.activeFocus
        hovered: hover.hovered
        invalid: control.invalid
    }
    HoverHandler { id: hover; cursorShape: Qt.IBeamCursor }

    Flickable {
        id: flick
        anchors { fill: parent; margins: 1 }
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar { id: bar }

        T.TextArea.flickable: T.TextArea {
            id: area
            focus: true
            implicitHeight: contentHeight + topPadding + bottomPadding
            leftPadding: control.bare ? 0 : 9
            rightPadding: control.bare ? 0 : 9
            topPadding: control.bare ? 0 : 6
            bottomPadding: control.bare ? 0 : 6
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.Wrap
            selectByMouse: true
            horizontalAlignment: TextEdit.AlignLeft
            color: Theme.textHigh
            placeholderTextColor: Theme.textLow
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentText
            font.family: Theme.textFamily
            font.pixelSize: Theme.sizeBody
            KeyNavigation.priority: KeyNavigation.BeforeItem
            Accessible.name: control.label !== "" ? control.label : placeholderText
            Keys.onPressed: event => {
                const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter
                event.accepted = true
                if (enter && (event.modifiers & Qt.ControlModifier))
                    control.submitted()
                else if (event.key === Qt.Key_Tab)
                    area.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                else if (event.key === Qt.Key_Backtab)
                    area.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                else
                    event.accepted = false
            }

            BareText {
                anchors { fill: parent; leftMargin: area.leftPadding; rightMargin: area.rightPadding; topMargin: area.topPadding }
                verticalAlignment: Text.AlignTop
                wrapMode: Text.Wrap
                elide: Text.ElideRight // a folded field has one line, and some languages need more words
                visible: area.length === 0 && area.preeditText === ""
                text: area.placeholderText
                color: area.placeholderTextColor
                font: area.font
            }
        }
    }
}
