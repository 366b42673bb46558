import QtQuick
import QtQuick.Templates as T

T.MenuSeparator {
    implicitWidth: 100
    implicitHeight: 9
    contentItem: Item {
        Separator { anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter } }
    }
}
