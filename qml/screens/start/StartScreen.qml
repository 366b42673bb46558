import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// The first thing anybody sees: where to work, and as whom.
Rectangle {
    id: screen

    property string form: "choose"
    readonly property bool asking: App.start.step === StartController.Identify
    readonly property string title: {
        if (asking)
            return qsTr("Who are you?")
        return form === "local" ? qsTr("Work on this computer") : form === "server" ? qsTr("Connect to a server") : qsTr("Muster")
    }
    readonly property string subtitle: {
        if (asking)
            return qsTr("The server knows the key, not the person. By your name Muster tells what is yours.")
        if (form === "local")
            return qsTr("Everything is kept here. People can be added later, in the settings.")
        return form === "server" ? qsTr("incident.io, or a server of your team.") : qsTr("Lead incidents from declaration to close, online and off.")
    }

    color: Theme.bg

    Connections {
        target: App.start
        function onChanged() {
            if (App.start.step === StartController.Identify)
                screen.form = "choose"
        }
    }
    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 48, 560)
        spacing: 20

        Column {
            width: parent.width
            spacing: 8
            Label {
                width: parent.width
                text: screen.title
                font { pixelSize: 28; weight: Font.DemiBold; letterSpacing: -0.4 }
                Accessible.role: Accessible.Heading
            }
            Label {
                width: parent.width
                wrapMode: Text.Wrap
                lineHeight: Theme.lineHeight
                color: Theme.textMid
                text: screen.subtitle
            }
        }
        Banner {
            width: parent.width
            visible: text !== ""
            tone: Tone.Critical
            text: App.start.problem !== "" ? (App.start.problem + " " + App.start.nextStep).trim() : App.workspaces.problem
        }
        Loader {
            width: parent.width
            focus: true
            sourceComponent: {
                if (App.start.step === StartController.Working)
                    return working
                if (App.start.step === StartController.Identify)
                    return identify
                return screen.form === "local" ? local : screen.form === "server" ? server : choose
            }
        }
    }

    // Qt 6.4 cannot load bound components: this file is not Bound, and the linter cannot see the outer ids.
    // qmllint disable unqualified
    Component {
        id: choose
        Column {
            spacing: 10
            StartCard { width: parent.width; focus: true; icon.name: "activity"; text: qsTr("Look around"); detail: qsTr("A demo workspace with two years of invented incidents. Nothing leaves this computer."); onClicked: App.start.openDemo() }
            StartCard { width: parent.width; icon.name: "database"; text: qsTr("Work on this computer"); detail: qsTr("A new workspace of your own. A team can move in later."); onClicked: screen.form = "local" }
            StartCard { width: parent.width; icon.name: "server"; text: qsTr("Connect to a server"); detail: qsTr("incident.io, or a server of your team. You need its address and a key."); onClicked: screen.form = "server" }
            KnownWorkspaces { width: parent.width }
        }
    }
    Component { id: local; LocalForm { onBack: screen.form = "choose" } }
    Component { id: server; ServerForm { onBack: screen.form = "choose" } }
    // qmllint enable unqualified
    Component { id: identify; IdentifyForm { } }
    Component { id: working; StartProgress { } }
}
