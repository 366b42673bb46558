import QtQuick

/// The colours of one theme. Every one is required, so that no theme can forget one.
QtObject {
    required property color bg
    required property color panel
    required property color raised
    required property color hover
    required property color pressed
    required property color line
    required property color outline
    required property color textHigh
    required property color textMid
    required property color textLow
    required property color accent
    required property color accentHover
    required property color accentGround
    required property color accentText
    required property color critical
    required property color criticalGround
    required property color major
    required property color majorGround
    required property color minor
    required property color minorGround
    required property color ok
    required property color okGround
    required property color triage
    required property color triageGround
    required property color scrim
    required property color shadow
}
