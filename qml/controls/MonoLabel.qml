import QtQuick

/// References, times and durations: figures of one width, so that columns stand still while they tick.
Label {
    font.family: Theme.monoFamily
    font.pixelSize: Theme.sizeMeta
    color: Theme.textMid
}
