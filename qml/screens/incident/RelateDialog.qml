import QtQuick
import QtQuick.Templates as T
import Muster
import Muster.Controls
import Muster.Views

/// Looks for the incident this one has to do with: by reference or words, arrows choose, Enter relates.
IncidentDialog {
    id: dialog

    readonly property RelateOption chosen: view.currentItem as RelateOption

    function move(step: int) {
        view.currentIndex = Math.max(0, Math.min(view.count - 1, view.currentIndex + step))
    }

    title: qsTr("Relate to another incident")
    subtitle: qsTr("Both incidents show it; neither is changed otherwise.")
    acceptText: qsTr("Relate")
    acceptEnabled: chosen !== null && !App.related.looking
    /// Enter came before what was typed had been looked for.
    property bool isAsked: false
    onAboutToShow: {
        App.related.text = ""
        App.related.look()
    }
    onSubmitted: {
        App.related.relate(chosen.incidentId)
        close()
    }

    contentItem: Column {
        objectName: "relateDialog"
        spacing: 8
        TextField {
            id: words
            objectName: "relateText"
            width: parent.width
            focus: true
            label: qsTr("Incident")
            placeholderText: qsTr("INC-12, or words of it")
            inputMethodHints: Qt.ImhNoPredictiveText
            onTextEdited: {
                dialog.isAsked = false
                App.related.text = text
            }
            Keys.onUpPressed: dialog.move(-1)
            Keys.onDownPressed: dialog.move(1)
            onAccepted: App.related.looking ? dialog.isAsked = true : dialog.submit()
        }
        Item {
            width: parent.width
            height: Math.min(8 * 44, dialog.parent ? dialog.parent.height - 260 : 8 * 44)
            ListView {
                id: view
                objectName: "relateOffered"
                anchors.fill: parent
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                highlightMoveDuration: 0
                model: App.related.offered
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Found")
                T.ScrollBar.vertical: ScrollBar { }
                delegate: RelateOption {
                    required property int index
                    width: ListView.view.width
                    selected: ListView.isCurrentItem
                    Accessible.focused: ListView.isCurrentItem
                    // qmllint disable unqualified
                    onClicked: view.currentIndex = index
                    // qmllint enable unqualified
                }
            }
            Label {
                visible: view.count === 0 && !App.related.looking
                width: parent.width
                topPadding: 8
                wrapMode: Text.Wrap
                text: words.text.trim() === "" ? qsTr("There is no other incident") : qsTr("No incident has these words, or it is related already")
                color: Theme.textLow
            }
        }
    }

    Connections {
        target: App.related
        function onLookingChanged() {
            if (App.related.looking)
                return
            view.currentIndex = view.count > 0 ? 0 : -1
            if (dialog.isAsked)
                dialog.submit()
            dialog.isAsked = false
        }
    }
}
