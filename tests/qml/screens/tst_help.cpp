#include "tests/qml/screens/screentest.h"
#include "tests/support/testmain.h"
#include <QTest>

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

/// The list of keys, and giving an action another one.
class TstHelp : public QObject
{
    Q_OBJECT
    static QQuickItem *entry(ScreenTest &test, const char *id)
    {
        QQuickItem *item = test.find(u"key:"_s + QLatin1String(id));
        if (item)
            item->forceActiveFocus(Qt::TabFocusReason);
        return item;
    }
    /// Opens the list and chooses an action in it.
    static bool choose(ScreenTest &test, const char *id)
    {
        test.type(u"?"_s);
        if (!entry(test, id))
            return false;
        test.press(Qt::Key_Return);
        return true;
    }
private Q_SLOTS:
    void everyActionIsInIt()
    {
        ScreenTest test;
        test.type(u"?"_s);
        QVERIFY(test.find(u"helpList"_s));
        for (const AppAction &action : test.app().actions()->rows())
            QVERIFY2(test.find(u"key:"_s + action.actionId), qPrintable(action.actionId));
    }
    void anActionGetsAnotherKey()
    {
        ScreenTest test;
        QVERIFY(choose(test, "incident.declare"));
        QVERIFY(test.says(u"Press a key · Esc keeps · Delete: none"_s));
        test.press(Qt::Key_B);
        QVERIFY(eventually([&] { return test.app().actions()->shortcutOf(u"incident.declare"_s) == u"B"; }));
        test.press(Qt::Key_Escape);
        QVERIFY(eventually([&] { return !test.isThere(u"helpList"_s); }));
        test.press(Qt::Key_B);
        QVERIFY(test.find(u"declareDialog"_s));
    }
    void thePlaceStaysWhenAKeyChanges()
    {
        ScreenTest test;
        QVERIFY(choose(test, "incident.role"));
        test.press(Qt::Key_B);
        QVERIFY(eventually([&] { return test.app().actions()->shortcutOf(u"incident.role"_s) == u"B"; }));
        QTest::qWait(30);
        QCOMPARE(test.window()->activeFocusItem()->objectName(), u"key:incident.role"_s);
        test.press(Qt::Key_Down);
        QCOMPARE(test.window()->activeFocusItem()->objectName(), u"key:incident.status"_s);
        test.press(Qt::Key_Up);
        QCOMPARE(test.window()->activeFocusItem()->objectName(), u"key:incident.role"_s);
    }
    void escapeKeepsTheKeyAndTheList()
    {
        ScreenTest test;
        QVERIFY(choose(test, "incident.declare"));
        test.press(Qt::Key_Escape);
        QTest::qWait(30);
        QVERIFY(test.isThere(u"helpList"_s));
        QCOMPARE(test.app().actions()->shortcutOf(u"incident.declare"_s), u"N"_s);
        test.press(Qt::Key_Tab);
        QVERIFY(test.says(u"Press a key · Esc keeps · Delete: none"_s, 0) == false);
    }
    void whatIsTakenIsTakenOnASecondPress()
    {
        ScreenTest test;
        QVERIFY(choose(test, "incident.declare"));
        test.press(Qt::Key_U);
        QVERIFY(test.says(u"U: does “Post update”. Once more takes it."_s));
        QCOMPARE(test.app().actions()->shortcutOf(u"incident.declare"_s), u"N"_s);
        test.press(Qt::Key_R, Qt::ShiftModifier);
        QVERIFY(test.says(u"Shift+R: does “Resolve”. Once more takes it."_s));
        test.press(Qt::Key_R); // is another key
        QVERIFY(test.says(u"R: does “Assign role”. Once more takes it."_s));
        test.press(Qt::Key_U);
        test.press(Qt::Key_U);
        QCOMPARE(test.app().actions()->shortcutOf(u"incident.declare"_s), u"U"_s);
        QCOMPARE(test.app().actions()->shortcutOf(u"incident.update"_s), QString());
        test.click(test.find(u"resetKeys"_s));
        QCOMPARE(test.app().actions()->shortcutOf(u"incident.update"_s), u"U"_s);
    }
    void sequencesAndSignsAreKeysToo()
    {
        ScreenTest test;
        QVERIFY(choose(test, "incident.declare"));
        test.press(Qt::Key_G);
        QVERIFY(test.says(u"G, and then?"_s));
        test.press(Qt::Key_N);
        QCOMPARE(test.app().actions()->shortcutOf(u"incident.declare"_s), u"G, N"_s);
        test.press(Qt::Key_Return);
        test.press(Qt::Key_Up);
        QVERIFY(test.says(u"This key is needed to move about"_s));
        test.press(Qt::Key_Exclam, Qt::ShiftModifier);
        QCOMPARE(test.app().actions()->shortcutOf(u"incident.declare"_s), u"!"_s);
        test.press(Qt::Key_Return);
        test.press(Qt::Key_Delete);
        QCOMPARE(test.app().actions()->shortcutOf(u"incident.declare"_s), QString());
    }
};

MUSTER_TEST(TstHelp);
#include "tst_help.moc"
