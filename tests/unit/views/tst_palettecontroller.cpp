#include "tests/support/strictlog.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefiles.h"
#include "views/app.h"
#include <QSignalSpy>

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

/// The palette over real files, with the incident "Payments fail" on the page.
struct Desk
{
    WorkspaceFiles files;
    App app{files.clock, files.folder.path()};

    Desk()
    {
        files.add(incident(u"01A"_s, u"Payments fail"_s));
        files.add(incident(u"01B"_s, u"Search lags"_s, u"minor"_s, u"closed"_s));
        app.workspace().open(*files.cache, *files.outbox, u"amara"_s);
    }
    ~Desk() { app.workspace().close(); }
    void ready()
    {
        QTRY_VERIFY(app.incident()->exists());
        palette().begin();
    }
    PaletteController &palette() { return *app.palette(); }
    QList<PaletteItem> items() { return qobject_cast<PaletteModel *>(palette().model())->rows(); }
    QStringList titles()
    {
        QStringList list;
        for (const PaletteItem &item : items())
            list.append(item.title);
        return list;
    }
    /// Types it, chooses the first row and carries it out.
    bool enter(const QString &text)
    {
        palette().begin();
        palette().setText(text);
        const bool chosen = palette().choose(0);
        if (chosen) {
            palette().carryOut();
            QCoreApplication::processEvents();
        }
        return chosen;
    }
    template<typename T> QList<T> sent() const { return files.sent<T>(); }
};

} // namespace

