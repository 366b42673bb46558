import QtQuick

/// One hairline; `vertical` turns it.
Rectangle {
    property bool vertical: false

    implicitWidth: vertical ? 1 : 0
    implicitHeight: vertical ? 0 : 1
    color: Theme.line
    Accessible.role: Accessible.Separator
}
