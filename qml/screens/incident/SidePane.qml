pragma ComponentBehavior: Bound
import QtQuick
import Muster
import Muster.Controls
import Muster.Views

/// Who does what, what is known, and when things happened.
ScrollView {
    id: pane
    objectName: "sidePane"

    contentHeight: column.height + 32

    Column {
        id: column
        x: 18
        y: 18
        width: pane.width - 36
        spacing: 0

        SectionHead { width: parent.width; title: qsTr("Roles"); bottomPadding: 8 }
        Repeater {
            model: App.incident.roles
            delegate: RoleItem { width: column.width }
        }
        Item { width: 1; height: 22 }

        SectionHead { width: parent.width; title: qsTr("Details"); bottomPadding: 8 }
        DetailLine { width: parent.width; label: qsTr("Status"); value: App.incident.statusName; pending: Words.pendingOf(App.incident.pendingFields, "incident_status_id") }
        DetailLine { width: parent.width; label: qsTr("Severity"); value: App.incident.severityName; pending: Words.pendingOf(App.incident.pendingFields, "severity_id") }
        DetailLine { width: parent.width; label: qsTr("Type"); value: App.incident.typeName }
        DetailLine { width: parent.width; label: qsTr("Seen by"); value: App.incident.isPrivate ? qsTr("Invited people") : qsTr("Everybody") }
        DetailLine { width: parent.width; visible: known; label: qsTr("Call"); value: App.incident.callUrl === "" ? "" : qsTr("Join call"); link: App.incident.callUrl }
        DetailLine { width: parent.width; visible: known; label: qsTr("Link"); value: App.incident.permalink === "" ? "" : qsTr("Open in browser"); link: App.incident.permalink }
        Item { width: 1; height: 22 }

        SectionHead { width: parent.width; visible: fields.count > 0; title: qsTr("Fields"); bottomPadding: 8 }
        Repeater {
            id: fields
            model: App.incident.fields
            delegate: FieldItem { width: column.width }
        }
        Item { width: 1; height: fields.count > 0 ? 22 : 0 }

        SectionHead {
            width: parent.width
            title: qsTr("Links")
            bottomPadding: 8
            ActionIconButton {
                objectName: "attach"
                anchors { right: parent.right; top: parent.top; topMargin: -7 }
                actionId: "incident.attach"
                icon { name: "plus"; width: 14; height: 14 }
            }
        }
        Repeater {
            id: links
            objectName: "attachments"
            model: App.attachments.model
            delegate: AttachmentItem { width: column.width }
        }
        Item { width: 1; height: links.count > 0 ? 22 : 8 }

        SectionHead {
            width: parent.width
            title: qsTr("Related incidents")
            bottomPadding: 8
            ActionIconButton {
                objectName: "relate"
                anchors { right: parent.right; top: parent.top; topMargin: -7 }
                actionId: "incident.relate"
                icon { name: "plus"; width: 14; height: 14 }
            }
        }
        Repeater {
            id: related
            objectName: "relatedIncidents"
            model: App.related.model
            delegate: RelatedItem { width: column.width }
        }
        Item { width: 1; height: related.count > 0 ? 22 : 8 }

        SectionHead {
            width: parent.width
            title: qsTr("Clock")
            bottomPadding: 8
            ActionIconButton {
                objectName: "setTimestamp"
                anchors { right: parent.right; top: parent.top; topMargin: -7 }
                actionId: "incident.timestamp"
                icon { name: "pencil"; width: 14; height: 14 }
            }
        }
        DetailLine { width: parent.width; mono: true; label: qsTr("Declared"); value: App.times.clockWithSeconds(App.incident.startedAt); spoken: App.times.complete(App.incident.startedAt) }
        DetailLine { width: parent.width; mono: true; label: qsTr("Day"); value: App.times.day(App.incident.startedAt) }
        DetailLine { width: parent.width; mono: true; label: App.incident.endedAt > 0 ? qsTr("Lasted") : qsTr("Running"); value: App.times.duration(App.incident.startedAt, App.incident.endedAt, App.replay.now) }
        DetailLine { width: parent.width; mono: true; label: qsTr("Last update"); value: App.times.ago(App.incident.lastUpdateAt, App.replay.now); spoken: App.times.complete(App.incident.lastUpdateAt) }
        Repeater {
            model: App.incident.clock
            delegate: ClockItem { width: column.width }
        }
        DetailLine { width: parent.width; mono: true; label: qsTr("Ended"); value: App.times.clockWithSeconds(App.incident.endedAt); spoken: App.times.complete(App.incident.endedAt) }
        Item { width: 1; height: 22 }

        Loader {
            width: parent.width
            height: active ? implicitHeight : 0 // a Loader keeps the size of what was in it
            active: App.instructions.items.length > 0
            source: "MyInstructions.qml"
            onLoaded: (item as MyInstructions).view = pane
        }
    }
}
