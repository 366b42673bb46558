import QtQuick
import Muster.Controls

/// What the chosen thing means, below where it is chosen. Takes no room when nobody wrote it down.
Label {
    visible: text !== ""
    wrapMode: Text.Wrap
    maximumLineCount: 5
    elide: Text.ElideRight
    color: Theme.textMid
    font.pixelSize: Theme.sizeMeta
    lineHeight: Theme.lineHeight
}
