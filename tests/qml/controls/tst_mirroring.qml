import QtQuick
import QtTest
import Muster.Controls

/// Right to left, what stood at the start stands at the other end.
Item {
    id: root
    width: 600
    height: 400
    LayoutMirroring.enabled: true
    LayoutMirroring.childrenInherit: true

    SearchField { id: search; width: 300; text: "abc" }
    CheckBox { id: box; y: 50; width: 200; text: "Private" }
    Pill { id: pill; y: 90; text: "Critical"; tone: Tone.Critical; marked: true }
    ListRow { id: row; y: 120; width: 300; selected: true }
    Splitter { id: splitter; y: 200; x: 300; height: 50; defaultSize: 300 }
    Field { id: field; y: 260; width: 300; label: "Name"; TextField { width: parent.width } }

    TestCase {
        name: "Mirroring"
        when: windowShown

        function middle(item, of) { return item.mapToItem(of, item.width / 2, 0).x }

        function test_iconOfTheSearchStandsAtTheRight() {
            let glass = null
            for (let i = 0; i < search.children.length; ++i) {
                if (search.children[i].name === "search")
                    glass = search.children[i]
            }
            verify(glass)
            verify(middle(glass, search) > 250)
        }
        function test_boxStandsAtTheRight() { verify(box.indicator.x > 150) }
        function test_markOfAPillStandsAtTheRight() { verify(middle(pill.children[0], pill) > pill.width / 2) }
        function test_barOfTheSelectionStandsAtTheRight() { verify(findChild(row, "selectionBar").x > 290) }
        function test_arrowKeysMoveTheEdgeTheWayTheyPoint() {
            splitter.forceActiveFocus()
            keyClick(Qt.Key_Left)
            compare(splitter.size, 316)
        }
        function test_labelsStartAtTheRight() {
            const label = field.children[0].children[0]
            verify(label.mapToItem(field, label.width, 0).x > 290)
        }
    }
}
