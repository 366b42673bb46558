import QtQuick
import Muster.Controls

GallerySection {
    title: "Choices"

    Row {
        spacing: 20
        CheckBox { text: "Off" }
        CheckBox { text: "On"; checked: true }
        CheckBox { text: "Partly"; tristate: true; checkState: Qt.PartiallyChecked }
        CheckBox { text: "Disabled"; checked: true; enabled: false }
    }
    Row {
        spacing: 20
        RadioButton { text: "Demo workspace"; checked: true }
        RadioButton { text: "Own server" }
        RadioButton { text: "Disabled"; enabled: false }
    }
    Row {
        spacing: 20
        Switch { text: "Off" }
        Switch { text: "On"; checked: true }
        Switch { text: "Disabled"; enabled: false }
    }
    Tabs {
        width: parent.width
        TabItem { text: "Timeline" }
        TabItem { text: "Updates" }
        TabItem { text: "Actions"; count: 4 }
        TabItem { text: "Follow-ups"; count: 2 }
    }
}
