import QtQuick
import Muster.Controls

/// A part of the status bar: a word in a tone, with a dot, a key or neither; clickable when `interactive`.
Pressable {
    id: control

    property string text
    property int tone: Tone.Neutral
    property bool dotted: false
    property bool mono: false
    property bool interactive: false
    property string keyHint
    readonly property color ink: tone === Tone.Neutral ? (hovered ? Theme.textHigh : Theme.textMid) : Theme.toneColor(tone)

    height: parent ? parent.height : 28
    implicitWidth: Math.ceil(content.implicitWidth)
    implicitHeight: 28
    pressable: interactive
    Accessible.role: interactive ? Accessible.Button : Accessible.StaticText
    Accessible.name: text

    Row {
        id: content
        anchors { left: parent.left; verticalCenter: parent.verticalCenter }
        spacing: 6
        Rectangle {
            visible: control.dotted
            anchors.verticalCenter: parent.verticalCenter
            width: 7
            height: 7
            radius: 3.5
            color: Theme.toneColor(control.tone)
        }
        KeyHint { anchors.verticalCenter: parent.verticalCenter; keys: control.keyHint }
        BareText {
            anchors.verticalCenter: parent.verticalCenter
            text: control.text
            color: control.dotted ? Theme.textHigh : control.ink
            font { family: control.mono ? Theme.monoFamily : Theme.textFamily; pixelSize: Theme.sizeSmall }
        }
    }
    FocusRing { shown: control.visualFocus; anchors { margins: 0; leftMargin: -6; rightMargin: -6; topMargin: 3; bottomMargin: 3 } }
}
