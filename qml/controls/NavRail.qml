import QtQuick

/// The rail at the window's edge: what one goes to above, what one sets below.
Rectangle {
    id: rail

    property alias mark: badge.text
    default property alias items: top.data
    property alias bottomItems: bottom.data

    implicitWidth: 56
    color: Theme.bg
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Screens")

    Rectangle {
        anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; topMargin: 12 }
        width: 30
        height: 30
        radius: 8
        gradient: Gradient {
            GradientStop { position: 0; color: "#6c93f5" }
            GradientStop { position: 1; color: "#4a68d8" }
        }
        BareText {
            id: badge
            anchors.centerIn: parent
            text: "M"
            color: "#ffffff"
            font.weight: Font.Bold
        }
    }
    Column {
        id: top
        anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; topMargin: 58 }
        spacing: 6
    }
    Column {
        id: bottom
        anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom; bottomMargin: 12 }
        spacing: 6
    }
    Separator {
        vertical: true
        anchors { right: parent.right; top: parent.top; bottom: parent.bottom }
    }
}
