#include "tests/support/faultproxy.h"
#include "tests/support/testmain.h"
#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <atomic>

using namespace muster::test;

namespace {

/// Answers each request with "<how many requests so far>:<its body>", on a thread of its own.
class CountingServer
{
public:
    CountingServer()
    {
        m_context = new QObject;
        m_context->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
        m_thread.start();
        start(0);
    }
    ~CountingServer()
    {
        m_thread.quit();
        m_thread.wait();
    }
    void start(quint16 port)
    {
        QMetaObject::invokeMethod(
            m_context,
            [this, port] {
                m_listener = new QTcpServer(m_context);
                QObject::connect(m_listener, &QTcpServer::newConnection, m_listener, [this] {
                    while (QTcpSocket *socket = m_listener->nextPendingConnection())
                        serve(socket);
                });
                m_listener->listen(QHostAddress::LocalHost, port);
                m_port = m_listener->serverPort();
            },
            Qt::BlockingQueuedConnection);
    }
    void stop()
    {
        QMetaObject::invokeMethod(
            m_context, [this] { delete m_listener; }, Qt::BlockingQueuedConnection);
    }
    quint16 port() const { return m_port; }
    int requests() const { return m_requests; }

private:
    void serve(QTcpSocket *socket)
    {
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
            QByteArray buffer = socket->property("rest").toByteArray() + socket->readAll();
            for (qsizetype end; (end = buffer.indexOf("\r\n\r\n")) >= 0;) {
                const QByteArray header = buffer.left(end);
                const qsizetype at = header.indexOf("Content-Length: ");
                const int length = at < 0 ? 0 : header.mid(at + 16).split('\r').first().toInt();
                if (buffer.size() < end + 4 + length)
                    break;
                answer(socket, header, buffer.mid(end + 4, length));
                buffer.remove(0, end + 4 + length);
            }
            socket->setProperty("rest", buffer);
        });
    }
    void answer(QTcpSocket *socket, const QByteArray &header, const QByteArray &requestBody)
    {
        const QByteArray body = QByteArray::number(++m_requests) + ':' + requestBody;
        if (header.contains("/chunked")) {
            socket->write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n" + body.left(2)
                + "\r\n3\r\nabc\r\n0\r\n\r\n");
        } else if (header.contains("/until-close")) {
            socket->write("HTTP/1.1 200 OK\r\n\r\n" + body);
            socket->disconnectFromHost();
        } else {
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
                + (header.startsWith("HEAD ") ? QByteArray() : body));
        }
    }

    QThread m_thread;
    QObject *m_context = nullptr;
    QTcpServer *m_listener = nullptr;
    std::atomic<quint16> m_port{0};
    std::atomic<int> m_requests{0};
};

/// A client that sees every byte.
class RawClient
{
public:
    explicit RawClient(const FaultProxy &proxy)
    {
        m_socket.connectToHost(QHostAddress::LocalHost, proxy.port());
        m_socket.waitForConnected(5000);
    }
    bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    /// What comes back until `expected` is in it, or until the server hangs up.
    QByteArray exchange(const QByteArray &line, const QByteArray &body = {}, const QByteArray &expected = "\r\n\r\n")
    {
        m_socket.write(
            line + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        return readUntil(expected);
    }
    QByteArray readUntil(const QByteArray &expected, int milliseconds = 5000)
    {
        QByteArray got;
        while (!got.contains(expected)) {
            got += m_socket.readAll();
            if (got.contains(expected) || m_socket.state() != QAbstractSocket::ConnectedState
                || !m_socket.waitForReadyRead(milliseconds))
                break;
        }
        return got + m_socket.readAll();
    }
    bool hangsUp()
    {
        return m_socket.state() == QAbstractSocket::UnconnectedState || m_socket.waitForDisconnected(5000);
    }
    QTcpSocket &socket() { return m_socket; }

private:
    QTcpSocket m_socket;
};

} // namespace

