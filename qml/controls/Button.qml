import QtQuick
import QtQuick.Templates as T
import Muster.Controls

/// A button. `keyHint` shows the key that does the same; `reason` says why it is disabled.
T.Button {
    id: control

    enum Kind { Secondary, Primary, Ghost, Danger }

    property int kind: Button.Secondary
    property string keyHint
    property string reason
    readonly property bool primary: kind === Button.Primary
    readonly property color ink: {
        switch (kind) {
        case Button.Primary: return Theme.accentText
        case Button.Ghost: return hovered || down ? Theme.textHigh : Theme.textMid
        case Button.Danger: return Theme.colors.critical
        default: return Theme.textHigh
        }
    }
    readonly property color ground: {
        switch (kind) {
        case Button.Primary: return hovered || down ? Theme.accentHover : Theme.accent
        case Button.Ghost: return down ? Theme.pressed : hovered ? Theme.hover : "transparent"
        case Button.Danger: return down || hovered ? Theme.colors.criticalGround : Theme.raised
        default: return down ? Theme.pressed : hovered ? Theme.hover : Theme.raised
        }
    }

    implicitWidth: Math.ceil(implicitContentWidth) + leftPadding + rightPadding
    implicitHeight: Theme.controlHeight
    leftPadding: 12
    rightPadding: keyHint !== "" ? 8 : 12
    spacing: 6
    opacity: enabled ? 1 : 0.45
    font.family: Theme.textFamily
    font.pixelSize: Theme.sizeBody
    font.weight: Font.Medium
    icon.width: 15
    icon.height: 15
    Accessible.name: text
    Accessible.description: ((enabled ? "" : reason) + (keyHint === "" ? "" : " " + qsTr("Key %1").arg(keyHint))).trim()
    Keys.onReturnPressed: if (!control.down) control.clicked()
    Keys.onEnterPressed: if (!control.down) control.clicked()

    contentItem: Item {
        // From the parts, not from the row: the row's own width follows the label, which gives way when it is tight.
        implicitWidth: Math.ceil(label.implicitWidth) + (glyph.visible ? glyph.width + control.spacing : 0) + (badge.visible ? badge.implicitWidth + control.spacing : 0)
        implicitHeight: content.implicitHeight
        Row {
            id: content
            anchors.centerIn: parent
            spacing: control.spacing
            Icon {
                id: glyph
                visible: control.icon.name !== ""
                anchors.verticalCenter: parent.verticalCenter
                width: control.icon.width
                height: control.icon.height
                name: control.icon.name
                color: control.ink
            }
            BareText {
                id: label
                visible: text !== ""
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(Math.ceil(implicitWidth), control.availableWidth - (control.contentItem.implicitWidth - Math.ceil(implicitWidth)))
                text: control.text
                font: control.font
                color: control.ink
            }
            KeyHint {
                id: badge
                anchors.verticalCenter: parent.verticalCenter
                keys: control.keyHint
                plain: control.primary
                textColor: control.primary ? Theme.accentText : Theme.textLow
            }
        }
    }

    background: Rectangle {
        radius: Theme.radiusButton
        color: control.ground
        border { width: control.primary || control.kind === Button.Ghost ? 0 : 1; color: Theme.outline }
        FocusRing { shown: control.visualFocus }
    }

    // A disabled control gets no hover events, so the reason hangs on a handler of its own.
    HoverHandler { id: pointer; enabled: !control.enabled && control.reason !== "" }
    ToolTip { shown: pointer.hovered && pointer.enabled; text: control.reason }
}
