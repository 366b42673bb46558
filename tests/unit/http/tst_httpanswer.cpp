#include "app/service/http/contentcoding.h"
#include "app/service/http/responsehead.h"
#include "tests/support/testmain.h"
#include "tests/unit/http/rawclient.h"
#include <QLocale>
#include <QTest>
#include <QTimeZone>
#include <zlib.h>

using namespace muster;
using namespace muster::service;
using namespace muster::test;

/// What the server adds to a handler's answer, and what it does not let through.
class TstHttpAnswer : public QObject
{
    Q_OBJECT
private:
    static QByteArray page() { return QByteArray("{\"incidents\":[{\"name\":\"Database on fire\"}]}").repeated(100); }
    static HttpHandler answering(const HttpResponse &response)
    {
        return [response](const std::shared_ptr<HttpExchange> &exchange) { exchange->reply(response); };
    }
    static QByteArray unpack(const QByteArray &packed)
    {
        z_stream stream{};
        if (inflateInit2(&stream, 15 + 16) != Z_OK)
            return {};
        QByteArray plain(1024 * 1024, Qt::Uninitialized);
        QByteArray input = packed;
        stream.next_in = reinterpret_cast<Bytef *>(input.data());
        stream.avail_in = uInt(input.size());
        stream.next_out = reinterpret_cast<Bytef *>(plain.data());
        stream.avail_out = uInt(plain.size());
        const int outcome = inflate(&stream, Z_FINISH);
        plain.resize(outcome == Z_STREAM_END ? qsizetype(stream.total_out) : 0);
        inflateEnd(&stream);
        return plain;
    }

private Q_SLOTS:
    void compressesForThoseWhoCanRead_data()
    {
        QTest::addColumn<QByteArray>("accepts");
        QTest::addColumn<bool>("packed");
        const auto row
            = [](const QByteArray &accepts, bool packed) { QTest::newRow(accepts.constData()) << accepts << packed; };
        row("gzip", true);
        row("GZIP", true);
        row("x-gzip", true);
        row("gzip, deflate, br", true);
        row("deflate;q=0.9, gzip;q=0.1", true);
        row("gzip;q=1.0", true);
        row("gzip ; q=0.001", true);
        row("*", true);
        row("identity;q=0.5, *", true);
        row("identity, gzip", true);
        row("", false);
        row("identity", false);
        row("deflate, br", false);
        row("gzip;q=0", false);
        row("gzip;q=0.000", false);
        row("gzip;q=0, *", false);
        row("*;q=0", false);
        row("gzip;q=0.5, identity;q=0.8", false);
        row("gzip;q=nonsense", false);
        row("gzip;q=7", false);
        row("gzip;level=9", false);
    }
    void compressesForThoseWhoCanRead()
    {
        QFETCH(QByteArray, accepts);
        QFETCH(bool, packed);
        HttpResponse response;
        response.body = page();
        EchoServer server({}, answering(response));
        RawClient client(server.port());
        const auto answer = client.ask(get("/", "Accept-Encoding: " + accepts + "\r\n"));
        QVERIFY(answer);
        QCOMPARE(answer.header("vary"), "Accept-Encoding");
        QCOMPARE(answer.header("content-encoding"), packed ? "gzip" : QByteArray());
        QCOMPARE(packed ? unpack(answer.body) : answer.body, page());
        QVERIFY(!packed || answer.body.size() < page().size() / 10);
    }

