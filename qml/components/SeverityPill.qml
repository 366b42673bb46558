import QtQuick
import Muster
import Muster.Controls

/// A severity by shape, colour and name.
Pill {
    property int level: 0

    tone: Tones.ofLevel(level)
    marked: level > 0
}
