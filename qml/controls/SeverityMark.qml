import QtQuick
import Muster.Controls

/// The shape and colour of a tone. Give it a name where no text beside it says the same.
ToneShape {
    property string name

    color: Theme.toneColor(tone)
    Accessible.ignored: name === ""
    Accessible.role: Accessible.Graphic
    Accessible.name: name
}
