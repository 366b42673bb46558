#include "tests/badinput/desk.h"
#include "tests/support/testmain.h"
#include "tests/unit/sync/documentedserver.h"
#include <QTest>

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

/// A server and a key that allow less than Muster can do: incident.io as it documents itself, with a key that may only
/// view. What cannot be done is on the screen before anything was typed.
class TstNarrowServer : public QObject
{
    Q_OBJECT

    static bool isLoaded(Desk &desk)
    {
        return eventually(
            [&] { return desk.app().sync()->state() == SyncController::UpToDate && desk.app().incident()->exists(); });
    }

private Q_SLOTS:
    void theFirstStartSaysSoBeforeTheWorkspaceOpens()
    {
        DocumentedServer server;
        Desk desk;
        desk.connectTo(server.url().toString(), u"inc_viewer"_s);
        QVERIFY(desk.window().says(u"What cannot be done there:"_s));
        QCOMPARE(desk.app().start()->step(), StartController::Identify);
        QVERIFY(desk.window().says(u"This key may not declare incidents."_s));
        QVERIFY(desk.window().says(u"This key may not change incidents, share updates"_s) //
            || desk.window().says(u"This server takes no updates from here."_s));
        QVERIFY(desk.window().says(u"Muster looks every 15 second"_s));
        QCOMPARE(server.count("GET /v2/incidents"), 0); // nothing is fetched yet
        desk.app().start()->choosePerson(desk.app().start()->people()->idAt(0));
        QVERIFY(isLoaded(desk));
        QCOMPARE(desk.app().incident()->name(), u"Our database is sad"_s);
        QVERIFY(desk.window().says(u"This server takes no updates from here."_s)); // where one would be written
        QVERIFY(!desk.window().isThere(u"composerStatus"_s)); // what is written can go to the chat or the summary only
        desk.app().setScreen(u"settings"_s);
        QVERIFY(desk.window().find(u"limitations"_s));
        QVERIFY(desk.window().says(u"What you do stands under the name of the key"_s));
        QCOMPARE(server.violations(), QStringList());
    }
    void withoutTheServersDescriptionItSaysThatToo()
    {
        DocumentedServer server;
        server.refuse("GET /v1/openapiV3.json", {404, DocumentedServer::errorBody(404, "not_found", "not_found")}, 99);
        Desk desk;
        desk.connectTo(server.url().toString(), u"inc_viewer"_s);
        QVERIFY(desk.window().says(u"The server does not say what it can do."_s));
        desk.app().start()->choosePerson({});
        QVERIFY(isLoaded(desk));
        QCOMPARE(server.violations(), QStringList());
    }
    void offlineTheNextDayItIsStillKnown()
    {
        DocumentedServer server;
        Desk desk;
        desk.connectTo(server.url().toString(), u"inc_viewer"_s);
        QVERIFY(eventually([&] { return desk.app().start()->step() == StartController::Identify; }));
        desk.app().start()->choosePerson({});
        QVERIFY(isLoaded(desk));
        server.refuse("", {503, DocumentedServer::errorBody(503, "api_error", "unavailable")}, 999);
        desk.close();
        desk.open();
        desk.app().sync()->useKey(u"inc_viewer"_s); // keys are not kept here
        QVERIFY(eventually([&] { return desk.app().incident()->exists(); }));
        QVERIFY(eventually([&] { return !desk.app().actions()->reasonOf(u"incident.rename"_s).isEmpty(); }));
        QVERIFY(!desk.app().actions()->isEnabled(u"incident.rename"_s));
    }
};

MUSTER_TEST(TstNarrowServer);
#include "tst_narrowserver.moc"
