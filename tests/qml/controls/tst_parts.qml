import QtQuick
import QtTest
import Muster.Controls

Item {
    id: root
    width: 800
    height: 600

    Tabs {
        id: tabs
        width: 400
        TabItem { text: "Timeline" }
        TabItem { text: "Actions"; count: 4 }
    }
    Splitter { id: splitter; y: 60; height: 100; defaultSize: 300; minimum: 200; maximum: 400 }
    Toast { id: toast; y: 200; text: "Moved"; actionText: "Undo"; duration: 100000 }
    SeverityMark { id: mark; y: 260; tone: Tone.Critical; name: "Critical" }
    SeverityMark { id: silent; y: 280; tone: Tone.Critical }
    Pill { id: pill; y: 300; text: "A name that is far too long for a pill to hold"; maximumWidth: 100 }
    Spinner { id: spinner; y: 340 }
    Avatar { id: avatar; y: 360; name: "Amara Diallo"; seed: "u1" }
    Banner { id: banner; y: 400; width: 500; title: "Refused"; text: "Too long"; actionText: "Edit"; tone: Tone.Critical }
    EmptyState { id: empty; y: 440; width: 300; title: "Nothing"; actionText: "Declare" }
    SectionHead { id: head; y: 560; title: "Live"; count: 3 }
    SignalSpy { id: spy; signalName: "activated" }

    TestCase {
        name: "Parts"
        when: windowShown

        function test_arrowsChangeTheTab() {
            tabs.currentIndex = 0
            tabs.itemAt(0).forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Right)
            compare(tabs.currentIndex, 1)
            compare(tabs.itemAt(1).Accessible.name, "Actions, 4")
        }
        function test_splitterMovesWithKeysAndStaysInBounds() {
            splitter.resize(300)
            splitter.forceActiveFocus()
            keyClick(Qt.Key_Right)
            compare(splitter.size, 316)
            for (let i = 0; i < 20; ++i)
                keyClick(Qt.Key_Left)
            compare(splitter.size, 200)
            splitter.trailing = true
            keyClick(Qt.Key_Left)
            compare(splitter.size, 216)
            splitter.trailing = false
        }
        function test_splitterFollowsTheMouse() {
            splitter.resize(300)
            mousePress(splitter, 0, 50)
            mouseMove(splitter, 20, 50)
            mouseMove(splitter, 60, 50)
            mouseMove(splitter, 80, 50)
            mouseRelease(splitter, 80, 50)
            verify(splitter.size > 300, splitter.size)
        }
        function test_toastOffersItsAction() {
            spy.target = toast
            spy.clear()
            toast.children[1].children[2].clicked()
            compare(spy.count, 1)
            compare(toast.Accessible.role, Accessible.AlertMessage)
            compare(toast.Accessible.name, "Moved")
        }
        function test_aLongToastIsReadWhole() {
            const text = "The database could not be opened because another program has it open. ".repeat(4)
            const wordy = createTemporaryQmlObject('import Muster.Controls; Toast { }', root, "longToast")
            wordy.text = text
            verify(wordy.height > 80, wordy.height)
            verify(!wordy.children[1].children[1].truncated)
            verify(wordy.duration > 20000, "nobody reads that in four seconds")
        }
        function test_toastLeavesAfterItsTime() {
            const brief = createTemporaryQmlObject('import Muster.Controls; Toast { text: "Gone"; duration: 30; property int gone: 0; onDismissed: ++gone }', root)
            tryCompare(brief, "gone", 1)
        }
        function test_marksAreReadOutOnlyWhereNothingElseSaysIt() {
            compare(mark.Accessible.name, "Critical")
            verify(!mark.Accessible.ignored)
            verify(silent.Accessible.ignored)
        }
        function test_pillElides() { compare(pill.width, 100) }
        function test_spinnerStandsStillUnderReducedMotion() {
            Theme.reducedMotion = true
            const step = spinner.step
            wait(700)
            compare(spinner.step, step)
            Theme.reducedMotion = false
            tryVerify(() => spinner.step !== step)
        }
        function test_avatarShowsInitials() {
            compare(avatar.initials, "AD")
            verify(!avatar.empty)
        }
        function test_bannerIsReadOut() { compare(banner.Accessible.name, "Refused. Too long") }
        function test_emptyStateActs() {
            spy.target = empty
            spy.clear()
            mouseClick(empty, empty.width / 2, empty.height - 40)
            compare(spy.count, 1)
        }
        function test_sectionHeadIsAHeading() {
            compare(head.text, "LIVE · 3")
            compare(head.Accessible.name, "Live, 3")
            compare(head.Accessible.role, Accessible.Heading)
        }
    }
}
