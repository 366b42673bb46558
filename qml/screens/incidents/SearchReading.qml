import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// How a search was read: what its operators ask for, or what is wrong with one.
Column {
    spacing: 3

    BareText {
        objectName: "searchProblem"
        width: parent.width
        visible: text !== ""
        text: App.incidents.searchProblem
        wrapMode: Text.Wrap
        color: Theme.toneColor(Tone.Major)
        font.pixelSize: Theme.sizeSmall
    }
    RichLine {
        objectName: "searchMeaning"
        width: parent.width
        visible: markup !== ""
        markup: App.incidents.searchMeaning
        wrapMode: Text.Wrap
        font.pixelSize: Theme.sizeSmall
    }
}
