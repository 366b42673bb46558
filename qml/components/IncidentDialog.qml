import QtQuick
import Muster.Controls
import Muster.Views

/// A dialog about the incident on screen. It goes when another one comes there (a link from a chat, a notification):
/// what it says must not be saved in that one.
Dialog {
    id: dialog

    readonly property Connections watch: Connections {
        target: App.incident
        function onShown() { dialog.close() }
    }
}
