import QtQuick
import QtQuick.Templates as T
import Muster.Controls

/// Chooses one of many. `options` is a model, a list of strings or a list of objects; roles say what to read from it.
/// Enter, Space, Down or a letter opens it; in it arrows move, typing filters, Enter chooses, Esc closes.
Pressable {
    id: control

    property alias options: filter.source
    property alias textRole: filter.textRole
    property alias valueRole: filter.valueRole
    property alias detailRole: filter.detailRole
    property alias levelRole: filter.levelRole
    property alias enabledRole: filter.enabledRole
    property alias reasonRole: filter.reasonRole
    /// The tone of each number the level role gives; with it, shapes stand beside the names.
    property var tones: []
    property int currentIndex: -1
    property string placeholderText: qsTr("Choose…")
    property string label
    property bool invalid: false
    /// Nothing is a choice too: a cross or Delete takes the choice back.
    property bool clearable: false
    /// The details are sentences: they stand below the options, in full.
    property bool explained: false
    readonly property OptionFilter filter: filter
    readonly property bool chosen: currentIndex >= 0 && currentIndex < filter.total
    readonly property string currentText: chosen && filter.total > 0 ? filter.textAt(currentIndex) : ""
    readonly property string currentDetail: chosen && filter.total > 0 ? filter.detailAt(currentIndex) : ""
    readonly property var currentValue: chosen && filter.total > 0 ? filter.valueAt(currentIndex) : undefined
    readonly property alias opened: popup.visible // at once, not after its transition

    /// The user chose, or with -1 took the choice back; `currentIndex` is set already.
    signal activated(index: int)

    function indexOfValue(value: var): int { return filter.indexOfValue(value) }
    function isText(event: var): bool {
        return event.text > " " && !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier))
    }
    function open(text = "") {
        popup.open()
        list.start(text)
    }
    function choose(index: int) {
        if (index < 0)
            return
        popup.close()
        currentIndex = index
        activated(index)
    }

    function unchoose() {
        currentIndex = -1
        activated(-1)
    }

    implicitWidth: 240
    implicitHeight: Theme.controlHeight
    opacity: enabled ? 1 : 0.45
    Accessible.role: Accessible.ComboBox
    Accessible.name: label !== "" && currentText !== "" ? qsTr("%1: %2", "name of a field, its value").arg(label).arg(currentText) : label !== "" ? label : currentText !== "" ? currentText : placeholderText
    Accessible.description: explained ? currentDetail : ""
    onClicked: popup.opened ? popup.close() : open()
    Keys.onDownPressed: open()
    Keys.onUpPressed: open()
    Keys.onDeletePressed: if (clearable) unchoose()
    // A letter typed here opens the list; it must not be taken for a key of the window.
    Keys.onShortcutOverride: event => event.accepted = isText(event)
    Keys.onPressed: event => {
        event.accepted = isText(event)
        if (event.accepted)
            open(event.text)
    }

    OptionFilter { id: filter }

    FieldGround {
        anchors.fill: parent
        active: control.visualFocus || popup.opened
        hovered: control.hovered
        invalid: control.invalid
    }
    Item {
        anchors { fill: parent; leftMargin: 10; rightMargin: 10 }
        SeverityMark {
            id: mark
            visible: control.chosen && control.tones.length > 0
            anchors { left: parent.left; verticalCenter: parent.verticalCenter }
            width: 11
            height: 11
            tone: visible ? control.tones[filter.levelAt(control.currentIndex)] ?? Tone.Neutral : Tone.Neutral
        }
        BareText {
            anchors {
                left: mark.visible ? mark.right : parent.left; leftMargin: mark.visible ? 8 : 0
                right: cross.visible ? cross.left : chevron.left; rightMargin: 6; verticalCenter: parent.verticalCenter
            }
            text: control.chosen ? control.currentText : control.placeholderText
            color: control.chosen ? Theme.textHigh : Theme.textLow
        }
        IconButton {
            id: cross
            visible: control.clearable && control.chosen
            anchors { right: chevron.left; rightMargin: 4; verticalCenter: parent.verticalCenter }
            width: 20
            height: 20
            icon { name: "x"; width: 12; height: 12 }
            text: qsTr("Clear")
            focusPolicy: Qt.NoFocus
            onClicked: control.unchoose()
        }
        Icon {
            id: chevron
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            width: 14
            height: 14
            name: "chevron-down"
            color: Theme.textMid
        }
    }

    ToolTip {
        shown: control.explained && control.hovered && !popup.opened
        text: control.currentDetail
    }
    Popup {
        id: popup
        y: control.height + 4
        width: Math.max(control.width, control.explained ? 320 : 200)
        padding: 4
        // A press on the field itself is the field's: it closes what is open.
        closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent
        onClosed: filter.filter = ""
        contentItem: OptionList {
            id: list
            options: filter
            chosenIndex: control.currentIndex
            tones: control.tones
            explained: control.explained
            label: control.label
            onChosen: index => control.choose(index)
            onCanceled: popup.close()
        }
    }
}
