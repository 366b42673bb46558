#include "tests/qml/screens/screentest.h"
#include "tests/support/testmain.h"
#include <QTest>

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

/// The follow-ups of all incidents, by the keyboard.
class TstTaskBoardScreen : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theKeyboardCompletesAndGoesThere()
    {
        ScreenTest test({1280, 720});
        test.press(Qt::Key_G);
        test.press(Qt::Key_F);
        QVERIFY(test.find(u"taskBoard"_s));
        QVERIFY(test.says(u"Alert on free connections"_s)); // is mine
        QVERIFY(test.says(u"INC-4312 Payment processing failures"_s));
        test.press(Qt::Key_Space);
        QVERIFY(eventually([&] { return test.sent<UpdateFollowUp>().size() == 1; }));
        QCOMPARE(test.sent<UpdateFollowUp>().first().status, TaskStatus::Completed);
        QVERIFY(test.says(u"Nothing of yours here"_s));
        test.click(test.find(u"tasksEverybodys"_s));
        QVERIFY(test.says(u"Set the pool limit per service"_s));
        test.find(u"taskBoard"_s)->forceActiveFocus();
        test.press(Qt::Key_X);
        QVERIFY(test.says(u"1 selected"_s));
        QVERIFY(test.find(u"taskBoardRow"_s)->property("selected").toBool());
        test.press(Qt::Key_R);
        QVERIFY(test.find(u"assignTaskDialog"_s));
        test.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(eventually([&] { return test.sent<UpdateFollowUp>().size() == 2; }));
        QCOMPARE(test.sent<UpdateFollowUp>().last().assigneeId, test.app().directory()->personId());
        test.press(Qt::Key_Return);
        QVERIFY(eventually([&] { return test.app().screen() == u"incidents"; }));
        QCOMPARE(test.app().incidents()->selectedId(), test.scene().incidentId(4312));
    }
};

MUSTER_TEST(TstTaskBoardScreen);
#include "tst_taskboardscreen.moc"