class TstPaletteController : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void offersWhatCanBeDoneNowTheIncidentFirst()
    {
        Desk desk;
        desk.ready();
        QCOMPARE(desk.items().first().id, u"incident.declare"_s);
        QVERIFY(desk.titles().contains(u"Settings"_s));
        QVERIFY(!desk.titles().contains(u"Find and run anything"_s));
    }
    void findsActionsIncidentsAndPeople()
    {
        Desk desk;
        desk.ready();
        desk.palette().setText(u"chsev"_s);
        QCOMPARE(desk.titles(), QStringList{u"Change severity"_s});
        QCOMPARE(desk.items().first().marks, (QList<qsizetype>{0, 1, 7, 8, 9}));
        desk.palette().setText(u"search la"_s);
        QTRY_VERIFY(desk.titles().contains(u"Search lags"_s));
        desk.palette().setText(u"amara"_s);
        QCOMPARE(desk.items().last().kind, PaletteItem::Kind::Person);
    }
    void whatWasTypedMeanwhileIsLookedForToo()
    {
        Desk desk;
        desk.ready();
        desk.palette().setText(u"pay"_s);
        desk.palette().setText(u"sea"_s); // the first search is still on its way
        QTRY_VERIFY(desk.titles().contains(u"Search lags"_s));
        QVERIFY(!desk.titles().contains(u"Payments fail"_s));
    }
    void anIncidentIsGoneTo()
    {
        Desk desk;
        desk.ready();
        desk.app.setScreen(u"settings"_s);
        desk.palette().setText(u"lags"_s);
        QTRY_COMPARE(desk.items().size(), 1);
        QVERIFY(desk.palette().choose(0));
        desk.palette().carryOut();
        QTRY_COMPARE(desk.app.screen(), u"incidents"_s);
        QTRY_COMPARE(desk.app.incident()->incidentId(), u"01B"_s);
    }
    void anActionRunsAndItsKeyIsTold()
    {
        Desk desk;
        desk.ready();
        QVERIFY(desk.enter(u"settings"_s));
        QCOMPARE(desk.app.screen(), u"settings"_s);
        QVERIFY(desk.app.notices()->text().contains(u"G, S"_s));
        desk.palette().begin();
        QCOMPARE(desk.items().first().group, u"Used last"_s);
        QCOMPARE(desk.items().first().id, u"go.settings"_s);
    }
    void declaresByTheCheatSheetsCommand()
    {
        Desk desk;
        desk.ready();
        desk.app.setScreen(u"settings"_s);
        QVERIFY(desk.enter(u"/incident new \"Payment processing failures\" --severity critical"_s));
        QTRY_COMPARE(desk.sent<DeclareIncident>().size(), 1);
        const DeclareIncident declared = desk.sent<DeclareIncident>().first();
        QCOMPARE(declared.name, u"Payment processing failures"_s);
        QCOMPARE(declared.severityId, u"critical"_s);
        QVERIFY(declared.roleAssignees.values().contains(u"amara"_s));
        QCOMPARE(declared.visibility, u"public"_s);
        QCOMPARE(desk.app.screen(), u"incidents"_s);
    }
    void changesTheIncidentOnThePage()
    {
        Desk desk;
        desk.ready();
        QVERIFY(desk.enter(u"severity critical"_s));
        QVERIFY(desk.enter(u"/incident update \"Rolling back\" --status fixing --next 45m"_s));
        QVERIFY(desk.enter(u"/inc rename Cards fail"_s));
        QVERIFY(desk.enter(u"/inc action Roll back --assignee me"_s));
        QVERIFY(desk.enter(u"/inc follow-up Write a runbook"_s));
        QTRY_COMPARE(desk.files.outbox->entries().size(), 5);
        QCOMPARE(desk.sent<EditIncident>().first().severityId, u"critical"_s);
        QCOMPARE(desk.sent<EditIncident>().last().name, u"Cards fail"_s);
        QCOMPARE(desk.sent<PostUpdate>().first().message, u"Rolling back"_s);
        QCOMPARE(desk.sent<PostUpdate>().first().toStatusId, u"fixing"_s);
        QCOMPARE(desk.sent<PostUpdate>().first().nextUpdate,
            formatInstant(desk.files.clock.now() + std::chrono::minutes(45)));
        QCOMPARE(desk.sent<CreateAction>().first().assigneeId, u"amara"_s);
        QCOMPARE(desk.sent<CreateFollowUp>().first().title, u"Write a runbook"_s);
        for (const OutboxEntry &entry : desk.files.outbox->entries())
            QCOMPARE(entry.incidentId, u"01A"_s);
    }
    void saysWhatWillHappenAndToWhom()
    {
        Desk desk;
        desk.ready();
        desk.palette().setText(u"/incident severity crit"_s);
        QCOMPARE(desk.items().first().title, u"Change severity to Critical"_s);
        QVERIFY(desk.items().first().detail.contains(u"Payments fail"_s));
        QCOMPARE(desk.palette().problem(), QString());
        desk.palette().setText(u"/incident new Cards fail"_s); // what is not said is what the form would have
        QCOMPARE(desk.items().first().title, u"Declare “Cards fail” · Major · led by Amara Diallo"_s);
        desk.palette().setText(u"/incident new Cards fail --severity critcal"_s);
        QCOMPARE(desk.items().first().title, u"Declare “Cards fail” · led by Amara Diallo"_s);
    }
    void whatIsWrongIsNamedAndNothingIsSent_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("token");
        QTest::addColumn<QString>("words");
        QTest::newRow("flag") << u"/incident new x --colour red"_s << u"--colour"_s << u"--severity"_s;
        QTest::newRow("name") << u"/incident severity awful"_s << u"awful"_s << u"Critical"_s;
        QTest::newRow("verb") << u"/incident explode"_s << u"explode"_s << u"update"_s;
        QTest::newRow("next update") << u"/incident update x --next soon"_s << u"--next soon"_s << u"30m"_s;
        QTest::newRow("no words") << u"/incident update --next 30m"_s << u""_s << u"says something"_s;
        QTest::newRow("backwards") << u"/incident status triage"_s << u""_s << u"cannot move"_s;
    }
    void whatIsWrongIsNamedAndNothingIsSent()
    {
        QFETCH(QString, text);
        QFETCH(QString, token);
        QFETCH(QString, words);
        Desk desk;
        desk.ready();
        PaletteController &palette = desk.palette();
        palette.setText(text);
        QVERIFY2(palette.problem().contains(words), qPrintable(palette.problem()));
        QCOMPARE(text.mid(palette.problemFrom(), palette.problemLength()), token);
        const auto items = desk.items();
        for (int row = 0; row < items.size(); ++row)
            QVERIFY(items.at(row).kind != PaletteItem::Kind::Slash || !palette.choose(row));
        QVERIFY(desk.files.outbox->entries().isEmpty());
    }
    void wordsToSearchForAreNotSent()
    {
        Desk desk;
        desk.ready();
        for (const QString &text : {u"update search"_s, u"close search"_s, u"new search lags"_s, u"status search"_s}) {
            desk.enter(text);
            QCOMPARE(desk.palette().problem(), QString());
        }
        QTest::qWait(20);
        QVERIFY(desk.files.outbox->entries().isEmpty());
        QVERIFY(!desk.enter(u"update Rolling back"_s));
        QCOMPARE(desk.palette().text(), u"/incident update Rolling back"_s); // a second Enter sends it
        QVERIFY(desk.palette().choose(0));
    }
    void verbsAreOfferedWhileOneIsTyped()
    {
        Desk desk;
        desk.ready();
        desk.palette().setText(u"/incident "_s);
        QVERIFY(desk.titles().contains(u"follow-up"_s));
        desk.palette().setText(u"/incident s"_s);
        QCOMPARE(desk.titles(), (QStringList{u"status"_s, u"severity"_s, u"summary"_s}));
        QCOMPARE(desk.palette().problem(), QString()); // not wrong yet
        QVERIFY(!desk.palette().choose(0)); // goes on
        QCOMPARE(desk.palette().text(), u"/incident status "_s);
    }
    void whatCanFollowIsOffered_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("completed");
        QTest::addColumn<bool>("wrong");
        QTest::newRow("a flag begun") << u"/inc new x --se"_s << u"--severity"_s << u"/inc new x --severity "_s
                                      << false;
        QTest::newRow("a value missing") << u"/inc new x --severity "_s << u"Critical"_s
                                         << u"/inc new x --severity Critical "_s << false;
        QTest::newRow("a name missing") << u"/inc status"_s << u"Triage"_s << u"/inc status Triage "_s << false;
        QTest::newRow("a person missing") << u"/inc role communications"_s << u"Amara Diallo"_s
                                          << u"/inc role communications @\"Amara Diallo\" "_s << false;
        QTest::newRow("several fit") << u"/inc severity m"_s << u"Major"_s << u"/inc severity Major "_s << false;
        QTest::newRow("none fits") << u"/inc new x --severity=awful --lead me"_s << u"Critical"_s
                                   << u"/inc new x --severity=Critical --lead me"_s << true;
    }
    void whatCanFollowIsOffered()
    {
        QFETCH(QString, text);
        QFETCH(QString, first);
        QFETCH(QString, completed);
        QFETCH(bool, wrong);
        Desk desk;
        desk.ready();
        desk.palette().setText(text);
        const int row = wrong ? 1 : 0; // below the command that cannot be: Enter must not choose for the person
        QCOMPARE(desk.items().at(row).title, first);
        QCOMPARE(desk.palette().completed(row), completed);
        QCOMPARE(!desk.palette().problem().isEmpty(), wrong);
    }
    void nothingIsKeptOfAClosedWorkspace()
    {
        Desk desk;
        desk.ready();
        desk.palette().setText(u"lags"_s);
        desk.app.workspace().close();
        QVERIFY(desk.items().isEmpty());
        QTest::qWait(50); // the search that was on its way
        QVERIFY(desk.items().isEmpty());
    }
};

MUSTER_TEST(TstPaletteController);
#include "tst_palettecontroller.moc"