    void leavesAloneWhatCompressionDoesNotHelp_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("varies");
        QByteArray noise(4096, Qt::Uninitialized);
        quint32 state = 1;
        for (char &byte : noise)
            byte = char((state = state * 1664525 + 1013904223) >> 24);
        QTest::newRow("small") << QByteArray("application/json") << QByteArray(1023, 'x') << false;
        QTest::newRow("a picture") << QByteArray("image/png") << QByteArray(4096, 'x') << false;
        QTest::newRow("noise") << QByteArray("application/json") << noise << true;
    }
    void leavesAloneWhatCompressionDoesNotHelp()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(bool, varies);
        HttpResponse response;
        response.body = body;
        response.contentType = type;
        EchoServer server({}, answering(response));
        RawClient client(server.port());
        const auto answer = client.ask(get("/", "Accept-Encoding: gzip\r\n"));
        QVERIFY(answer);
        QVERIFY(answer.header("content-encoding").isNull());
        QCOMPARE(!answer.header("vary").isNull(), varies);
        QCOMPARE(answer.body, body);
    }

    void leavesAloneWhatIsCompressed()
    {
        HttpResponse response;
        response.body = page();
        response.headers.emplaceBack("content-encoding", "br");
        EchoServer server({}, answering(response));
        RawClient client(server.port());
        const auto answer = client.ask(get("/", "Accept-Encoding: gzip, br\r\n"));
        QVERIFY(answer);
        QCOMPARE(answer.header("content-encoding"), "br");
        QCOMPARE(answer.body, page());
    }

    void headSaysTheLengthThatGetHas()
    {
        HttpResponse response;
        response.body = page();
        EchoServer server({}, answering(response));
        RawClient client(server.port());
        const auto full = client.ask(get("/", "Accept-Encoding: gzip\r\n"));
        const auto head = client.ask("HEAD / HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n", true);
        QVERIFY(full && head);
        QCOMPARE(full.header("content-length").toLongLong(), full.body.size());
        QCOMPARE(head.header("content-length"), full.header("content-length"));
        QCOMPARE(head.header("content-encoding"), "gzip");
        QVERIFY(client.ask(get()));
    }

    void neverSplits_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("CR LF in a value") << QByteArray("X-A") << QByteArray("b\r\nSet-Cookie: c");
        QTest::newRow("LF in a value") << QByteArray("X-A") << QByteArray("b\nSet-Cookie: c");
        QTest::newRow("CR in a value") << QByteArray("X-A") << QByteArray("b\rSet-Cookie: c");
        QTest::newRow("a body in a value") << QByteArray("X-A") << QByteArray("b\r\n\r\nHTTP/1.1 200 OK\r\n\r\n");
        QTest::newRow("a NUL in a value") << QByteArray("X-A") << QByteArray("b\0c", 3);
        QTest::newRow("CR LF in a name") << QByteArray("X-A: b\r\nSet-Cookie") << QByteArray("c");
        QTest::newRow("a space in a name") << QByteArray("X A") << QByteArray("c");
        QTest::newRow("no name") << QByteArray() << QByteArray("c");
    }
    void neverSplits()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        HttpResponse response;
        response.headers.emplaceBack(name, value);
        response.headers.emplaceBack("X-After", "yes");
        response.contentType += "\r\nSet-Cookie: d";
        response.body = "GET /still/there ";
        EchoServer server({}, answering(response));
        RawClient client(server.port());
        const auto answer = client.ask(get());
        QVERIFY(answer);
        QVERIFY(answer.header("set-cookie").isNull());
        QVERIFY(answer.header("content-type").startsWith("application/json"));
        QCOMPARE(answer.header("x-after"), "yes");
        QVERIFY(!answer.header("x-a").contains('\n') && !answer.header("x-a").contains('\0'));
        QVERIFY(client.isInSync());
    }

    void keepsItsOwnHeadersItsOwn()
    {
        HttpResponse response;
        response.headers = {{"Content-Length", "3"}, {"transfer-encoding", "chunked"}, {"CONNECTION", "close"},
            {"Date", "today"}, {"Content-Type", "text/html"}, {"Location", "/elsewhere"}};
        response.body = "GET /still/there ";
        EchoServer server({}, answering(response));
        RawClient client(server.port());
        const auto answer = client.ask(get());
        QVERIFY(answer);
        QCOMPARE(answer.body, response.body);
        QVERIFY(answer.header("transfer-encoding").isNull());
        QVERIFY(answer.header("connection").isNull());
        QVERIFY(answer.header("date") != "today");
        QCOMPARE(answer.header("content-type"), response.contentType);
        QCOMPARE(answer.header("location"), "/elsewhere");
        QVERIFY(client.isInSync());
    }

    void saysTheDate()
    {
        const QDateTime time({2026, 3, 8}, {7, 5, 9}, QTimeZone("America/New_York"));
        QCOMPARE(httpDate(time), "Sun, 08 Mar 2026 11:05:09 GMT");
        EchoServer server;
        RawClient client(server.port());
        const auto before = QDateTime::currentDateTimeUtc().addSecs(-1);
        const QByteArray date = client.ask(get()).header("date");
        auto said
            = QLocale::c().toDateTime(QString::fromLatin1(date), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
        said.setTimeZone(QTimeZone::utc());
        QVERIFY(said.isValid());
        QVERIFY(said >= before && said <= QDateTime::currentDateTimeUtc());
    }

    void namesTheStatus()
    {
        QCOMPARE(reasonPhrase(200), "OK");
        QCOMPARE(reasonPhrase(429), "Too Many Requests");
        QCOMPARE(reasonPhrase(799), "Unknown");
    }
};

MUSTER_TEST(TstHttpAnswer);
#include "tst_httpanswer.moc"
