#include "tests/qml/screens/screentest.h"
#include "tests/support/testmain.h"
#include <QTest>

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

/// Making a story of a timeline, and playing it again.
class TstTimelineScreen : public QObject
{
    Q_OBJECT

    static int shownRows(ScreenTest &test) { return test.app().incident()->timeline()->rowCount(); }
    static bool isShown(ScreenTest &test)
    {
        return eventually([&] { return shownRows(test) > 8; });
    }

private Q_SLOTS:
    void theKeyboardStarsAndRewords()
    {
        ScreenTest test;
        QVERIFY(isShown(test));
        test.press(Qt::Key_1);
        test.press(Qt::Key_Down);
        test.press(Qt::Key_Down);
        const QString key = test.app().timeline()->current();
        QCOMPARE(key, test.app().incident()->timelineRows().at(1).key);
        test.type(u"*"_s);
        QVERIFY(eventually([&] { return test.app().timeline()->starred() == 1; }));
        QCOMPARE(test.sent<CreateTimelineItem>().size(), 1);
        QVERIFY(test.find(u"starredOnly"_s));
        test.press(Qt::Key_E, Qt::ShiftModifier);
        QVERIFY(test.find(u"entryTitle"_s));
        test.press(Qt::Key_A, Qt::ControlModifier);
        test.type(u"We agreed on the alert"_s);
        test.press(Qt::Key_Return);
        QVERIFY(eventually([&] { return test.sent<EditTimelineItem>().size() == 1; }));
        QCOMPARE(test.sent<EditTimelineItem>().first().title, u"We agreed on the alert"_s);
        QVERIFY(test.says(u"at first “"_s));
        QCOMPARE(test.app().timeline()->current(), key); // the keyboard is still there
    }
    void anEntryIsMovedToWhenItHappened()
    {
        ScreenTest test({1280, 720});
        QVERIFY(isShown(test));
        test.press(Qt::Key_1);
        test.press(Qt::Key_Down);
        test.press(Qt::Key_T, Qt::ShiftModifier);
        QVERIFY(test.find(u"entryTime"_s));
        test.press(Qt::Key_A, Qt::ControlModifier);
        test.type(u"14:27"_s);
        test.press(Qt::Key_Return);
        QVERIFY(eventually([&] { return !test.sent<CreateTimelineItem>().isEmpty(); }));
        QVERIFY(test.says(u"moved from 14:29"_s));
    }
    void whatIsHiddenIsCountedAndShownAgain()
    {
        ScreenTest test;
        QVERIFY(isShown(test));
        const int all = shownRows(test);
        QQuickItem *people = test.find(u"lane0"_s);
        QVERIFY(people);
        test.click(people);
        QVERIFY(eventually([&] { return shownRows(test) < all; }));
        QVERIFY(test.says(u"entries hidden. Show everything"_s));
        test.click(test.find(u"showHidden"_s));
        QVERIFY(eventually([&] { return shownRows(test) == all; }));
    }
    void oneKeyChangesTheZoneOfAllTimes()
    {
        ScreenTest test;
        QVERIFY(isShown(test));
        const bool before = test.app().times()->isUtc();
        test.press(Qt::Key_Z);
        QCOMPARE(test.app().times()->isUtc(), !before);
        test.press(Qt::Key_Z);
        QCOMPARE(test.app().times()->isUtc(), before);
    }
    void anIncidentIsPlayedAgain()
    {
        ScreenTest test;
        QVERIFY(isShown(test));
        const QString selected = test.app().incidents()->selectedId();
        test.press(Qt::Key_P, Qt::ShiftModifier);
        QVERIFY(test.find(u"replayScrubber"_s));
        QCOMPARE(shownRows(test), 2); // the declaration, and when the impact began
        QCOMPARE(test.app().incident()->leadName(), QString());
        QVERIFY(!test.isThere(u"composerText"_s));
        for (int step = 0; step < 4 && test.app().incident()->leadName().isEmpty(); ++step)
            test.press(Qt::Key_Period);
        QCOMPARE(test.app().incident()->leadName(), u"Amara Diallo"_s);
        test.press(Qt::Key_V); // nothing can be changed
        QVERIFY(test.says(u"Go back to now to change something"_s));
        QVERIFY(!test.isThere(u"severityDialog"_s));
        test.press(Qt::Key_L);
        QCOMPARE(test.app().replay()->direction(), 1);
        test.press(Qt::Key_K);
        QCOMPARE(test.app().replay()->direction(), 0);
        test.press(Qt::Key_Escape);
        QVERIFY(eventually([&] { return !test.isThere(u"replayScrubber"_s); }));
        QVERIFY(shownRows(test) > 8);
        QCOMPARE(test.app().incidents()->selectedId(), selected);
        test.press(Qt::Key_J);
        QVERIFY(test.app().incidents()->selectedId() != selected);
    }
};

MUSTER_TEST(TstTimelineScreen);
#include "tst_timelinescreen.moc"
