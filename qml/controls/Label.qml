import QtQuick

/// Text that stands for itself and is read out.
BareText {
    Accessible.ignored: false
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
