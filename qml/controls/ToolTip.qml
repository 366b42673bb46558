import QtQuick

/// One line about the item it lies in, while `shown`; read and made only then, for nearly none of them ever is.
Loader {
    id: tip

    property bool shown: false
    property string text
    property string keyHint
    /// At the side of the item instead of below it.
    property bool beside: false
    readonly property bool wanted: shown && text !== ""

    onWantedChanged: {
        if (wanted)
            setSource("ToolTipPopup.qml", {tip: tip})
        else
            source = ""
    }
}
