#include "tests/support/testmain.h"
#include "tests/unit/http/rawclient.h"
#include <QTest>

using namespace muster;
using namespace muster::service;
using namespace muster::test;

using Exchanges = QList<std::shared_ptr<HttpExchange>>;

/// Requests that are answered later, or never.
class TstHttpWaiting : public QObject
{
    Q_OBJECT
private:
    static HttpHandler keepingIn(Exchanges &waiting)
    {
        return [&waiting](const std::shared_ptr<HttpExchange> &exchange) { waiting.append(exchange); };
    }
    static HttpResponse saying(const QByteArray &body)
    {
        HttpResponse response;
        response.body = body;
        return response;
    }

private Q_SLOTS:
    void answersLater()
    {
        Exchanges waiting;
        EchoServer server({}, keepingIn(waiting));
        RawClient client(server.port());
        client.send(get("/poll"));
        QTRY_COMPARE(waiting.size(), 1);
        QVERIFY(waiting[0]->isOpen());
        waiting[0]->reply(saying("news"));
        QVERIFY(!waiting[0]->isOpen());
        QCOMPARE(client.answer().body, "news");
    }

    void takesItsLeaveWhenTheAnswersAreOut()
    {
        Exchanges waiting;
        HttpLimits limits;
        limits.buffersTogether = 64 * 1024 * 1024; // none shall go for want of memory
        EchoServer server(limits, keepingIn(waiting));
        RawClient idle(server.port()), reader(server.port()), deaf(server.port());
        idle.send("GET /never HTTP/1.1\r\n");
        deaf.socket().setReadBufferSize(1);
        reader.send(get("/large"));
        QTRY_COMPARE(waiting.size(), 1);
        deaf.send(get("/large"));
        QTRY_COMPARE(waiting.size(), 2);
        const QByteArray large(8 * 1024 * 1024, 'x');
        for (const auto &exchange : waiting)
            exchange->reply(saying(large));
        reader.send(get("/too-late"));
        QElapsedTimer timer;
        timer.start();
        server.server().finish(std::chrono::milliseconds{1500});
        QVERIFY(timer.elapsed() < 4'000); // whoever does not read is not waited for
        QCOMPARE(server.server().connectionCount(), 0);
        QCOMPARE(reader.answer().body.size(), large.size());
        QVERIFY(reader.isClosed() && idle.isClosed());
        QCOMPARE(waiting.size(), 2);
    }

    void handsOutOneRequestAtATime()
    {
        Exchanges waiting;
        EchoServer server({}, keepingIn(waiting));
        RawClient client(server.port());
        RawClient other(server.port());
        client.send(get("/1") + get("/2") + get("/3"));
        QTRY_COMPARE(waiting.size(), 1);
        other.send(get("/other"));
        QTRY_COMPARE(waiting.size(), 2); // others are not held up, the second request is
        QCOMPARE(waiting[1]->request().path, QStringLiteral("/other"));
        waiting[0]->reply(saying("one"));
        QCOMPARE(waiting.size(), 2); // never from within reply()
        QTRY_COMPARE(waiting.size(), 3);
        waiting[2]->reply(saying("two"));
        QTRY_COMPARE(waiting.size(), 4);
        waiting[3]->reply(saying("three"));
        for (const char *expected : {"one", "two", "three"})
            QCOMPARE(client.answer().body, expected);
    }

    void tellsTheHandlerWhenTheClientLeaves()
    {
        Exchanges waiting;
        int left = 0;
        EchoServer server({}, keepingIn(waiting));
        RawClient client(server.port());
        client.send(get("/poll"));
        QTRY_COMPARE(waiting.size(), 1);
        waiting[0]->onClosed = [&left] { ++left; };
        client.socket().abort();
        QTRY_COMPARE(left, 1);
        QVERIFY(!waiting[0]->isOpen());
        waiting[0]->reply(saying("too late"));
        waiting.clear();
        QCOMPARE(left, 1);
        QCOMPARE(server.server().connectionCount(), 0);
    }

    void tellsTheHandlerWhenAClientLeavesWithRequestsPipelined()
    {
        Exchanges waiting;
        int left = 0;
        EchoServer server({}, keepingIn(waiting));
        RawClient client(server.port());
        client.send(get("/poll") + get("/next"));
        QTRY_COMPARE(waiting.size(), 1);
        waiting[0]->onClosed = [&left] { ++left; };
        client.socket().disconnectFromHost();
        QTRY_COMPARE(left, 1);
        QCOMPARE(waiting.size(), 1);
    }

    void saysNothingOfAClientThatWasAnswered()
    {
        int left = 0;
        EchoServer server({}, [&left](const std::shared_ptr<HttpExchange> &exchange) {
            exchange->onClosed = [&left] { ++left; };
            exchange->reply({});
        });
        RawClient client(server.port());
        QVERIFY(client.ask(get()));
        client.socket().abort();
        QTRY_COMPARE(server.server().connectionCount(), 0);
        QCOMPARE(left, 0);
    }

    void countsOnlyTheFirstAnswer()
    {
        EchoServer server({}, [](const std::shared_ptr<HttpExchange> &exchange) {
            exchange->reply(saying("GET /still/there "));
            exchange->reply(saying("second"));
        });
        RawClient client(server.port());
        QCOMPARE(client.ask(get()).body, "GET /still/there ");
        QVERIFY(client.isInSync());
    }

    void answers500ForAForgottenRequest()
    {
        Exchanges waiting;
        EchoServer server({}, keepingIn(waiting));
        RawClient client(server.port());
        client.send(get("/poll"));
        QTRY_COMPARE(waiting.size(), 1);
        waiting.clear();
        const auto answer = client.answer();
        QVERIFY(answer);
        QCOMPARE(answer.status, 500);
        QVERIFY(answer.body.startsWith("500 internal_error "));
        client.send(get("/again"));
        QTRY_COMPARE(waiting.size(), 1);
    }

    void answers500WhenTheHandlerDoesNothing()
    {
        EchoServer server({}, [](const std::shared_ptr<HttpExchange> &) {});
        RawClient client(server.port());
        QCOMPARE(client.ask(get()).status, 500);
        QCOMPARE(client.ask(get()).status, 500);
    }

    void mayAnswerManyFromOneHandler()
    {
        Exchanges waiting;
        EchoServer server({}, [&waiting](const std::shared_ptr<HttpExchange> &exchange) {
            if (exchange->request().path != u"/news") {
                waiting.append(exchange);
                return;
            }
            for (const auto &one : std::as_const(waiting)) // growing while we iterate would be our end
                one->reply(saying("news"));
            exchange->reply(saying("told " + QByteArray::number(waiting.size())));
            waiting.clear();
        });
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 20; ++i) {
            clients.push_back(std::make_unique<RawClient>(server.port()));
            clients.back()->send(get("/poll") + get("/poll"));
        }
        QTRY_COMPARE(waiting.size(), 20);
        RawClient teller(server.port());
        QCOMPARE(teller.ask(get("/news")).body, "told 20");
        for (const auto &client : clients)
            QCOMPARE(client->answer().body, "news");
        QTRY_COMPARE(waiting.size(), 20);
    }