class TstFaultProxy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void passesRequestsThroughOnOneConnection()
    {
        CountingServer server;
        FaultProxy proxy(server.port());
        RawClient client(proxy);
        QVERIFY(client.exchange("POST /a", "one", "1:one").startsWith("HTTP/1.1 200 OK"));
        QVERIFY(client.exchange("POST /a", "two", "2:two").startsWith("HTTP/1.1 200 OK"));
        QVERIFY(client.exchange("HEAD /a").startsWith("HTTP/1.1 200 OK"));
        QVERIFY(client.exchange("GET /a", {}, "4:").contains("4:"));
        QVERIFY(client.isConnected());
        QCOMPARE(proxy.count("POST /a"), 2);
        QCOMPARE(proxy.count({}), 4);
        QCOMPARE(proxy.requests().first().body, QByteArray("one"));
        QCOMPARE(proxy.requests().first().status, 200);
    }

    void understandsEachWayAReplyCanEnd()
    {
        CountingServer server;
        FaultProxy proxy(server.port());
        RawClient client(proxy);
        QVERIFY(client.exchange("GET /chunked", {}, "0\r\n\r\n").endsWith("3\r\nabc\r\n0\r\n\r\n"));
        QVERIFY(client.exchange("GET /until-close", {}, "2:").endsWith("\r\n\r\n2:"));
        QVERIFY(client.hangsUp());
    }

    void takesChunkedRequestsAndThoseThatExpectContinue()
    {
        CountingServer server;
        FaultProxy proxy(server.port());
        proxy.setPlan([](const ProxiedRequest &) { return Fault::answer(418); });
        RawClient client(proxy);
        client.socket().write("POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n");
        QCOMPARE(client.readUntil("\r\n\r\n"), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
        client.socket().write("3\r\nabc\r\n1");
        client.socket().write("0\r\n0123456789abcdef\r\n0\r\n\r\nGET /b HTTP/1.1\r\n\r\n");
        client.readUntil("fault proxy\"}]}");
        QTRY_COMPARE(proxy.count({}), 2);
        QCOMPARE(proxy.requests().first().body, QByteArray("3\r\nabc\r\n10\r\n0123456789abcdef\r\n0\r\n\r\n"));
        QCOMPARE(proxy.requests().last().line, QByteArray("GET /b"));
    }

    void dropsARequestBeforeTheServerSeesIt()
    {
        CountingServer server;
        FaultProxy proxy(server.port());
        proxy.failNext({Fault::Kind::DropBefore});
        RawClient client(proxy);
        QCOMPARE(client.exchange("POST /a", "x"), QByteArray());
        QVERIFY(client.hangsUp());
        QCOMPARE(server.requests(), 0);
    }

    void swallowsTheReplyAfterTheServerHasWorked()
    {
        CountingServer server;
        FaultProxy proxy(server.port());
        proxy.failNext({Fault::Kind::DropAfter});
        RawClient client(proxy);
        QCOMPARE(client.exchange("POST /a", "x"), QByteArray());
        QVERIFY(client.hangsUp());
        QCOMPARE(server.requests(), 1);
        QCOMPARE(proxy.requests().first().status, 200);
    }

    void cutsTheReplyInTheMiddle()
    {
        CountingServer server;
        FaultProxy proxy(server.port());
        proxy.failNext(Fault::cutAfter(20));
        RawClient client(proxy);
        QCOMPARE(client.exchange("POST /a", "x"), QByteArray("HTTP/1.1 200 OK\r\nCon"));
        QVERIFY(client.hangsUp());
        QCOMPARE(server.requests(), 1);
    }

    void sendsARequestTwice()
    {
        CountingServer server;
        FaultProxy proxy(server.port());
        proxy.failNext({Fault::Kind::Duplicate});
        RawClient client(proxy);
        QCOMPARE(client.exchange("POST /a", "x", "2:x").count("HTTP/1.1"), 1);
        QCOMPARE(server.requests(), 2);
        QCOMPARE(proxy.count("POST /a"), 1);
        QVERIFY(client.exchange("POST /a", "y", "3:y").contains("3:y"));
    }

    void answersItself()
    {
        CountingServer server;
        FaultProxy proxy(server.port());
        proxy.failNext(Fault::answer(429, "Retry-After: 7\r\n"));
        RawClient client(proxy);
        const QByteArray reply = client.exchange("GET /a", {}, "]}");
        QVERIFY(reply.startsWith("HTTP/1.1 429 "));
        QVERIFY(reply.contains("\r\nRetry-After: 7\r\n"));
        QCOMPARE(server.requests(), 0);
        QVERIFY(client.exchange("GET /a", {}, "1:").contains("1:"));
    }

    void answersGarbageAfterTheServerHasWorked()
    {
        CountingServer server;
        FaultProxy proxy(server.port());
        proxy.failNext({Fault::Kind::Garbage});
        RawClient client(proxy);
        const QByteArray reply = client.exchange("POST /a", "x", "{{{");
        QVERIFY(!reply.isEmpty() && !reply.contains("HTTP/1.1"));
        QVERIFY(client.hangsUp());
        QCOMPARE(server.requests(), 1);
    }

    void hangsBeforeOrAfterTheServerHasWorked()
    {
        CountingServer server;
        FaultProxy proxy(server.port());
        proxy.failNext({Fault::Kind::Hang});
        RawClient before(proxy);
        before.socket().write("POST /before HTTP/1.1\r\n\r\n");
        QTRY_COMPARE(proxy.count("POST /before"), 1);
        proxy.failNext({Fault::Kind::HangAfter});
        RawClient after(proxy);
        after.socket().write("POST /after HTTP/1.1\r\n\r\n");
        QTRY_COMPARE(proxy.requests().last().status, 200);
        QCOMPARE(before.readUntil("H", 100) + after.readUntil("H", 100), QByteArray());
        QVERIFY(before.isConnected() && after.isConnected());
        QCOMPARE(server.requests(), 1);
    }

    void delaysTheRequestSoThatOthersOvertakeIt()
    {
        CountingServer server;
        FaultProxy proxy(server.port());
        proxy.failNext(Fault::later(std::chrono::milliseconds(200)), "POST /slow");
        RawClient slow(proxy), quick(proxy);
        slow.socket().write("POST /slow HTTP/1.1\r\n\r\n");
        QTRY_COMPARE(proxy.count("POST /slow"), 1);
        QVERIFY(quick.exchange("POST /quick", "x", "1:x").contains("1:x"));
        QVERIFY(slow.readUntil("2:").contains("2:"));
    }

    void delaysTheReplyOfARequestTheServerHasAlreadyHandled()
    {
        CountingServer server;
        FaultProxy proxy(server.port());
        proxy.failNext(Fault::laterReply(std::chrono::milliseconds(200)), "POST /slow");
        RawClient slow(proxy), quick(proxy);
        slow.socket().write("POST /slow HTTP/1.1\r\n\r\n");
        QTRY_COMPARE(proxy.requests().value(0).status, 200);
        QVERIFY(quick.exchange("POST /quick", "x", "2:x").contains("2:x"));
        QCOMPARE(slow.socket().bytesAvailable(), 0);
        QVERIFY(slow.readUntil("1:").contains("1:"));
    }

    void faultsExactlyTheKthMatchingRequest()
    {
        CountingServer server;
        FaultProxy proxy(server.port());
        proxy.failKth(3, Fault::answer(503), "POST /a");
        QList<int> statuses;
        for (const char *line : {"POST /a", "GET /a", "POST /a", "POST /b", "POST /a", "POST /a"})
            statuses.append(RawClient(proxy).exchange(line).mid(9, 3).toInt());
        QCOMPARE(statuses, (QList<int>{200, 200, 200, 200, 503, 200}));
    }

    void refusesConnectionsWhileOfflineAndKeepsItsPort()
    {
        CountingServer server;
        FaultProxy proxy(server.port());
        const QUrl url = proxy.url();
        RawClient early(proxy);
        QVERIFY(early.isConnected());
        proxy.goOffline();
        QVERIFY(early.hangsUp());
        QVERIFY(!RawClient(proxy).isConnected());
        proxy.goOnline();
        QCOMPARE(proxy.url(), url);
        QVERIFY(RawClient(proxy).exchange("GET /a", {}, "1:").contains("1:"));
    }

    void breaksTheConnectionWhenTheServerIsGoneAndFindsItAgainOnAnotherPort()
    {
        CountingServer server;
        FaultProxy proxy(server.port());
        RawClient first(proxy);
        QVERIFY(first.exchange("GET /a", {}, "1:").contains("1:"));
        server.stop();
        QVERIFY(RawClient(proxy).exchange("GET /a").isEmpty());
        server.start(0);
        proxy.setServerPort(server.port());
        QVERIFY(RawClient(proxy).exchange("GET /a", {}, "2:").contains("2:"));
    }

    void aSeedDecidesTheSameFaultsAgain()
    {
        const FaultMix mix{100, 100, 100, 100, 100, 100, 100, 100};
        const auto fates = [&mix](quint64 seed) {
            const FaultProxy::Plan plan = FaultProxy::seededPlan(seed, mix);
            QList<int> kinds;
            for (int i = 0; i < 400; ++i)
                kinds.append(int(plan({i % 2 ? "POST /a" : "GET /b", {}, {}, {}, 0}).kind));
            return kinds;
        };
        const QList<int> first = fates(1);
        QCOMPARE(fates(1), first);
        QVERIFY(fates(2) != first);
        for (const Fault::Kind kind :
            {Fault::Kind::None, Fault::Kind::DropBefore, Fault::Kind::DropAfter, Fault::Kind::CutReply,
                Fault::Kind::Delay, Fault::Kind::Duplicate, Fault::Kind::Answer, Fault::Kind::Garbage})
            QVERIFY(first.count(int(kind)) > 10);
    }

    void forgetsAndHeals()
    {
        CountingServer server;
        FaultProxy proxy(server.port());
        proxy.setPlan([](const ProxiedRequest &) { return Fault::answer(500); });
        proxy.failNext(Fault::answer(502), {}, 9);
        RawClient client(proxy);
        QVERIFY(client.exchange("GET /a", {}, "}]}").startsWith("HTTP/1.1 502"));
        proxy.heal();
        proxy.forgetRequests();
        QVERIFY(client.exchange("GET /a", {}, "1:").startsWith("HTTP/1.1 200"));
        QCOMPARE(proxy.count({}), 1);
    }
};

MUSTER_TEST(TstFaultProxy);
#include "tst_faultproxy.moc"
