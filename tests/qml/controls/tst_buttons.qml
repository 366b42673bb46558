import QtQuick
import QtTest
import Muster.Controls

Item {
    id: root
    width: 600
    height: 400

    Column {
        spacing: 8
        Button { id: plain; text: "Assign role"; keyHint: "R" }
        Button { id: blocked; text: "Post update"; enabled: false; reason: "You may only read." }
        Button { id: iconic; text: "Add"; icon.name: "plus" }
        IconButton { id: icon; icon.name: "x"; text: "Close"; keyHint: "Esc" }
        StatusItem { id: quiet; text: "Synced"; height: 28 }
        StatusItem { id: live; text: "2 queued"; interactive: true; height: 28 }
        NavRailItem { id: rail; icon.name: "inbox"; text: "Queue"; badge: 3 }
    }
    SignalSpy { id: clicks; signalName: "clicked" }

    TestCase {
        name: "Buttons"
        when: windowShown

        function init() { clicks.clear() }

        function test_keysClick_data() {
            return [{ tag: "space", key: Qt.Key_Space }, { tag: "return", key: Qt.Key_Return }, { tag: "enter", key: Qt.Key_Enter }]
        }
        function test_keysClick(data) {
            for (const button of [plain, icon, live, rail]) { // live is no T.Button
                clicks.target = button
                clicks.clear()
                button.forceActiveFocus(Qt.TabFocusReason)
                keyClick(data.key)
                compare(clicks.count, 1, button.text)
            }
        }
        function test_disabledButtonsDoNothing() {
            clicks.target = blocked
            mouseClick(blocked)
            compare(clicks.count, 0)
            verify(!blocked.activeFocus)
        }
        function test_disabledButtonSaysWhy() {
            compare(blocked.Accessible.description, "You may only read.")
        }
        function test_keyIsReadOut() { compare(plain.Accessible.description, "Key R") }
        function test_iconButtonHasAName() {
            compare(icon.Accessible.name, "Close")
        }
        function test_badgeIsReadOut() { compare(rail.Accessible.name, "Queue, 3 waiting") }
        function test_focusRingOnlyForTheKeyboard() {
            icon.forceActiveFocus()
            plain.forceActiveFocus(Qt.MouseFocusReason)
            verify(!plain.visualFocus)
            icon.forceActiveFocus()
            plain.forceActiveFocus(Qt.TabFocusReason)
            verify(plain.visualFocus)
        }
        function test_tabSkipsWhatOnlyInforms() {
            icon.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Tab)
            verify(live.activeFocus)
        }
        function test_longTextElides() {
            const narrow = createTemporaryQmlObject('import Muster.Controls; Button { width: 120; text: "A label that is much too long"; keyHint: "Ctrl+L" }', root)
            verify(narrow.implicitWidth > 120)
            waitForRendering(narrow)
            const label = narrow.contentItem.children[0].children[1]
            verify(label.truncated)
            verify(label.width + label.mapToItem(narrow, 0, 0).x < 120)
        }
        function test_widthFollowsItsParts() {
            verify(iconic.implicitWidth > 40)
            const text = iconic.implicitWidth
            iconic.icon.name = ""
            verify(iconic.implicitWidth < text)
            iconic.icon.name = "plus"
        }
    }
}
