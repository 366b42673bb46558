import QtQuick
import Muster.Controls

/// Initials on a colour that stays with the person, whatever the machine or the session. An empty name is an open place.
Rectangle {
    id: avatar

    property string name
    /// What the colour is taken from; an id outlives a renaming.
    property string seed: name
    readonly property bool empty: name.trim() === ""
    readonly property string initials: Portrait.initials(name)

    implicitWidth: 26
    implicitHeight: width
    radius: width / 2
    color: empty ? "transparent" : Portrait.ground(seed)
    Accessible.ignored: true

    ToneShape {
        visible: avatar.empty
        anchors.fill: parent
        tone: Tone.Triage
        color: Theme.textLow
        stroke: 1.2
    }
    Icon {
        visible: avatar.empty
        anchors.centerIn: parent
        width: parent.width / 2
        height: width
        name: "plus"
        color: Theme.textLow
    }
    BareText {
        anchors.centerIn: parent
        visible: !avatar.empty
        text: avatar.initials
        color: "#ffffff"
        font.pixelSize: Math.round(avatar.width * 0.4)
        font.weight: Font.DemiBold
    }
}
