import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// Who is in the workspace, and adding somebody where the server takes people from here.
SettingsGroup {
    id: group

    title: qsTr("People")
    count: view.count

    ListView {
        id: view
        objectName: "peopleList"
        width: parent.width
        height: Math.min(contentHeight, 6.5 * 36) // half a row says that there are more
        visible: count > 0
        clip: true
        interactive: contentHeight > height
        activeFocusOnTab: interactive
        boundsBehavior: Flickable.StopAtBounds
        model: App.directory.people
        ScrollBar.vertical: ScrollBar { }
        Accessible.role: Accessible.List
        Accessible.name: group.title
        delegate: PersonLine { width: ListView.view.width }
        FocusRing { shown: view.activeFocus && Keyboard.moves }
    }
    ActionButton {
        objectName: "addPerson"
        anchors.left: parent.left
        actionId: "people.add"
        icon.name: "user-plus"
        reason: App.people.reason
    }
    Label {
        objectName: "addPersonReason"
        width: parent.width
        visible: text !== ""
        wrapMode: Text.Wrap
        color: Theme.textMid
        font.pixelSize: Theme.sizeMeta
        text: App.people.reason
    }
}
