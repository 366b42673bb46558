import QtQuick
import QtTest
import Muster.Controls

Item {
    id: root
    width: 800
    height: 600

    property int shortcuts: 0

    TextField { id: outside; label: "Outside" }
    Shortcut { sequence: "N"; onActivated: ++root.shortcuts }
    Dialog {
        id: dialog
        title: "Declare"
        acceptText: "Declare"
        contentItem: Column {
            TextField { id: first; width: 300; focus: true; label: "Name" }
            Button { id: second; text: "Inside" }
        }
    }
    Menu {
        id: menu
        MenuItem { id: one; text: "One" }
        MenuItem { id: disabled; text: "Two"; enabled: false }
        MenuItem { id: three; text: "Three" }
    }
    SignalSpy { id: submitted; target: dialog; signalName: "submitted" }
    SignalSpy { id: triggered; target: three; signalName: "triggered" }

    TestCase {
        name: "Dialog"
        when: windowShown

        // A popup on its way out still covers what lies below it.
        function initTestCase() { Theme.reducedMotion = true }
        function cleanupTestCase() { Theme.reducedMotion = false }

        function init() {
            root.shortcuts = 0
            submitted.clear()
            triggered.clear()
            dialog.acceptEnabled = true
            outside.forceActiveFocus(Qt.TabFocusReason)
        }
        function cleanup() {
            dialog.close()
            menu.close()
            tryVerify(() => !dialog.visible && !menu.visible)
        }
        function open() {
            dialog.open()
            tryVerify(() => dialog.opened)
        }

        function test_beginsInItsFirstField() {
            open()
            verify(first.activeFocus)
        }
        function test_tabNeverLeaves() {
            open()
            for (let i = 0; i < 8; ++i) {
                keyClick(Qt.Key_Tab)
                verify(!outside.activeFocus)
                verify(dialog.activeFocus)
            }
        }
        function test_escapeClosesAndGivesTheKeyboardBack() {
            open()
            keyClick(Qt.Key_Escape)
            tryVerify(() => !dialog.visible)
            tryVerify(() => outside.activeFocus)
        }
        function test_controlEnterSubmits() {
            open()
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            compare(submitted.count, 1)
            verify(dialog.visible, "the owner closes it")
        }
        function test_nothingIsSubmittedThatMayNotBe() {
            dialog.acceptEnabled = false
            open()
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            compare(submitted.count, 0)
        }
        function test_keysOfTheWindowRestMeanwhile() {
            second.forceActiveFocus(Qt.TabFocusReason)
            outside.focus = false
            open()
            second.forceActiveFocus(Qt.TabFocusReason)
            keyClick("n")
            compare(root.shortcuts, 0)
        }
        function test_aPressBesideItDoesNotLoseWhatWasTyped() {
            open()
            mouseClick(root, 5, 500)
            verify(dialog.visible)
        }
        function test_menuWalksOverWhatIsDisabled() {
            menu.popup(100, 100)
            tryVerify(() => menu.opened)
            keyClick(Qt.Key_Down)
            verify(one.highlighted)
            keyClick(Qt.Key_Down)
            verify(three.highlighted)
            keyClick(Qt.Key_Return)
            compare(triggered.count, 1)
            tryVerify(() => !menu.visible)
        }
    }
}
