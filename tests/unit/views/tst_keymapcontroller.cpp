#include "tests/support/testmain.h"
#include "tests/unit/views/desk.h"

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

/// Which key does what.
class TstKeyMapController : public QObject
{
    Q_OBJECT
    static QString keyOf(App &app, const char *id) { return app.actions()->shortcutOf(QLatin1String(id)); }
private Q_SLOTS:
    void readsKeysAsTheyComeFromTheKeyboard()
    {
        Desk desk;
        const KeyMapController &keys = *desk.app.keyMap();
        QCOMPARE(keys.keysWith({}, Qt::Key_B, Qt::NoModifier), u"B"_s);
        QCOMPARE(keys.keysWith({}, Qt::Key_B, Qt::ShiftModifier), u"Shift+B"_s);
        QCOMPARE(keys.keysWith({}, Qt::Key_Question, Qt::ShiftModifier), u"?"_s); // Shift makes the sign
        QCOMPARE(keys.keysWith({}, Qt::Key_F9, Qt::ShiftModifier), u"Shift+F9"_s);
        QCOMPARE(keys.keysWith({}, Qt::Key_B, Qt::ControlModifier | Qt::KeypadModifier), u"Ctrl+B"_s);
        QCOMPARE(keys.keysWith(u"G"_s, Qt::Key_B, Qt::NoModifier), u"G, B"_s);
        QCOMPARE(keys.keysWith({}, Qt::Key_Shift, Qt::ShiftModifier), QString());
        QCOMPARE(keys.keysWith({}, 0, Qt::NoModifier), QString());
    }
    void givesAnActionAnotherKey()
    {
        Desk desk;
        App &app = desk.app;
        QVERIFY(!app.keyMap()->isCustomised());
        app.keyMap()->assign(u"incident.update"_s, u"B"_s);
        QCOMPARE(keyOf(app, "incident.update"), u"B"_s);
        QVERIFY(app.keyMap()->isCustomised());
        App again(desk.files.clock, desk.files.folder.path());
        QCOMPARE(keyOf(again, "incident.update"), u"B"_s);
        again.retranslate();
        QCOMPARE(keyOf(again, "incident.update"), u"B"_s); // in another language, too
        again.keyMap()->reset(u"incident.update"_s);
        QCOMPARE(keyOf(again, "incident.update"), u"U"_s);
        QVERIFY(!again.keyMap()->isCustomised());
    }
    void aKeyDoesOneThing()
    {
        Desk desk;
        App &app = desk.app;
        QCOMPARE(app.keyMap()->takenBy(u"incident.update"_s, u"N"_s), u"Declare an incident"_s);
        QCOMPARE(app.keyMap()->takenBy(u"incident.declare"_s, u"N"_s), QString());
        app.keyMap()->assign(u"incident.update"_s, u"N"_s);
        QCOMPARE(keyOf(app, "incident.update"), u"N"_s);
        QCOMPARE(keyOf(app, "incident.declare"), QString());
        app.keyMap()->reset(u"incident.declare"_s); // takes it back
        QCOMPARE(keyOf(app, "incident.declare"), u"N"_s);
        QCOMPARE(keyOf(app, "incident.update"), QString());
        app.keyMap()->resetAll();
        QCOMPARE(keyOf(app, "incident.update"), u"U"_s);
        QVERIFY(!app.keyMap()->isCustomised());
        app.notices()->undo();
        QCOMPARE(keyOf(app, "incident.update"), QString());
        QVERIFY(app.keyMap()->isCustomised());
    }
    void whatBeginsASequenceIsTakenByAllOfIt()
    {
        Desk desk;
        App &app = desk.app;
        QVERIFY(app.keyMap()->isBeginning(u"G"_s));
        QVERIFY(!app.keyMap()->isBeginning(u"N"_s));
        QVERIFY(app.keyMap()->takenBy(u"incident.update"_s, u"G"_s).contains(u"Settings"_s));
        QCOMPARE(app.keyMap()->takenBy(u"incident.update"_s, u"N, I"_s), u"Declare an incident"_s);
        QCOMPARE(app.keyMap()->takenBy(u"incident.update"_s, u"G, X"_s), QString());
        app.keyMap()->assign(u"incident.update"_s, u"G"_s);
        QCOMPARE(keyOf(app, "go.settings"), QString());
    }
    void theKeysOfAReplayMayBeThoseOfTheList()
    {
        Desk desk;
        QCOMPARE(desk.app.keyMap()->takenBy(u"replay.backwards"_s, u"J"_s), QString());
        QCOMPARE(desk.app.keyMap()->takenBy(u"replay.backwards"_s, u"K"_s), u"Pause"_s);
        QCOMPARE(desk.app.keyMap()->takenBy(u"list.search"_s, u"."_s), u"Next moment"_s); // that is on in a replay
        QCOMPARE(desk.app.keyMap()->takenBy(u"incident.update"_s, u"J"_s), u"Play backwards, Next incident"_s);
    }
    void keysToMoveAboutStay()
    {
        Desk desk;
        for (const QString &key : {u"Esc"_s, u"Tab"_s, u"Return"_s, u"Space"_s, u"Up"_s, u"G, Esc"_s})
            QVERIFY2(!desk.app.keyMap()->refusalOf(key).isEmpty(), qPrintable(key));
        for (const QString &key : {u"B"_s, u"Ctrl+Return"_s, u"F9"_s, u"G, B"_s, u"?"_s})
            QCOMPARE(desk.app.keyMap()->refusalOf(key), QString());
        QVERIFY(!desk.app.keyMap()->refusalOf(u"no key"_s).isEmpty());
    }
    void anActionMayHaveNoKey()
    {
        Desk desk;
        desk.app.keyMap()->assign(u"incident.update"_s, QString());
        QCOMPARE(keyOf(desk.app, "incident.update"), QString());
        desk.app.keyMap()->assign(u"incident.role"_s, QString()); // and nobody takes it from another
        QCOMPARE(keyOf(desk.app, "incident.update"), QString());
    }
};

MUSTER_TEST(TstKeyMapController);
#include "tst_keymapcontroller.moc"
