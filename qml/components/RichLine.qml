import QtQuick
import Muster.Controls

/// A sentence of ours with <b> around names; the model has escaped every foreign part. The one text that is not plain.
BareText {
    property string markup

    textFormat: Text.StyledText
    text: markup.split("<b>").join("<b><font color=\"" + Theme.textHigh + "\">").split("</b>").join("</font></b>")
    color: Theme.textMid
}
