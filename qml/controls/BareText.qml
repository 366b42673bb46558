import QtQuick

/// Text inside a control that already carries the accessible name. Never guesses a format; elides rather than pushes.
Text {
    textFormat: Text.PlainText
    color: Theme.textHigh
    font.family: Theme.textFamily
    font.pixelSize: Theme.sizeBody
    // Said outright, so that it mirrors with the layout whatever script the text is in.
    horizontalAlignment: Text.AlignLeft
    verticalAlignment: Text.AlignVCenter
    elide: wrapMode === Text.NoWrap ? Text.ElideRight : Text.ElideNone
    Accessible.ignored: true
}
