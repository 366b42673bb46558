#include "tests/support/testmain.h"
#include "tests/unit/http/rawclient.h"
#include <QFile>
#include <QTest>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>

using namespace muster;
using namespace muster::service;
using namespace muster::test;

/// What one client may cost: time, memory, connections.
class TstHttpLimits : public QObject
{
    Q_OBJECT
private:
    using Clients = std::vector<std::unique_ptr<RawClient>>;
    static void connectMore(Clients &clients, const EchoServer &server, int count, const QByteArray &start = {})
    {
        for (int i = 0; i < count; ++i) {
            clients.push_back(std::make_unique<RawClient>(server.port()));
            clients.back()->send(start);
        }
    }
    /// Takes a byte of what is sent and then no more.
    static void stopReading(RawClient &client)
    {
        client.socket().setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 4096);
        client.socket().setReadBufferSize(1);
    }
    static HttpHandler answering(qsizetype size)
    {
        return [size](const std::shared_ptr<HttpExchange> &exchange) {
            HttpResponse response;
            response.body = QByteArray(size, 'x');
            exchange->reply(response);
        };
    }

private Q_SLOTS:
    void slowHeaderGets408()
    {
        HttpLimits limits;
        limits.headerTime = std::chrono::milliseconds(100);
        EchoServer server(limits);
        RawClient client(server.port());
        QCOMPARE(client.ask("GET / HTTP/1.1\r\nHost: loc").status, 408);
        QVERIFY(client.isClosed());
    }

    void drippingAHeaderBuysNoTime()
    {
        HttpLimits limits;
        limits.headerTime = std::chrono::milliseconds(200);
        EchoServer server(limits);
        RawClient client(server.port());
        for (const char byte : QByteArray("GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ") + QByteArray(1000, 'x')) {
            client.send(QByteArray(1, byte));
            QTest::qWait(10);
            if (client.socket().bytesAvailable() > 0)
                break;
        }
        QCOMPARE(client.answer().status, 408);
    }

    void slowBodyGets408_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("with a length") << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhell");
        QTest::newRow("in chunks") << QByteArray(
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel");
    }
    void slowBodyGets408()
    {
        QFETCH(QByteArray, start);
        HttpLimits limits;
        limits.bodyTime = std::chrono::milliseconds(100);
        EchoServer server(limits);
        RawClient client(server.port());
        QCOMPARE(client.ask(start).status, 408);
        QVERIFY(client.isClosed());
        QVERIFY(server.seen().isEmpty());
    }

    void idleConnectionsCloseSilently()
    {
        HttpLimits limits;
        limits.idleTime = std::chrono::milliseconds(100);
        EchoServer server(limits);
        RawClient fresh(server.port()), used(server.port());
        QCOMPARE(used.ask(get()).status, 200);
        QVERIFY(fresh.isClosed());
        QVERIFY(used.isClosed());
        QCOMPARE(server.server().connectionCount(), 0);
    }

    void theHandlerHasAllTheTimeItWants()
    {
        HttpLimits limits;
        limits.headerTime = limits.bodyTime = limits.idleTime = limits.writeTime = std::chrono::milliseconds(50);
        std::shared_ptr<HttpExchange> waiting;
        EchoServer server(limits, [&waiting](const auto &exchange) { waiting = exchange; });
        RawClient client(server.port());
        client.send(get());
        QTest::qWait(300);
        QVERIFY(waiting && waiting->isOpen());
        waiting->reply({});
        QCOMPARE(client.answer().status, 200);
    }

    void aClientThatDoesNotLeaveIsCutOff()
    {
        HttpLimits limits;
        limits.lingerTime = std::chrono::milliseconds(100);
        EchoServer server(limits);
        RawClient client(server.port());
        client.socket().setReadBufferSize(1); // so that Qt does not notice the end and close by itself
        client.send(get("/", "Connection: close\r\n"));
        QTRY_COMPARE(server.seen().size(), 1);
        QCOMPARE(server.server().connectionCount(), 1);
        QTRY_COMPARE(server.server().connectionCount(), 0);
    }

    void readersThatStallAreCutOff()
    {
        HttpLimits limits;
        limits.writeTime = std::chrono::milliseconds(200);
        EchoServer server(limits, answering(32 * 1024 * 1024));
        RawClient client(server.port());
        stopReading(client);
        client.send(get());
        QTRY_COMPARE(server.seen().size(), 1);
        QCOMPARE(server.server().connectionCount(), 1);
        QTRY_COMPARE(server.server().connectionCount(), 0);
    }

    void steadyReadersAreNotCutOff()
    {
        HttpLimits limits;
        limits.writeTime = limits.idleTime = std::chrono::milliseconds(300);
        const qsizetype size = 24 * 1024 * 1024;
        EchoServer server(limits, answering(size));
        RawClient client(server.port());
        client.socket().setReadBufferSize(1024 * 1024);
        client.send(get());
        qsizetype read = 0;
        for (int i = 0; i < 200 && read <= size; ++i) { // about 24 times 50 ms: much longer than writeTime
            QTest::qWait(50);
            QByteArray part;
            while (!(part = client.socket().read(1024 * 1024)).isEmpty())
                read += part.size();
        }
        QVERIFY(read > size);
    }

    void readsNoFurtherRequestWhileMuchIsUnsent()
    {
        HttpLimits limits;
        limits.pendingWriteBytes = 1024 * 1024;
        const qsizetype size = 16 * 1024 * 1024;
        EchoServer server(limits, answering(size));
        RawClient client(server.port());
        client.socket().setReadBufferSize(1);
        client.send(get().repeated(10));
        QTRY_VERIFY(!server.seen().isEmpty());
        QTest::qWait(100);
        QVERIFY(server.seen().size() < 3);
        client.socket().setReadBufferSize(0);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(client.answer().body.size(), size);
        QCOMPARE(server.seen().size(), 10);
    }

    void cutsTheReaderThatStallsLongest()
    {
        HttpLimits limits;
        limits.buffersTogether = 40 * 1024 * 1024;
        EchoServer server(limits, answering(32 * 1024 * 1024));
        RawClient stalled(server.port()), reading(server.port());
        stopReading(stalled);
        stalled.send(get("/stalled"));
        QTRY_COMPARE(server.seen().size(), 1);
        QCOMPARE(reading.ask(get("/reading")).body.size(), 32 * 1024 * 1024);
        QCOMPARE(server.server().connectionCount(), 1);
    }

    void refusesConnectionsOverTheLimit()
    {
        HttpLimits limits;
        limits.connections = 3;
        QList<std::shared_ptr<HttpExchange>> waiting;
        EchoServer server(limits, [&waiting](const auto &exchange) { waiting.append(exchange); });
        Clients clients;
        connectMore(clients, server, 3, get("/poll"));
        QTRY_COMPARE(waiting.size(), 3);
        RawClient late(server.port());
        const auto answer = late.answer();
        QVERIFY(answer);
        QCOMPARE(answer.status, 503);
        QVERIFY(answer.body.startsWith("503 overloaded "));
        QVERIFY(late.isClosed());
        QCOMPARE(server.server().connectionCount(), 3);
        clients.pop_back();
        QTRY_COMPARE(server.server().connectionCount(), 2);
        RawClient next(server.port());
        next.send(get("/poll"));
        QTRY_COMPARE(waiting.size(), 4);
    }

    void refusesConnectionsOverTheLimitOfOneAddress()
    {
        HttpLimits limits;
        limits.connectionsPerAddress = 2;
        QList<std::shared_ptr<HttpExchange>> waiting;
        EchoServer server(limits, [&waiting](const auto &exchange) { waiting.append(exchange); });
        Clients clients;
        connectMore(clients, server, 2, get("/poll"));
        QTRY_COMPARE(waiting.size(), 2);
        RawClient late(server.port());
        QCOMPARE(late.answer().status, 503);
        auto elsewhere = std::make_unique<QTcpSocket>();
        elsewhere->bind(QHostAddress(QStringLiteral("127.0.0.2")));
        elsewhere->connectToHost(QHostAddress::LocalHost, server.port());
        RawClient other(std::move(elsewhere));
        other.send(get("/poll"));
        QTRY_COMPARE(waiting.size(), 3);
    }

    void makesRoomAtTheExpenseOfThoseWhoSendNothing_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("half a header") << QByteArray("GET / HTTP/1.1\r\nHo");
    }
    void makesRoomAtTheExpenseOfThoseWhoSendNothing()
    {
        QFETCH(QByteArray, start);
        HttpLimits limits;
        limits.connections = 4;
        EchoServer server(limits);
        RawClient good(server.port());
        QVERIFY(good.isInSync());
        Clients idle;
        connectMore(idle, server, 3, start);
        QTRY_COMPARE(server.server().connectionCount(), 4);
        RawClient newcomer(server.port());
        QVERIFY(newcomer.isInSync());
        QVERIFY(good.isInSync()); // has been of use before, so others went first
        QVERIFY(idle[0]->isClosed()); // the oldest
        QCOMPARE(server.server().connectionCount(), 4);
    }

    void aBurstOfConnectionsCostsNoGoodOneItsAnswer()
    {
        HttpLimits limits;
        limits.connections = 10;
        EchoServer server(limits);
        // All of them wait in the kernel before the server accepts the first, and the oldest has asked already.
        std::vector<std::unique_ptr<QTcpSocket>> burst;
        for (int i = 0; i < 30; ++i) {
            burst.push_back(std::make_unique<QTcpSocket>());
            burst.back()->connectToHost(QHostAddress::LocalHost, server.port());
            QVERIFY(burst.back()->waitForConnected(5'000));
            burst.back()->write(i == 0 ? get("/good") : QByteArray("GET / HT"));
            QVERIFY(burst.back()->waitForBytesWritten(5'000));
        }
        RawClient good(std::move(burst[0]));
        QCOMPARE(good.answer().body, "GET /good ");
        QCOMPARE(server.server().connectionCount(), 10);
    }

    void makesRoomAtTheExpenseOfBodiesAtACrawl()
    {
        HttpLimits limits;
        limits.connections = 2;
        EchoServer server(limits);
        Clients slow;
        connectMore(slow, server, 2, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 500\r\n\r\nhel");
        QTRY_COMPARE(server.server().connectionCount(), 2);
        QTest::qWait(1'100); // under 1 KiB in its first second
        RawClient newcomer(server.port());
        QVERIFY(newcomer.isInSync());
    }

    void bodiesTogetherAreLimited()
    {
        HttpLimits limits;
        limits.buffersTogether = 100'000;
        limits.buffersFree = 1'000;
        EchoServer server(limits);
        RawClient first(server.port()), second(server.port()), small(server.port());
        const QByteArray start = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 90000\r\n\r\n";
        first.send(start + QByteArray(80'000, 'x'));
        QTest::qWait(50);
        QCOMPARE(second.ask(start + QByteArray(80'000, 'x')).status, 503);
        QCOMPARE(small.ask(post(QByteArray(900, 'x'))).status, 200);
        QCOMPARE(first.ask(QByteArray(10'000, 'x')).status, 200);
        RawClient third(server.port());
        QCOMPARE(third.ask(start + QByteArray(90'000, 'x')).status, 200);
    }

    void bodiesThatStallMakeWay()
    {
        HttpLimits limits;
        limits.buffersTogether = 100'000;
        EchoServer server(limits);
        RawClient stalled(server.port()), busy(server.port());
        const QByteArray start = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 90000\r\n\r\n";
        stalled.send(start + QByteArray(10, 'x'));
        QTest::qWait(1'100);
        QCOMPARE(busy.ask(start + QByteArray(90'000, 'x')).status, 200);
        QVERIFY(stalled.isClosed());
    }

    void aVeryLargeAnswerEndsNobodyElse()
    {
        HttpLimits limits;
        const qsizetype megabyte = 1024 * 1024;
        limits.buffersTogether = 32 * megabyte;
        EchoServer server(limits, [](const std::shared_ptr<HttpExchange> &exchange) {
            HttpResponse response;
            response.body = QByteArray((exchange->request().path == u"/large" ? 64 : 8) * megabyte, 'x');
            exchange->reply(response);
        });
        RawClient large(server.port()), other(server.port());
        stopReading(other);
        other.send(get("/other"));
        QTRY_COMPARE(server.seen().size(), 1);
        QCOMPARE(large.ask(get("/large")).body.size(), 64 * megabyte);
        QCOMPARE(server.server().connectionCount(), 2);
    }

    void acceptsAgainAfterRunningOutOfDescriptors()
    {
        EchoServer server;
        const int descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_NOFILE, &before), 0);
        rlimit few = before;
        few.rlim_cur = 64;
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &few), 0);
        std::vector<std::unique_ptr<QFile>> fillers;
        do {
            fillers.push_back(std::make_unique<QFile>(QStringLiteral("/dev/null")));
        } while (fillers.back()->open(QIODevice::ReadOnly));
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(server.port());
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        QCOMPARE(::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
        QTest::qWait(300);
        const int accepted = server.server().connectionCount();
        fillers.clear();
        setrlimit(RLIMIT_NOFILE, &before);
        QCOMPARE(accepted, 0);
        auto socket = std::make_unique<QTcpSocket>();
        socket->setSocketDescriptor(descriptor);
        RawClient client(std::move(socket));
        QVERIFY(client.isInSync());
    }
};

MUSTER_TEST(TstHttpLimits);
#include "tst_httplimits.moc"
