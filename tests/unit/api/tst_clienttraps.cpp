#include "tests/support/testmain.h"
#include "tests/unit/api/clientfixture.h"
#include <QSslSocket>
#include <chrono>

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;

// Where Qt's defaults or a broken server would mislead us. Each trap by name.
class TstClientTraps : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRequestReachesTheServerOnceAlthoughItClosesWithoutReplying_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<bool>("keptAlive");
        for (const char *method : {"POST", "PUT", "DELETE"}) {
            QTest::addRow("%s on a fresh connection", method) << QByteArray(method) << false;
            QTest::addRow("%s on a kept-alive connection", method) << QByteArray(method) << true;
        }
    }
    void aRequestReachesTheServerOnceAlthoughItClosesWithoutReplying()
    {
        QFETCH(QByteArray, method);
        QFETCH(bool, keptAlive);
        ScriptedServer server(ScriptedServer::always(ScriptedServer::json(200, "{}")));
        api::Client client(server.url(), "key", m_clock);
        if (keptAlive)
            QVERIFY(waitFor(client.send(get(QStringLiteral("/v1/identity")))));
        const auto before = server.seen().size();
        server.setAnswer([](QTcpSocket &socket, const ScriptedServer::Seen &) { socket.disconnectFromHost(); });
        api::Request request
            = post(QStringLiteral("/v2/actions"), method == "DELETE" ? QByteArray() : QByteArrayLiteral("{\"a\":1}"));
        request.method = method;
        const auto reply = waitFor(client.send(request));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::Broken);
        QVERIFY(reply.error().outcomeUnknown());
        QTest::qWait(300); // a repetition of Qt's would come at once
        QCOMPARE(server.seen().size(), before + 1);
        QCOMPARE(server.seen().last().connection, 1);
    }
    void aConnectionThatClosedWhileIdleIsReplacedQuietly()
    {
        QTcpSocket *first = nullptr;
        ScriptedServer server([&](QTcpSocket &socket, const ScriptedServer::Seen &) {
            socket.write(ScriptedServer::json(200, "{}"));
            first = first ? first : &socket;
        });
        api::Client client(server.url(), "key", m_clock);
        QVERIFY(waitFor(client.send(get(QStringLiteral("/v1/identity")))));
        first->disconnectFromHost();
        QTest::qWait(100);
        QVERIFY(waitFor(client.send(post(QStringLiteral("/v2/actions"), "{}"))));
        QCOMPARE(server.seen().size(), 2);
        QCOMPARE(server.connections(), 2);
    }
    void neverFollowsARedirect_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("method");
        for (const int status : {301, 302, 303, 307, 308}) {
            QTest::addRow("GET %d", status) << status << QByteArrayLiteral("GET");
            QTest::addRow("POST %d", status) << status << QByteArrayLiteral("POST");
        }
    }
    void neverFollowsARedirect()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, method);
        ScriptedServer thief(ScriptedServer::always(ScriptedServer::json(200, "{}")));
        ScriptedServer server(ScriptedServer::always(
            ScriptedServer::json(status, {}, "Location: " + thief.url().toEncoded() + "/v1/identity\r\n")));
        api::Client client(server.url(), "key", m_clock);
        api::Request request
            = post(QStringLiteral("/v1/identity"), method == "GET" ? QByteArray() : QByteArrayLiteral("{}"));
        request.method = method;
        const auto reply = waitFor(client.send(request));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::Redirected);
        QVERIFY2(reply.error().message.contains(thief.url().toString()), qPrintable(reply.error().message));
        QTest::qWait(100);
        QCOMPARE(thief.connections(), 0);
    }
    void aTruncatedChunkedBodyDoesNotPass()
    {
        ScriptedServer server(ScriptedServer::always("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                                     "10\r\n{\"incidents\":[{}\r\n",
            true));
        api::Client client(server.url(), "key", m_clock);
        const auto reply = waitFor(client.send(get(QStringLiteral("/v2/incidents"))));
        QVERIFY(!reply);
        QVERIFY(reply.error().outcomeUnknown());
    }
    void aShortBodyDoesNotPass()
    {
        ScriptedServer server(ScriptedServer::always("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\":1}", true));
        api::Client client(server.url(), "key", m_clock);
        const auto reply = waitFor(client.send(post(QStringLiteral("/v2/incidents"), "{}")));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::Broken);
    }
    void whatIsNotAJsonObjectDoesNotPass_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("html") << QByteArrayLiteral("<html>Log in to the hotel</html>");
        QTest::newRow("array") << QByteArrayLiteral("[1,2]");
        QTest::newRow("garbage after") << QByteArrayLiteral("{} {}");
        QTest::newRow("cut") << QByteArrayLiteral("{\"a\":\"b");
    }
    void whatIsNotAJsonObjectDoesNotPass()
    {
        QFETCH(QByteArray, body);
        ScriptedServer server(ScriptedServer::always(ScriptedServer::json(200, body)));
        api::Client client(server.url(), "key", m_clock);
        const auto reply = waitFor(client.send(get(QStringLiteral("/v1/identity"))));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::BadReply);
        QCOMPARE(reply.error().httpStatus, 200);
    }
    void whatIsNotHttpDoesNotPass()
    {
        ScriptedServer server(ScriptedServer::always("SSH-2.0-OpenSSH_9.2p1\r\n\r\n", true));
        api::Client client(server.url(), "key", m_clock);
        const auto reply = waitFor(client.send(get(QStringLiteral("/v1/identity"))));
        QVERIFY(!reply);
        QVERIFY(reply.error().outcomeUnknown());
    }
    void aDripDoesNotOutliveTheDeadline()
    {
        QTimer drip;
        ScriptedServer server([&](QTcpSocket &socket, const ScriptedServer::Seen &) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
            connect(&drip, &QTimer::timeout, &socket, [&socket] { socket.write(" "); });
            drip.start(20);
        });
        api::Client client(server.url(), "key", m_clock);
        api::Request request = get(QStringLiteral("/v2/incidents"));
        request.deadline = 400ms;
        request.stall = 200ms;
        const auto reply = waitFor(client.send(request));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::Timeout);
        QVERIFY(reply.error().message.contains(QLatin1String("too long")));
    }
    void aStandstillEndsEarly()
    {
        ScriptedServer server(ScriptedServer::always("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"));
        api::Client client(server.url(), "key", m_clock);
        api::Request request = post(QStringLiteral("/v2/incidents"), "{}");
        request.stall = 200ms;
        const auto reply = waitFor(client.send(request));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::Timeout);
        QVERIFY(reply.error().message.contains(QLatin1String("does not answer")));
    }
    void anEndlessAnswerIsCutOff()
    {
        ScriptedServer server([](QTcpSocket &socket, const ScriptedServer::Seen &) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n");
            connect(&socket, &QTcpSocket::bytesWritten, &socket, [&socket] {
                if (socket.bytesToWrite() < 1'000'000)
                    socket.write(QByteArray(1'000'000, ' '));
            });
        });
        api::Client client(server.url(), "key", m_clock);
        const auto reply = waitFor(client.send(get(QStringLiteral("/v2/incidents"))));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::TooLarge);
    }
    void aRefusedConnectionIsOffline()
    {
        QUrl url;
        {
            ScriptedServer gone({});
            url = gone.url();
        }
        api::Client client(url, "key", m_clock);
        const auto reply = waitFor(client.send(post(QStringLiteral("/v2/incidents"), "{}")));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::Offline);
        QVERIFY(!reply.error().outcomeUnknown());
    }
    void anUnknownHostIsOffline()
    {
        api::Client client(QUrl(QStringLiteral("http://nowhere.invalid")), "key", m_clock);
        const auto reply = waitFor(client.send(get(QStringLiteral("/v1/identity"))));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::Offline);
    }
    void plainHttpBehindHttpsIsATlsError()
    {
        if (!QSslSocket::supportsSsl())
            QSKIP("no TLS in this Qt");
        ScriptedServer server({});
        QUrl url = server.url();
        url.setScheme(QStringLiteral("https"));
        QTcpServer plain; // answers a handshake with words
        connect(&plain, &QTcpServer::newConnection, this,
            [&] { plain.nextPendingConnection()->write("HTTP/1.1 400 Bad\r\n\r\n"); });
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        url.setPort(plain.serverPort());
        api::Client client(url, "key", m_clock);
        const auto reply = waitFor(client.send(post(QStringLiteral("/v2/incidents"), "{}")));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::Tls);
        QVERIFY(!reply.error().outcomeUnknown());
    }
    void abortAllEndsWhatIsUnderWay()
    {
        ScriptedServer server([](QTcpSocket &, const ScriptedServer::Seen &) {});
        api::Client client(server.url(), "key", m_clock);
        const auto one = client.send(get(QStringLiteral("/muster/v1/changes")));
        const auto two = client.send(post(QStringLiteral("/v2/incidents"), "{}"));
        QTRY_COMPARE(server.seen().size(), 2);
        client.abortAll();
        QVERIFY(one.isFinished());
        QCOMPARE(one.result().error().kind, ErrorKind::Cancelled);
        QCOMPARE(two.result().error().kind, ErrorKind::Cancelled);
    }
    void aCancelledFutureEndsItsRequest()
    {
        bool isGone = false;
        ScriptedServer server([&](QTcpSocket &socket, const ScriptedServer::Seen &) {
            connect(&socket, &QTcpSocket::disconnected, this, [&] { isGone = true; });
        });
        api::Client client(server.url(), "key", m_clock);
        auto longPoll = client.send(get(QStringLiteral("/muster/v1/changes")));
        QTRY_COMPARE(server.seen().size(), 1);
        longPoll.cancel();
        QTRY_VERIFY(isGone);
        QTRY_VERIFY(longPoll.isFinished());
        QCOMPARE(longPoll.resultCount(), 0);
    }
    void theDestructorLeavesNoFutureOpen()
    {
        ScriptedServer server([](QTcpSocket &, const ScriptedServer::Seen &) {});
        auto client = std::make_unique<api::Client>(server.url(), "key", m_clock);
        const auto future = client->send(get(QStringLiteral("/muster/v1/changes")));
        client.reset();
        QVERIFY(future.isFinished());
        QCOMPARE(future.result().error().kind, ErrorKind::Cancelled);
    }
    void aKeyCannotSmuggleAHeader()
    {
        ScriptedServer server(ScriptedServer::always(ScriptedServer::json(200, "{}")));
        api::Client client(server.url(), "inc_1\r\nHost: evil", m_clock);
        const auto reply = waitFor(client.send(get(QStringLiteral("/v1/identity"))));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::Unauthorised);
        QCOMPARE(server.connections(), 0);
    }
    void aBasicChallengeIsJustA401()
    {
        ScriptedServer server(ScriptedServer::always(ScriptedServer::json(401,
            R"({"type":"authentication_error","status":401,"request_id":"r1","errors":[{"code":"unauthenticated","message":"Unauthenticated"}]})",
            "WWW-Authenticate: Basic realm=\"x\"\r\n")));
        api::Client client(server.url(), "key", m_clock);
        const auto reply = waitFor(client.send(post(QStringLiteral("/v2/incidents"), "{}")));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::Unauthorised);
        QCOMPARE(reply.error().message, QStringLiteral("Unauthenticated"));
        QCOMPARE(reply.error().requestId, QStringLiteral("r1"));
        QCOMPARE(server.seen().size(), 1);
    }

private:
    FakeClock m_clock;
};

MUSTER_TEST(TstClientTraps);
#include "tst_clienttraps.moc"
