#include "tests/support/testmain.h"
#include "tests/unit/http/rawclient.h"
#include <QTest>

using namespace muster;
using namespace muster::service;
using namespace muster::test;

/// What client and server say to each other over the life of a connection.
class TstHttpConversation : public QObject
{
    Q_OBJECT
private:
    static QByteArray old(const QByteArray &lines = {}) { return "GET /old HTTP/1.0\r\n" + lines + "\r\n"; }

private Q_SLOTS:
    void keepsTheConnection()
    {
        EchoServer server;
        RawClient client(server.port());
        for (int i = 0; i < 100; ++i) {
            const auto answer = client.ask(get("/" + QByteArray::number(i)));
            QVERIFY(answer);
            QCOMPARE(answer.body, "GET /" + QByteArray::number(i) + ' ');
            QVERIFY(answer.header("connection").isNull());
        }
        QCOMPARE(server.server().connectionCount(), 1);
    }

    void closesWhenAskedTo()
    {
        EchoServer server;
        RawClient client(server.port());
        const auto answer = client.ask(get("/", "Connection: close\r\n"));
        QVERIFY(answer);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("connection"), "close");
        QVERIFY(client.isClosed());
        QTRY_COMPARE(server.server().connectionCount(), 0);
    }

    void readsNothingBehindALastRequest()
    {
        EchoServer server;
        RawClient client(server.port());
        QVERIFY(client.ask(get("/", "Connection: close\r\n") + get("/more")));
        QVERIFY(client.isClosed());
        QCOMPARE(server.seen().size(), 1);
    }

    void closesAfterAnOldRequest()
    {
        EchoServer server;
        RawClient client(server.port());
        const auto answer = client.ask(old());
        QVERIFY(answer);
        QCOMPARE(answer.body, "GET /old ");
        QCOMPARE(answer.header("connection"), "close");
        QVERIFY(client.isClosed());
    }

    void keepsAnOldConnectionWhenAskedTo()
    {
        EchoServer server;
        RawClient client(server.port());
        const auto answer = client.ask(old("Connection: Keep-Alive\r\n"));
        QVERIFY(answer);
        QCOMPARE(answer.header("connection"), "keep-alive");
        QVERIFY(client.isInSync());
    }

    void answersPipelinedRequestsInOrder()
    {
        EchoServer server;
        RawClient client(server.port());
        QByteArray requests;
        for (int i = 0; i < 200; ++i)
            requests += i % 2 ? get("/" + QByteArray::number(i)) : post("body " + QByteArray::number(i));
        client.send(requests);
        for (int i = 0; i < 200; ++i) {
            const auto answer = client.answer();
            QVERIFY(answer);
            QCOMPARE(answer.body,
                i % 2 ? "GET /" + QByteArray::number(i) + ' ' : "POST /post body " + QByteArray::number(i));
        }
        QVERIFY(client.isInSync());
    }

    void answersWhatCameBeforeAnError()
    {
        EchoServer server;
        RawClient client(server.port());
        client.send(get("/good") + "BAD\r\n\r\n" + get("/after"));
        QCOMPARE(client.answer().body, "GET /good ");
        QCOMPARE(client.answer().status, 400);
        QVERIFY(client.isClosed());
        QCOMPARE(server.seen().size(), 1);
    }

    void onePipelinerLetsOthersIn()
    {
        EchoServer server;
        RawClient greedy(server.port()), modest(server.port());
        greedy.send(get("/greedy").repeated(300)); // all there before the server looks
        modest.send(get("/modest"));
        QVERIFY(modest.answer());
        const auto modestOne = std::ranges::find(server.seen(), QStringLiteral("/modest"), &HttpRequest::path);
        QVERIFY(modestOne - server.seen().begin() < 100);
        for (int i = 0; i < 300; ++i)
            QCOMPARE(greedy.answer().body, "GET /greedy ");
    }

    void withholdsTheBodyOfHead()
    {
        EchoServer server;
        RawClient client(server.port());
        const auto full = client.ask("GET /some/thing HTTP/1.1\r\nHost: localhost\r\n\r\n");
        const auto head = client.ask("HEAD /some/thing HTTP/1.1\r\nHost: localhost\r\n\r\n", true);
        QVERIFY(full && head);
        QCOMPARE(head.status, 200);
        QCOMPARE(head.header("content-length").toInt(), full.header("content-length").toInt() + 1); // the method's name
        QCOMPARE(server.seen().constLast().method, "HEAD");
        QVERIFY(client.isInSync());
    }

    void sendsNoBodyWhereNoneMayBe_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("204") << 204;
        QTest::newRow("304") << 304;
    }
    void sendsNoBodyWhereNoneMayBe()
    {
        QFETCH(int, status);
        EchoServer server({}, [status](const std::shared_ptr<HttpExchange> &exchange) {
            HttpResponse response;
            response.status = exchange->request().path == u"/none" ? status : 200;
            response.body = "GET /still/there ";
            exchange->reply(response);
        });
        RawClient client(server.port());
        const auto answer = client.ask(get("/none"), true);
        QVERIFY(answer);
        QCOMPARE(answer.status, status);
        QVERIFY(answer.header("content-length").isNull());
        QVERIFY(answer.header("content-type").isNull());
        QVERIFY(client.isInSync());
    }

    void invitesABody()
    {
        EchoServer server;
        RawClient client(server.port());
        client.send("POST / HTTP/1.1\r\nHost: localhost\r\nExpect: 100-Continue\r\nContent-Length: 5\r\n\r\n");
        QCOMPARE(client.answer().status, 100);
        QVERIFY(server.seen().isEmpty());
        QCOMPARE(client.ask("hello").body, "POST / hello");
        QVERIFY(client.isInSync());
    }

    void invitesAChunkedBody()
    {
        EchoServer server;
        RawClient client(server.port());
        client.send("POST / HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nTransfer-Encoding: chunked\r\n\r\n");
        QCOMPARE(client.answer().status, 100);
        QCOMPARE(client.ask("5\r\nhello\r\n0\r\n\r\n").body, "POST / hello");
        QVERIFY(client.isInSync());
    }

    void invitesNoBodyThatIsTooLarge()
    {
        EchoServer server;
        RawClient client(server.port());
        client.send("POST / HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 10485761\r\n\r\n");
        QCOMPARE(client.answer().status, 413);
        QVERIFY(client.isClosed());
    }

    void invitesNoBodyThatIsThere()
    {
        EchoServer server;
        RawClient client(server.port());
        QCOMPARE(client.ask(post("hello", "Expect: 100-continue\r\n")).body, "POST /post hello");
        QVERIFY(client.isInSync());
    }

    void invitesNoOldClient()
    {
        EchoServer server;
        RawClient client(server.port());
        client.send("POST / HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
        QCOMPARE(client.ask("hello").body, "POST / hello");
    }

    void takesTheLargestBody_data()
    {
        QTest::addColumn<bool>("chunked");
        QTest::newRow("with a length") << false;
        QTest::newRow("in chunks") << true;
    }
    void takesTheLargestBody()
    {
        QFETCH(bool, chunked);
        const qsizetype size = HttpLimits().bodyBytes;
        qsizetype received = 0;
        EchoServer server({}, [&received](const std::shared_ptr<HttpExchange> &exchange) {
            received = exchange->request().body.size();
            exchange->reply({});
        });
        RawClient client(server.port());
        QByteArray request = "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";
        for (qsizetype sent = 0; sent < size; sent += 1024 * 1024)
            request += "100000\r\n" + QByteArray(1024 * 1024, 'x') + "\r\n";
        const auto answer = client.ask(chunked ? request + "0\r\n\r\n" : post(QByteArray(size, 'x')));
        QVERIFY(answer);
        QCOMPARE(answer.status, 200);
        QCOMPARE(received, size);
    }

    void tellsASenderOfTooMuchWhy()
    {
        EchoServer server;
        RawClient client(server.port());
        client.send("POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (int i = 0; i < 16; ++i)
            client.send("100000\r\n" + QByteArray(1024 * 1024, 'x') + "\r\n");
        const auto answer = client.answer();
        QVERIFY(answer);
        QCOMPARE(answer.status, 413);
    }

    void sendsALargeAnswer()
    {
        QByteArray body;
        for (int i = 0; i < 1'000'000; ++i)
            body += "line " + QByteArray::number(i) + '\n';
        EchoServer server({}, [&body](const std::shared_ptr<HttpExchange> &exchange) {
            HttpResponse response;
            response.body = body;
            exchange->reply(response);
        });
        RawClient client(server.port());
        client.send(get("/one") + get("/two"));
        QVERIFY(client.answer().body == body);
        QVERIFY(client.answer().body == body);
    }

    void redirectsNothing()
    {
        EchoServer server;
        RawClient client(server.port());
        QCOMPARE(client.ask(get("/a")).body, "GET /a ");
        QCOMPARE(client.ask(get("/a/")).body, "GET /a/ ");
    }

    void saysWhyItCannotListen()
    {
        EchoServer first;
        HttpServer second({}, [](const auto &) {}, {});
        const auto taken = second.listen(QHostAddress::LocalHost, first.port());
        QVERIFY(!taken);
        QCOMPARE(taken.error().kind, ErrorKind::Offline);
        QVERIFY(!taken.error().message.isEmpty());
    }
};

MUSTER_TEST(TstHttpConversation);
#include "tst_httpconversation.moc"
