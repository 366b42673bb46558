import QtQuick

/// The title of a page, pane or card.
Label {
    font.pixelSize: Theme.sizeTitle
    font.weight: Font.DemiBold
    Accessible.role: Accessible.Heading
}
