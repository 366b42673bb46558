#include "tests/badinput/desk.h"
#include "tests/support/testmain.h"
#include "tests/unit/api/scriptedserver.h"
#include <QTest>

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The first start: what is typed is wrong, or what answers is not what it should be. Nothing is stored then, and the
/// form is still there with the address in it.
class TstBadServer : public QObject
{
    Q_OBJECT

    static void breakIdentity(Desk &desk, const Fault &fault) { desk.proxy().failNext(fault, "GET /v1/identity", 99); }
    /// Both sentences, and the way on: the form, which can be sent again.
    static bool says(Desk &desk, const QString &sentence, const QString &nextStep, int milliseconds = 10'000)
    {
        return desk.window().says(sentence, milliseconds) && desk.window().says(nextStep)
            && desk.app().start()->step() == StartController::Choose
            && desk.app().start()->offeredServer() == desk.address();
    }

private Q_SLOTS:
    void wrongKey()
    {
        Desk desk;
        desk.connectTo(desk.address(), u"inc_wrong"_s);
        QVERIFY(says(desk, u"The server does not accept this key"_s, u"Enter it again, or another one."_s));
        QVERIFY(desk.join()); // the same form, the right key
        QVERIFY(desk.isUpToDate());
    }
    void wrongUrlNobodyListens()
    {
        Desk desk;
        desk.connectTo(u"http://127.0.0.1:1"_s, desk.key());
        QVERIFY(desk.window().says(u"Cannot reach 127.0.0.1"_s));
        QVERIFY(desk.window().says(u"Check the address and the network, then try again."_s));
        QVERIFY(desk.join());
    }
    void wrongUrlNoSuchName()
    {
        Desk desk;
        desk.connectTo(u"https://no-such-host.invalid"_s, desk.key());
        QVERIFY(desk.window().says(u"Cannot reach no-such-host.invalid"_s, 25'000));
        QVERIFY(desk.window().says(u"Check the address and the network"_s));
    }
    void wrongUrlNoAddress()
    {
        Desk desk;
        desk.connectTo(u"http://"_s, desk.key());
        QVERIFY(desk.window().says(u"is not an address"_s));
        QVERIFY(desk.window().says(u"Example: https://"_s));
    }
    void wrongUrlInTheClear()
    {
        Desk desk;
        desk.connectTo(u"http://incidents.example.com"_s, desk.key());
        QVERIFY(desk.window().says(u"The key would travel in the clear."_s));
        QVERIFY(desk.window().says(u"Use https://"_s));
    }
    void tlsError()
    {
        const auto server = ScriptedServer::withTls(ScriptedServer::always(ScriptedServer::json(200, "{}")));
        Desk desk;
        desk.connectTo(server->url().toString(), desk.key());
        QVERIFY(desk.window().says(u"No secure connection to 127.0.0.1"_s));
        QVERIFY(desk.window().says(u"Check the address and this computer's clock. The key was not sent"_s));
        QCOMPARE(server->seen().size(), 0);
    }
    void redirectToAnotherHost()
    {
        ScriptedServer other(ScriptedServer::always(ScriptedServer::json(200, "{}")));
        Desk desk;
        breakIdentity(desk, Fault::answer(302, "Location: " + other.url().toEncoded() + "/v1/identity\r\n"));
        desk.connectTo(desk.address(), desk.key());
        QVERIFY(says(desk, u"the key is only sent to the server it was entered for"_s, u"Check the address."_s));
        QCOMPARE(other.seen().size(), 0);
    }
    void notThisApi_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<QString>("sentence");
        Fault missing = Fault::answerWith("<html><h1>Not Found</h1></html>");
        missing.status = 404;
        QTest::newRow("a web page") << Fault::answerWith("<html><h1>Welcome</h1></html>")
                                    << u"sent an answer that cannot be read"_s;
        QTest::newRow("a web page of an error") << missing << u"The server answered with status 404"_s;
        QTest::newRow("JSON of something else")
            << Fault::answerWith("{\"hello\":\"world\"}") << u"does not speak the incident.io API"_s;
        QTest::newRow("a list") << Fault::answerWith("[1,2]") << u"sent an answer that cannot be read"_s;
    }
    void notThisApi()
    {
        QFETCH(Fault, fault);
        QFETCH(QString, sentence);
        Desk desk;
        breakIdentity(desk, fault);
        desk.connectTo(desk.address(), desk.key());
        QVERIFY(says(desk, sentence, u"Check the address. For incident.io it is https://api.incident.io."_s));
    }
    void truncatedJson()
    {
        Desk desk;
        breakIdentity(desk, Fault::answerWith("{\"identity\":{\"name\":\"A key\",\"rol"));
        desk.connectTo(desk.address(), desk.key());
        QVERIFY(says(desk, u"sent an answer that cannot be read"_s, u"Check the address."_s));
    }
    void malformedJson()
    {
        Desk desk;
        breakIdentity(desk, Fault::answerWith("{\"identity\":{\"name\":\"\xff\xfe\x01\",,}}"));
        desk.connectTo(desk.address(), desk.key());
        QVERIFY(says(desk, u"sent an answer that cannot be read"_s, u"Check the address."_s));
    }
    void bodyOf300Megabytes()
    {
        Desk desk;
        breakIdentity(desk, Fault::flood(300'000'000));
        desk.connectTo(desk.address(), desk.key());
        QVERIFY(says(desk, u"sent more than 32 MB in one answer"_s, u"tell whoever runs the server"_s));
    }
    void dripOf60Seconds()
    {
        Desk desk;
        breakIdentity(desk, Fault::drip(500ms));
        desk.connectTo(desk.address(), desk.key());
        QVERIFY(desk.window().offers(u"Cancel"_s)); // nobody has to wait for the end of it
        QVERIFY(says(desk, u"takes too long to answer"_s, u"Try again in a few minutes."_s, 30'000));
    }
};

MUSTER_TEST(TstBadServer);
#include "tst_badserver.moc"
