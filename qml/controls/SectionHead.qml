import QtQuick

/// Small capitals above a group, with the group's size when it is known.
Label {
    id: head

    property string title
    property int count: -1
    readonly property string countText: count.toLocaleString(Qt.locale(), "f", 0)

    text: count < 0 ? title.toLocaleUpperCase() : qsTr("%1 · %2", "section title, number of entries").arg(title.toLocaleUpperCase()).arg(countText)
    color: Theme.textLow
    font.pixelSize: Theme.sizeSmall
    font.weight: Font.DemiBold
    font.letterSpacing: 0.6
    Accessible.role: Accessible.Heading
    Accessible.name: count < 0 ? title : qsTr("%1, %2", "section title, number of entries").arg(title).arg(countText)
}
