#include "tests/qml/screens/screentest.h"
#include "tests/support/testmain.h"
#include <QTest>

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

/// The whole form, by the keyboard and by the mouse.
class TstDeclaring : public QObject
{
    Q_OBJECT
    static void openMore(ScreenTest &test)
    {
        test.press(Qt::Key_N);
        QVERIFY(test.find(u"declareDialog"_s));
        QTest::qWait(30);
        test.type(u"Payments were slow"_s);
        QQuickItem *more = test.find(u"declareMore"_s);
        QVERIFY(more);
        more->forceActiveFocus(Qt::TabFocusReason);
        test.press(Qt::Key_Space);
        QVERIFY(test.find(u"declareKind"_s));
    }
private Q_SLOTS:
    void recordsWhatIsOver()
    {
        ScreenTest test({1280, 720});
        openMore(test);
        test.find(u"declareKind"_s)->forceActiveFocus(Qt::TabFocusReason);
        test.type(u"Over"_s);
        test.press(Qt::Key_Return);
        QVERIFY(test.says(u"Record an incident"_s));
        QVERIFY(!test.find(u"acceptButton"_s)->isEnabled()); // when was it?
        test.find(u"beganTime"_s)->forceActiveFocus(Qt::TabFocusReason);
        test.type(u"00:00"_s);
        test.find(u"endedTime"_s)->forceActiveFocus(Qt::TabFocusReason);
        test.type(u"00:01"_s);
        QVERIFY(test.says(u"It took 1m."_s));
        test.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(eventually([&] { return test.sent<DeclareIncident>().size() == 1; }));
        const DeclareIncident sent = test.sent<DeclareIncident>().first();
        QCOMPARE(sent.name, u"Payments were slow"_s);
        QCOMPARE(sent.mode, u"retrospective"_s);
        QVERIFY(test.find(u"modePill"_s));
    }
    void whatHasTheKeyboardIsInSight()
    {
        ScreenTest test({960, 600});
        openMore(test);
        QQuickItem *form = test.find(u"declareDialog"_s);
        const QRectF place = form->mapRectToScene(QRectF(0, 0, form->width(), form->height()));
        int looked = 0;
        for (int i = 0; i < 14; ++i) {
            test.press(Qt::Key_Tab);
            const QQuickItem *focused = test.window()->activeFocusItem();
            QVERIFY(focused);
            if (!form->isAncestorOf(focused))
                continue; // in the footer
            ++looked;
            const QRectF item = focused->mapRectToScene(QRectF(0, 0, focused->width(), focused->height()));
            QVERIFY2(item.top() >= place.top() - 1 && item.bottom() <= place.bottom() + 1,
                qPrintable(focused->objectName() + u" %1 %2"_s.arg(item.top()).arg(item.bottom())));
        }
        QVERIFY(looked >= 5);
    }
    void whatIsFoldedUpStaysAsItWasEntered()
    {
        ScreenTest test({1280, 720});
        openMore(test);
        test.find(u"declareKind"_s)->forceActiveFocus(Qt::TabFocusReason);
        test.type(u"A"_s); // a short list goes by beginnings
        test.press(Qt::Key_Return);
        test.find(u"declareMore"_s)->forceActiveFocus(Qt::TabFocusReason);
        test.press(Qt::Key_Space);
        QVERIFY(eventually([&] { return !test.isThere(u"declareKind"_s); }));
        test.press(Qt::Key_Space);
        QVERIFY(test.find(u"declareKind"_s));
        QCOMPARE(test.find(u"declareKind"_s)->property("currentText").toString(), u"A test"_s);
        test.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(eventually([&] { return test.sent<DeclareIncident>().size() == 1; }));
        QCOMPARE(test.sent<DeclareIncident>().first().mode, u"test"_s);
        test.press(Qt::Key_N); // the next form is an empty one
        QVERIFY(test.find(u"declareDialog"_s));
        QCOMPARE(test.app().declaration()->kind(), DeclarationController::Now);
    }
};

MUSTER_TEST(TstDeclaring);
#include "tst_declaring.moc"
