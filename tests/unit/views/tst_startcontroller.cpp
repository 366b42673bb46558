#include "tests/support/testmain.h"
#include "views/startcontroller.h"
#include <QSignalSpy>

using namespace muster;

class TstStartController : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refusesWhatCannotWorkBeforeTrying_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("part");
        QTest::newRow("nothing") << QString() << QStringLiteral("inc_x") << QStringLiteral("is not an address");
        QTest::newRow("no host") << QStringLiteral("https://") << QStringLiteral("inc_x")
                                 << QStringLiteral("is not an address");
        QTest::newRow("key in the clear")
            << QStringLiteral("http://incidents.example.com") << QStringLiteral("inc_x") << QStringLiteral("https://");
        QTest::newRow("no key") << QStringLiteral("https://incidents.example.com") << QString()
                                << QStringLiteral("API key is needed");
    }
    void refusesWhatCannotWorkBeforeTrying()
    {
        QFETCH(QString, url);
        QFETCH(QString, key);
        QFETCH(QString, part);
        StartController start;
        QSignalSpy chosen(&start, &StartController::serverChosen);
        start.openServer(url, key);
        QCOMPARE(chosen.size(), 0);
        QCOMPARE(start.step(), StartController::Choose);
        QVERIFY2(start.problem().contains(part), qPrintable(start.problem()));
    }
    void takesAnAddressWithoutAScheme()
    {
        StartController start;
        QSignalSpy chosen(&start, &StartController::serverChosen);
        start.openServer(QStringLiteral("incidents.example.com"), QStringLiteral("inc_x"));
        QCOMPARE(chosen.first().first().toString(), QStringLiteral("https://incidents.example.com"));
    }
    void anAddressThatFailedNeedNotBeTypedAgain()
    {
        StartController start;
        start.openServer(QStringLiteral(" incidents.example.com "), QStringLiteral("inc_x"));
        start.work(QStringLiteral("Connecting"));
        start.choose(QStringLiteral("The key was refused"));
        QCOMPARE(start.offeredServer(), QStringLiteral("incidents.example.com"));
    }
    void plainHttpIsFineOnThisComputer()
    {
        StartController start;
        QSignalSpy chosen(&start, &StartController::serverChosen);
        start.openServer(QStringLiteral("http://127.0.0.1:8080"), QStringLiteral("inc_x"));
        QCOMPARE(chosen.size(), 1);
    }
    void whatRunsOnThisComputerNeedsNoScheme()
    {
        StartController start;
        QSignalSpy chosen(&start, &StartController::serverChosen);
        start.openServer(QStringLiteral("127.0.0.1:8080"), QStringLiteral("inc_x"));
        QCOMPARE(chosen.first().first().toString(), QStringLiteral("http://127.0.0.1:8080"));
    }
    void aKeyFromTheEnvironmentIsEnough()
    {
        StartController start;
        start.offer({}, true);
        QSignalSpy chosen(&start, &StartController::serverChosen);
        start.openServer(QStringLiteral("https://x.example"), {});
        QCOMPARE(chosen.size(), 1);
        QVERIFY(chosen.first().at(1).toString().isEmpty());
    }
    void aLocalWorkspaceNeedsBothNames()
    {
        StartController start;
        QSignalSpy chosen(&start, &StartController::localChosen);
        start.openLocal(QStringLiteral("Team"), QStringLiteral("  "));
        QCOMPARE(chosen.size(), 0);
        QVERIFY(!start.problem().isEmpty());
        start.openLocal(QStringLiteral(" Team "), QStringLiteral("Amara"));
        QCOMPARE(chosen.first().first().toString(), QStringLiteral("Team"));
    }
    void saysWhatAKeyMayDo()
    {
        StartController start;
        Identity identity;
        identity.name = QStringLiteral("laptop");
        identity.roles = {QStringLiteral("viewer"), QStringLiteral("something_new")};
        User gone;
        gone.id = QStringLiteral("1");
        gone.isActive = false;
        start.identify(identity, {gone}, {{Ability::FollowLive, Limitation::Cause::Server}});
        QCOMPARE(start.permissions().size(), 2);
        QCOMPARE(start.permissions().at(1), QStringLiteral("something new"));
        QCOMPARE(start.people()->rowCount(), 0);
    }
};

MUSTER_TEST(TstStartController);
#include "tst_startcontroller.moc"
