import QtQuick
import Muster.Controls
import Muster.Views

/// A dialog about the incident on screen. It goes when another one comes there (a link from a chat, a notification):
/// what it says must not be saved in that one.
Dialog {
    id: dialog

    /// The words that are changed here as the person read them last.
    property string seen
    /// Whether somebody changed them meanwhile. Then it says so, and only the next try replaces them: nobody's words go
    /// without being read.
    function isChangedMeanwhile(now: string): bool {
        if (now === seen)
            return false
        seen = now
        errorText = qsTr("Somebody changed it meanwhile to “%1”. Save again to replace that.", "a name or summary").arg(now)
        return true
    }

    readonly property Connections watch: Connections {
        target: App.incident
        function onShown() { dialog.close() }
    }
}
