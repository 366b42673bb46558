import QtQuick
import QtTest
import Muster.Controls

Item {
    id: root
    width: 600
    height: 600

    property int shortcuts: 0
    readonly property var people: ["Amara Diallo", "Jonas Weber", "Mei Tanaka", "José Ortega", "Noah Kim", "Lena Fischer", "Omar Haddad", "Zoë Merwe"]

    Select { id: few; label: "Severity"; options: [{ text: "Critical" }, { text: "Major" }, { text: "Minor", available: false, reason: "Not here" }, { text: "Mild" }] }
    Select { id: many; y: 60; label: "Person"; clearable: true; options: root.people }
    Select {
        id: explained; y: 120; width: 160; label: "Status"; explained: true
        options: [{ text: "Fixing", detail: "The cause is known, the repair is under way, and somebody has said so to everybody who has to know of it. ".repeat(3) },
                  { text: "Other", detail: "" }]
    }
    Shortcut { sequence: "M"; onActivated: ++root.shortcuts }
    Shortcut { sequence: "J"; onActivated: ++root.shortcuts }
    SignalSpy { id: chosen; signalName: "activated" }

    TestCase {
        name: "Select"
        when: windowShown

        // A popup on its way out still covers what lies below it.
        function initTestCase() { Theme.reducedMotion = true }
        function cleanupTestCase() { Theme.reducedMotion = false }

        function init() {
            root.shortcuts = 0
            few.currentIndex = -1
            many.currentIndex = -1
            chosen.clear()
        }
        function cleanup() {
            if (few.opened || many.opened)
                keyClick(Qt.Key_Escape)
            tryVerify(() => !few.opened && !many.opened)
        }
        function open(select, key) {
            select.forceActiveFocus(Qt.TabFocusReason)
            keyClick(key)
            tryVerify(() => select.opened)
        }

        function test_opensWithKeys_data() {
            return [{ tag: "space", key: Qt.Key_Space }, { tag: "return", key: Qt.Key_Return }, { tag: "down", key: Qt.Key_Down }]
        }
        function test_opensWithKeys(data) {
            chosen.target = few
            open(few, data.key)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Return)
            tryVerify(() => !few.opened)
            compare(few.currentText, "Major")
            compare(chosen.count, 1)
        }
        function test_escapeChangesNothing() {
            few.currentIndex = 1
            open(few, Qt.Key_Space)
            keyClick(Qt.Key_Up)
            keyClick(Qt.Key_Escape)
            tryVerify(() => !few.opened)
            compare(few.currentText, "Major")
            tryVerify(() => few.activeFocus)
        }
        function test_whatIsNotPossibleCannotBeChosen() {
            open(few, Qt.Key_Space)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Return)
            verify(few.opened)
            compare(few.currentIndex, -1)
        }
        function test_aLetterOpensAndJumpsInAShortList() {
            few.forceActiveFocus(Qt.TabFocusReason)
            keyClick("m")
            tryVerify(() => few.opened)
            compare(root.shortcuts, 0, "a letter typed into a choice is no key of the window")
            keyClick(Qt.Key_Return)
            tryVerify(() => !few.opened)
            compare(few.currentText, "Major")
        }
        function test_severalLettersAreOneWord() {
            open(few, Qt.Key_Space)
            keyClick("m"); keyClick("i"); keyClick("l"); keyClick("d")
            keyClick(Qt.Key_Return)
            tryVerify(() => !few.opened)
            compare(few.currentText, "Mild", "not the next one for each letter")
        }
        function test_theSameLetterGoesOn() {
            open(few, Qt.Key_Space)
            keyClick("m"); keyClick("m"); keyClick("m")
            keyClick(Qt.Key_Return)
            tryVerify(() => !few.opened)
            compare(few.currentText, "Mild")
        }
        function test_enterWithControlIsNotForIt() {
            few.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            verify(!few.opened)
        }
        function test_typingFiltersALongList() {
            chosen.target = many
            many.forceActiveFocus(Qt.TabFocusReason)
            keyClick("j")
            tryVerify(() => many.opened)
            keyClick("o"); keyClick("s")
            compare(many.filter.count, 1)
            keyClick(Qt.Key_Return)
            tryVerify(() => !many.opened)
            compare(many.currentText, "José Ortega")
            compare(many.currentIndex, 3)
            compare(root.shortcuts, 0)
            tryCompare(many.filter, "count", 8, 2000, "the filter is gone when it opens again")
        }
        function test_deleteTakesBackOnlyWhereNothingIsAChoice() {
            many.currentIndex = 2
            many.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Delete)
            compare(many.currentIndex, -1)
            few.currentIndex = 0
            few.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Delete)
            compare(few.currentIndex, 0)
        }
        function test_aSecondPressCloses() {
            mouseClick(many)
            tryVerify(() => many.opened)
            mouseClick(many)
            tryVerify(() => !many.opened)
        }
        function test_mouseChooses() {
            mouseClick(few)
            tryVerify(() => few.opened)
            mouseClick(root, 60, few.height + 4 + 4 + 32 + 16)
            tryVerify(() => !few.opened)
            compare(few.currentText, "Major")
        }
        function rowOf(text) {
            const found = []
            const look = item => {
                if (item.optionText === text)
                    found.push(item)
                for (let i = 0; i < item.children.length; ++i)
                    look(item.children[i])
            }
            look(root.Window.contentItem)
            return found[0]
        }
        function test_explanationsWrapAndMissingOnesTakeNoRoom() {
            mouseClick(explained)
            tryVerify(() => explained.opened)
            tryVerify(() => rowOf("Fixing") && rowOf("Fixing").height > 100)
            compare(rowOf("Other").height, 32)
            verify(rowOf("Fixing").Accessible.name.startsWith("Fixing, The cause is known"))
            keyClick(Qt.Key_Return)
            tryVerify(() => !explained.opened)
            verify(explained.Accessible.description.startsWith("The cause is known"))
            explained.currentIndex = 1
            compare(explained.Accessible.description, "")
        }
        function test_isReadOut() {
            compare(few.Accessible.role, Accessible.ComboBox)
            compare(few.Accessible.name, "Severity")
            few.currentIndex = 0
            compare(few.Accessible.name, "Severity: Critical")
        }
        function test_indexOfValueFindsTheOption() {
            compare(many.indexOfValue("Noah Kim"), 4)
            compare(many.indexOfValue("Nobody"), -1)
        }
    }
}
