#include "tests/qml/screens/screentest.h"
#include "tests/support/testmain.h"
#include <QTest>

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

/// What the window keeps an eye on: the next update, triage, what a role asks, what changed meanwhile.
class TstWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPromiseIsMadeWhereTheUpdateIsWritten()
    {
        ScreenTest test({1280, 720});
        QVERIFY(test.says(u"Next update in 2m"_s));
        QQuickItem *listed = test.find(u"listUpdateDue"_s);
        QVERIFY(listed);
        QCOMPARE(listed->property("text").toString(), u"update in 2m"_s);
        QVERIFY(listed->width() > 40);
        test.press(Qt::Key_U);
        test.type(u"Rolled back"_s);
        QQuickItem *next = test.find(u"composerNext"_s);
        QVERIFY(next);
        test.click(next);
        QVERIFY(eventually([&] { return next->property("opened").toBool(); }));
        test.type(u"2"_s);
        test.press(Qt::Key_Return);
        QCOMPARE(next->property("currentText").toString(), u"2 hours"_s);
        test.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(eventually([&] { return !test.sent<PostUpdate>().isEmpty(); }));
        QCOMPARE(test.sent<PostUpdate>().first().message, u"Rolled back"_s);
        QVERIFY(parseInstant(test.sent<PostUpdate>().first().nextUpdate));
        QVERIFY(test.says(u"Next update in 2h"_s));
        QVERIFY(test.says(u"Next update by"_s)); // in the timeline
    }
    void puttingOffTakesOneKeyAndEnter()
    {
        ScreenTest test;
        QVERIFY(test.says(u"Next update in 2m"_s));
        test.press(Qt::Key_U, Qt::ShiftModifier);
        QVERIFY(test.find(u"postponeReason"_s));
        test.press(Qt::Key_Return);
        QVERIFY(eventually([&] { return !test.sent<PostUpdate>().isEmpty(); }));
        QCOMPARE(test.sent<PostUpdate>().first().message, u"No change, still looking."_s);
        QVERIFY(test.says(u"Next update in 30m"_s));
    }
    void triageIsDecidedByAKeyAndTakenBack()
    {
        ScreenTest test({1280, 720});
        test.app().incidents()->select(test.app().incidents()->nextIn(u"triage"_s, {}));
        QVERIFY(test.says(u"In triage for 4m"_s));
        test.press(Qt::Key_Backspace);
        QVERIFY(eventually([&] { return !test.sent<DeclineIncident>().isEmpty(); }));
        QVERIFY(eventually([&] { return test.app().notices()->canUndo(); }));
        test.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(eventually([&] { return test.sent<DeclineIncident>().isEmpty(); }));
    }
    void whatMyRoleAsksIsTickedOffByTheKeyboard()
    {
        ScreenTest test({1280, 720});
        QVERIFY(test.find(u"myInstructions"_s));
        test.press(Qt::Key_I);
        test.press(Qt::Key_Space);
        QVERIFY(eventually([&] { return test.app().instructions()->left() == 0; }));
        QCOMPARE(test.app().instructions()->ticked().size(), 1);
    }
    void whatOthersChangedMeanwhileIsSaid()
    {
        ScreenTest test;
        QVERIFY(test.find(u"timeline"_s));
        const QString id = test.app().incident()->incidentId();
        test.app().seen()->setSeen({{id, *parseInstant(u"2026-11-23T13:30:00Z"_s)}}, {});
        test.app().incidents()->selectNext();
        QVERIFY(eventually([&] { return test.app().incident()->incidentId() != id; }));
        test.app().seen()->setSeen({{id, *parseInstant(u"2026-11-23T13:30:00Z"_s)}}, {});
        test.app().incidents()->select(id);
        QVERIFY(test.says(u"Since you looked"_s));
        QVERIFY(test.says(u"Communications Lead: Jonas Weber"_s));
        int marked = 0;
        for (const QQuickItem *item : test.visibleItems())
            marked += item->objectName() == u"newsMark";
        QCOMPARE(marked, 1); // and not what I did myself
        test.app().seen()->dismiss();
        QVERIFY(eventually([&] { return !test.isThere(u"seenBanner"_s); }));
    }
};

MUSTER_TEST(TstWatch);
#include "tst_watch.moc"