    void closesEverythingAtOnce()
    {
        Exchanges waiting;
        int left = 0;
        EchoServer server({}, keepingIn(waiting));
        RawClient polling(server.port()), idle(server.port()), halfway(server.port());
        polling.send(get("/poll"));
        halfway.send("GET / HT");
        QTRY_COMPARE(waiting.size(), 1);
        QTRY_COMPARE(server.server().connectionCount(), 3);
        waiting[0]->onClosed = [&left] { ++left; };
        server.server().close();
        QCOMPARE(left, 1);
        QCOMPARE(server.server().connectionCount(), 0);
        QVERIFY(polling.isClosed());
        QVERIFY(idle.isClosed());
        QVERIFY(halfway.isClosed());
        QTcpSocket late;
        late.connectToHost(QHostAddress::LocalHost, server.port());
        QVERIFY(!late.waitForConnected(1'000));
    }

    void mayBeClosedByItsHandler()
    {
        EchoServer *self = nullptr;
        EchoServer server({}, [&self](const std::shared_ptr<HttpExchange> &exchange) {
            self->server().close();
            exchange->reply(saying("nobody hears this"));
        });
        self = &server;
        RawClient client(server.port());
        client.send(get() + get());
        QVERIFY(client.isClosed());
        QCOMPARE(server.seen().size(), 1);
    }

    void exchangesOutliveTheServer()
    {
        Exchanges waiting;
        int left = 0;
        {
            EchoServer server({}, keepingIn(waiting));
            RawClient client(server.port());
            client.send(get("/poll"));
            QTRY_COMPARE(waiting.size(), 1);
            waiting[0]->onClosed = [&left] { ++left; };
        }
        QCOMPARE(left, 1);
        QVERIFY(!waiting[0]->isOpen());
        waiting[0]->reply(saying("too late"));
        QCOMPARE(waiting[0]->request().path, QStringLiteral("/poll"));
    }
};

MUSTER_TEST(TstHttpWaiting);
#include "tst_httpwaiting.moc"
