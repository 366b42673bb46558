import QtQuick
import Muster.Controls

Item {
    id: popups

    required property string scene
    required property Select select

    // Popups need the window that the item only gets after it is complete.
    Timer {
        interval: 20
        running: true
        onTriggered: {
            if (popups.scene === "dialog")
                dialog.open()
            else if (popups.scene === "menu")
                menu.popup(480, 300)
            else if (popups.scene === "select")
                popups.select.open()
        }
    }

    Dialog {
        id: dialog
        title: "Declare an incident"
        subtitle: "It is announced as soon as there is a connection."
        acceptText: "Declare"
        errorText: "The server refused this: name is too long."
        extras: CheckBox { text: "Private" }
        contentItem: Column {
            spacing: 16
            Field {
                width: parent.width
                label: "Name"
                TextField { width: parent.width; focus: true; text: "Elevated error rates on checkout" }
            }
            Field {
                width: parent.width
                label: "Summary"
                optional: true
                TextArea { width: parent.width; label: "Summary" }
            }
        }
    }
    Menu {
        id: menu
        MenuItem { text: "Edit name"; icon.name: "pencil"; keyHint: "E" }
        MenuItem { text: "Change severity"; icon.name: "flag"; keyHint: "V" }
        MenuItem { text: "Copy link"; icon.name: "copy"; enabled: false }
        MenuSeparator { }
        MenuItem { text: "Show closed"; checkable: true; checked: true }
        MenuItem { text: "Discard"; icon.name: "trash-2"; tone: Tone.Critical }
    }
}
