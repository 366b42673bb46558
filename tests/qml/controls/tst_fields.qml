import QtQuick
import QtTest
import Muster.Controls

Item {
    width: 600
    height: 500

    Column {
        spacing: 8
        TextField { id: field; label: "Name"; placeholderText: "What is broken" }
        SearchField { id: search; placeholderText: "Search 12 incidents"; keyHint: "/" }
        TextArea { id: area; label: "Update"; width: 300 }
        TextField { id: after; label: "After" }
        CheckBox { id: box; text: "Private" }
        RadioButton { id: first; text: "Dark"; checked: true }
        RadioButton { id: second; text: "Light" }
        Switch { id: toggle; text: "Reduce motion" }
    }
    SignalSpy { id: submitted; target: area; signalName: "submitted" }

    TestCase {
        name: "Fields"
        when: windowShown

        function init() {
            field.clear(); search.clear(); area.clear(); submitted.clear()
        }
        function type(text) { for (const c of text) keyClick(c) }

        function test_namesComeFromLabelsElsePlaceholders() {
            compare(field.Accessible.name, "Name")
            compare(search.Accessible.name, "Search 12 incidents")
        }
        function test_escapeEmptiesTheSearchFirst() {
            search.forceActiveFocus()
            type("ab")
            compare(search.text, "ab")
            keyClick(Qt.Key_Escape)
            compare(search.text, "")
        }
        function test_clearButtonKeepsTheKeyboard() {
            search.forceActiveFocus()
            type("ab")
            const cross = findChild(search, "clearSearch")
            verify(cross.visible)
            mouseClick(cross)
            compare(search.text, "")
            verify(search.activeFocus)
        }
        function test_tabLeavesTheTextArea() {
            area.forceActiveFocus()
            type("a")
            keyClick(Qt.Key_Tab)
            compare(area.text, "a")
            verify(after.activeFocus)
            keyClick(Qt.Key_Backtab)
            verify(area.activeFocus)
        }
        function test_controlEnterSubmitsEnterBreaksTheLine() {
            area.forceActiveFocus()
            type("a")
            keyClick(Qt.Key_Return)
            compare(area.text, "a\n")
            compare(submitted.count, 0)
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            compare(submitted.count, 1)
            compare(area.text, "a\n")
        }
        function test_textAreaGrowsAndThenScrolls() {
            const before = area.height
            area.text = "line\n".repeat(8)
            tryVerify(() => area.height > before)
            area.text = "line\n".repeat(80)
            compare(area.height, area.maximumHeight)
        }
        function test_foreignTextIsNeverMarkup() {
            area.text = "<b>x</b>"
            compare(area.text, "<b>x</b>")
            const label = createTemporaryQmlObject('import Muster.Controls; Label { text: "<b>x</b>" }', area)
            compare(label.textFormat, Text.PlainText)
        }
        function test_spaceTogglesChoices() {
            box.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)
            verify(box.checked)
            second.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)
            verify(second.checked)
            verify(!first.checked)
            toggle.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)
            verify(toggle.checked)
        }
    }
}
