import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// Star, reword and move an entry of the timeline. Each takes the entry up first, as a click on it would.
Row {
    id: buttons

    property bool starred: false
    property bool offered: false

    signal chosen()

    function act(actionId: string) {
        chosen()
        App.actions.trigger(actionId)
    }

    component Act: IconButton {
        required property string actionId
        readonly property int revision: App.actions.revision
        focusPolicy: Qt.NoFocus
        icon { width: 14; height: 14 }
        keyHint: Words.keyOf(actionId)
    }

    Act {
        visible: buttons.offered
        actionId: "timeline.move"
        icon.name: "clock"
        text: qsTr("Move to another time")
        onClicked: buttons.act(actionId)
    }
    Act {
        visible: buttons.offered
        actionId: "timeline.edit"
        icon.name: "pencil"
        text: qsTr("Reword")
        onClicked: buttons.act(actionId)
    }
    Act {
        objectName: "starButton"
        actionId: "timeline.star"
        icon.name: buttons.starred ? "star-filled" : "star"
        tone: buttons.starred ? Tone.Minor : Tone.Neutral
        text: buttons.starred ? qsTr("Take the star off") : qsTr("Star")
        onClicked: buttons.act(actionId)
    }
}
