import QtQuick
import Muster.Controls

/// How long nothing happened: the longer, the more room, but never in proportion.
Item {
    id: band

    property real quiet: 0 ///< milliseconds
    property string text

    // Half an hour takes 22 px, and 4 more each time it doubles.
    height: quiet > 0 ? 22 + 4 * Math.log2(Math.max(1, quiet / 1800000)) : 0
    visible: quiet > 0

    BareText {
        anchors.verticalCenter: parent.verticalCenter
        text: band.text
        color: Theme.textLow
        font.pixelSize: Theme.sizeSmall
    }
}
