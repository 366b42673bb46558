#include "tests/support/testmain.h"
#include "tests/unit/http/rawclient.h"
#include <QTest>

using namespace muster;
using namespace muster::test;

/// Every rule of HTTP/1.1 that keeps two programs from reading the same bytes differently: a row each.
class TstHttpRules : public QObject
{
    Q_OBJECT
private:
    static service::HttpLimits small()
    {
        service::HttpLimits limits;
        limits.requestLineBytes = 256;
        limits.headerBytes = 1024;
        limits.headerCount = 20;
        limits.bodyBytes = 4096;
        return limits;
    }

    /// A literal with NULs in it.
    template<std::size_t size> static QByteArray whole(const char (&text)[size]) { return {text, qsizetype(size) - 1}; }
    /// One byte a packet; a few for very long requests.
    static void trickle(RawClient &client, const QByteArray &request)
    {
        const qsizetype step = 1 + request.size() / 2000;
        for (qsizetype sent = 0; sent < request.size(); sent += step) {
            client.send(request.mid(sent, step));
            QCoreApplication::processEvents(); // lets the server read before the next
        }
    }

private Q_SLOTS:
    void refusesAndCloses_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        const QByteArray start = "POST / HTTP/1.1\r\nHost: localhost\r\n";
        const auto row
            = [](const char *name, int status, const QByteArray &request) { QTest::newRow(name) << request << status; };
        const auto header = [](const QByteArray &lines) { return get("/", lines); };

        // lengths
        row("length and chunked", 400, start + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        row("chunked and length", 400, start + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n");
        row("two lengths", 400, start + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello");
        row("the same length twice", 400, start + "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello");
        row("a list of lengths", 400, start + "Content-Length: 5, 5\r\n\r\nhello");
        row("a negative length", 400, start + "Content-Length: -5\r\n\r\nhello");
        row("a length with a plus", 400, start + "Content-Length: +5\r\n\r\nhello");
        row("a hexadecimal length", 400, start + "Content-Length: 0x5\r\n\r\nhello");
        row("a length with a fraction", 400, start + "Content-Length: 5.0\r\n\r\nhello");
        row("a length with a space", 400, start + "Content-Length: 5 5\r\n\r\nhello");
        row("an empty length", 400, start + "Content-Length:\r\n\r\nhello");
        row("a length over 64 bits", 400, start + "Content-Length: 99999999999999999999999\r\n\r\nhello");
        row("a length that wraps to 5", 400, start + "Content-Length: 18446744073709551621\r\n\r\nhello");
        row("a length of other digits", 400, start + "Content-Length: \xd9\xa5\r\n\r\nhello");
        row("a length hidden by a tab", 400, start + "Content-Length\t: 5\r\n\r\nhello");
        row("a length with an underscore is another header", 400, start + "Content_Length : 5\r\n\r\nhello");
        row("a body too large", 413, start + "Content-Length: 4097\r\n\r\n");
        row("a body far too large", 413, start + "Content-Length: 999999999999\r\n\r\n");

        // transfer codings
        row("gzip chunked", 501, start + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n");
        row("gzip alone", 501, start + "Transfer-Encoding: gzip\r\n\r\nhello");
        row("identity", 501, start + "Transfer-Encoding: identity\r\n\r\nhello");
        row("chunked not last", 501, start + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n");
        row("chunked in a list", 501, start + "Transfer-Encoding: , chunked\r\n\r\n0\r\n\r\n");
        row("chunked quoted", 501, start + "Transfer-Encoding: \"chunked\"\r\n\r\n0\r\n\r\n");
        row("chunked with parameters", 501, start + "Transfer-Encoding: chunked;q=1\r\n\r\n0\r\n\r\n");
        row("chunked twice", 400, start + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        row("chunked and identity lines", 400,
            start + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n");
        row("an unknown coding", 501, start + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n");
        row("an empty coding", 501, start + "Transfer-Encoding:\r\n\r\n0\r\n\r\n");
        row("a coding with a vertical tab", 400,
            start
                + "Transfer-Encoding: \x0b"
                  "chunked\r\n\r\n0\r\n\r\n");
        row("a coding after a space", 400, start + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n");
        row("chunked in HTTP/1.0", 400, "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");

        // chunks
        const QByteArray chunked = start + "Transfer-Encoding: chunked\r\n\r\n";
        row("a chunk without a size", 400, chunked + "\r\nhello\r\n0\r\n\r\n");
        row("a chunk size of letters", 400, chunked + "xyz\r\nhello\r\n0\r\n\r\n");
        row("a negative chunk size", 400, chunked + "-5\r\nhello\r\n0\r\n\r\n");
        row("a chunk size with 0x", 400, chunked + "0x5\r\nhello\r\n0\r\n\r\n");
        row("a chunk size after a space", 400, chunked + " 5\r\nhello\r\n0\r\n\r\n");
        row("a chunk size over 64 bits", 400, chunked + "10000000000000005\r\nhello\r\n0\r\n\r\n");
        row("a chunk longer than it says", 400, chunked + "4\r\nhello\r\n0\r\n\r\n");
        row("a chunk shorter than it says", 400, chunked + "6\r\nhello\r\n0\r\n\r\n");
        row("a chunk ended by a bare LF", 400, chunked + "5\r\nhello\n0\r\n\r\n");
        row("a chunk size ended by a bare LF", 400, chunked + "5\nhello\r\n0\r\n\r\n");
        row("a chunk size ended by a bare CR", 400, chunked + "5\rhello\r\n0\r\n\r\n");
        row("a chunk extension with a bare LF", 400, chunked + "5;a=\"\n\"\r\nhello\r\n0\r\n\r\n");
        row("a chunk extension with a NUL", 400, chunked + whole("5;a=\"\0\"\r\nhello\r\n0\r\n\r\n"));
        row("a last chunk extension with a bare LF", 400, chunked + "0;a=\"\n\"\r\n\r\n");
        row("a chunk extension without end", 400, chunked + "5;a=" + QByteArray(20'000, 'b'));
        row("a chunk too large", 413, chunked + "1001\r\n");
        row("chunks too large together", 413, chunked + "fff\r\n" + QByteArray(4095, 'x') + "\r\n2\r\n");
        row("a trailer with a bare LF", 400, chunked + "0\r\nA: b\nC: d\r\n\r\n");
        row("a trailer with a length", 400, chunked + "0\r\nContent-Length: 5\r\n\r\n");
        row("a trailer with a coding", 400, chunked + "0\r\nTransfer-Encoding: chunked\r\n\r\n");
        row("trailers without end", 400, chunked + "0\r\nA: " + QByteArray(20'000, 'b'));

        // lines
        row("bare LF everywhere", 400, "GET / HTTP/1.1\nHost: localhost\n\n");
        row("a bare LF after the request line", 400, "GET / HTTP/1.1\nHost: localhost\r\n\r\n");
        row("a bare LF after a header line", 400, "GET / HTTP/1.1\r\nHost: localhost\nA: b\r\n\r\n");
        row("a bare CR in a header line", 400, header("A: b\rC: d\r\n"));
        row("a bare CR before CR LF", 400, header("A: b\r\r\n"));
        row("a bare LF for the empty line", 400, "GET / HTTP/1.1\r\nHost: localhost\r\n\n");
        row("a folded line", 400, header("A: b\r\n c\r\n"));
        row("a line folded by a tab", 400, header("A: b\r\n\tc\r\n"));
        row("a folded length", 400, start + "Content-Length:\r\n 5\r\n\r\nhello");
        row("a folded first line", 400, "GET / HTTP/1.1\r\n A: b\r\nHost: localhost\r\n\r\n");
        row("a space before the colon", 400, header("A : b\r\n"));
        row("a space in a name", 400, header("A B: c\r\n"));
        row("a line without a colon", 400, header("AB\r\n"));
        row("a line without a name", 400, header(": b\r\n"));
        row("a name in brackets", 400, header("A(b): c\r\n"));
        row("a name of other letters", 400, header("\xc3\xa4: c\r\n"));
        row("a NUL in a value", 400, header(whole("A: b\0c\r\n")));
        row("a NUL in a name", 400, header(whole("A\0: c\r\n")));
        row("a NUL in the request line", 400, whole("GET /\0 HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        row("a control character in a value", 400, header("A: b\x01\r\n"));
        row("a DEL in a value", 400, header("A: b\x7f\r\n"));

        // the request line
        row("no version", 400, "GET /\r\n\r\n");
        row("two spaces after the method", 400, "GET  / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        row("two spaces before the version", 400, "GET /  HTTP/1.1\r\nHost: localhost\r\n\r\n");
        row("a space in the target", 400, "GET /a b HTTP/1.1\r\nHost: localhost\r\n\r\n");
        row("a space before the method", 400, " GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        row("a tab after the method", 400, "GET\t/ HTTP/1.1\r\nHost: localhost\r\n\r\n");
        row("a space after the version", 400, "GET / HTTP/1.1 \r\nHost: localhost\r\n\r\n");
        row("a version in lower case", 400, "GET / http/1.1\r\nHost: localhost\r\n\r\n");
        row("a version of two digits", 400, "GET / HTTP/1.10\r\nHost: localhost\r\n\r\n");
        row("a version of words", 400, "GET / HTTP/one\r\nHost: localhost\r\n\r\n");
        row("a method in brackets", 400, "G(T / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        row("two empty lines first", 400, "\r\n\r\nGET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        row("a TLS greeting", 400, whole("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"));
        row("HTTP/2 with prior knowledge", 505, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        row("HTTP/1.2", 505, "GET / HTTP/1.2\r\nHost: localhost\r\n\r\n");
        row("HTTP/0.9 with a version", 505, "GET / HTTP/0.9\r\nHost: localhost\r\n\r\n");
        row("HTTP/3.0", 505, "GET / HTTP/3.0\r\nHost: localhost\r\n\r\n");
        row("a request line too long", 414, "GET /" + QByteArray(300, 'a') + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        row("a request line without end", 414, "GET /" + QByteArray(300, 'a'));

        // the target
        row("a target that is no path", 400, "GET path HTTP/1.1\r\nHost: localhost\r\n\r\n");
        row("a target that is an asterisk", 400, "GET * HTTP/1.1\r\nHost: localhost\r\n\r\n");
        row("a target with a fragment", 400, get("/a#b"));
        row("a target of another host", 400, get("http://example.org/a"));
        row("a target of another scheme", 400, get("ftp://localhost/a"));
        row("a target with a user", 400, get("http://me@localhost/a"));
        row("a broken percent sign", 400, get("/a%2"));
        row("a percent sign without digits", 400, get("/a%zz"));
        row("an encoded NUL", 400, get("/a%00"));
        row("an encoded NUL in the query", 400, get("/a?b=%00"));
        row("an encoded slash in the path", 400, get("/a%2fb"));
        row("a path that is not UTF-8", 400, get("/a%ff"));
        row("an overlong slash", 400, get("/a%c0%afb"));
        row("an encoded surrogate", 400, get("/a%ed%a0%80"));
        row("a query that is not UTF-8", 400, get("/a?b=%ff"));
        row("a raw byte in the target", 400, get("/\xc3\xa4"));

        // header lines
        row("no Host", 400, "GET / HTTP/1.1\r\n\r\n");
        row("two Hosts", 400, header("Host: localhost\r\n"));
        row("two Hosts in HTTP/1.0", 400, "GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n");
        row("an empty Host", 400, "GET / HTTP/1.1\r\nHost:\r\n\r\n");
        row("a Host with a path", 400, "GET / HTTP/1.1\r\nHost: localhost/a\r\n\r\n");
        row("a Host with a space", 400, "GET / HTTP/1.1\r\nHost: local host\r\n\r\n");
        row("a Host with a user", 400, "GET / HTTP/1.1\r\nHost: me@localhost\r\n\r\n");
        row("a list of Hosts", 400, "GET / HTTP/1.1\r\nHost: a, b\r\n\r\n");
        row("a header line too long", 431, header("A: " + QByteArray(1100, 'b') + "\r\n"));
        row("a header line without end", 431, "GET / HTTP/1.1\r\nA: " + QByteArray(1100, 'b'));
        row("header lines too long together", 431,
            header(QByteArray("A: " + QByteArray(100, 'b') + "\r\n").repeated(11)));
        row("too many header lines", 431, header(QByteArray("A: b\r\n").repeated(21)));
        row("another expectation", 417, start + "Expect: tea\r\nContent-Length: 5\r\n\r\n");
        row("two expectations", 417, start + "Expect: 100-continue, tea\r\nContent-Length: 5\r\n\r\n");
        row("a broken Connection header", 400, header("Connection: \"close\r\n"));

        // methods
        row("TRACE", 405, "TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        row("CONNECT", 405, "CONNECT localhost:443 HTTP/1.1\r\nHost: localhost\r\n\r\n");
        row("OPTIONS", 405, "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n");
        row("an unknown method", 405, "BREW / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        row("a method in lower case", 405, "get / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }
    void refusesAndCloses()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        EchoServer server(small());
        RawClient client(server.port());
        const auto answer = client.ask(request + get("/smuggled"));
        QVERIFY(answer);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.header("connection"), "close");
        QVERIFY(answer.body.startsWith(QByteArray::number(status) + ' '));
        QCOMPARE(answer.header("allow").isNull(), status != 405);
        QVERIFY(client.isClosed());
        QVERIFY(server.seen().isEmpty());
    }

    void refusesTheSameByteByByte_data() { refusesAndCloses_data(); }
    void refusesTheSameByteByByte()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        EchoServer server(small());
        RawClient client(server.port());
        trickle(client, request);
        const auto answer = client.answer();
        QVERIFY(answer);
        QCOMPARE(answer.status, status);
        QVERIFY(client.isClosed());
        QVERIFY(server.seen().isEmpty());
    }

    void acceptsAndStaysInSync_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char *name, const QByteArray &request, const QByteArray &body) {
            QTest::newRow(name) << request << body;
        };
        const QByteArray chunked = "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";
        row("a plain GET", get("/a"), "GET /a ");
        row("a body", post("hello"), "POST /post hello");
        row("an empty body", post(""), "POST /post ");
        row("a body of zeros", post(QByteArray(100, '\0')), "POST /post " + QByteArray(100, '\0'));
        row("a body that looks like a request", post(get("/smuggled")), "POST /post " + get("/smuggled"));
        row("a body of a GET", "GET /a HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello", "GET /a hello");
        row("the largest body", post(QByteArray(4096, 'x')), "POST /post " + QByteArray(4096, 'x'));
        row("a length with leading zeros", "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0005\r\n\r\nhello",
            "POST / hello");
        row("chunks", chunked + "5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n", "POST / hello world");
        row("chunks without content", chunked + "0\r\n\r\n", "POST / ");
        row("chunk sizes in capitals", chunked + "A\r\n0123456789\r\n0\r\n\r\n", "POST / 0123456789");
        row("chunk sizes with zeros", chunked + "0005\r\nhello\r\n000\r\n\r\n", "POST / hello");
        row("chunk extensions", chunked + "5;a=b;c;d=\"e f\"\r\nhello\r\n0;z\r\n\r\n", "POST / hello");
        row("trailers", chunked + "5\r\nhello\r\n0\r\nA: b\r\nC: d\r\n\r\n", "POST / hello");
        row("Chunked in capitals", "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: CHUNKED\r\n\r\n0\r\n\r\n",
            "POST / ");
        row("header names in capitals", "GET / HTTP/1.1\r\nHOST: localhost\r\n\r\n", "GET / ");
        row("no space after the colon", "GET / HTTP/1.1\r\nHost:localhost\r\n\r\n", "GET / ");
        row("much space around a value", get("/", "A: \t b \t \r\n"), "GET / ");
        row("an empty value", get("/", "A:\r\n"), "GET / ");
        row("other letters in a value", get("/", "A: \xc3\xa4\xff\r\n"), "GET / ");
        row("one empty line first", "\r\n" + get("/a"), "GET /a ");
        row("a target with this host", get("http://localhost/a"), "GET /a ");
        row("a target with only this host", get("HTTP://LOCALHOST"), "GET / ");
        row("a target with this host and a query", get("http://localhost?a=b"), "GET / ");
        row("a Host with a port", "GET / HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n", "GET / ");
        row("an encoded path", get("/a%20b/%C3%A4"), "GET /a b/\xc3\xa4 ");
        row("a plus in a path", get("/a+b"), "GET /a+b ");
        row("a trailing slash", get("/a/"), "GET /a/ ");
        row("dots in a path", get("/a/../b"), "GET /a/../b ");
        row("an expectation without a body", get("/", "Expect: 100-continue\r\n"), "GET / ");
        row("PUT", "PUT /a HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\n\r\nb", "PUT /a b");
        row("PATCH", "PATCH /a HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\n\r\nb", "PATCH /a b");
        row("DELETE", "DELETE /a HTTP/1.1\r\nHost: localhost\r\n\r\n", "DELETE /a ");
        row("as many header lines as allowed", get("/", QByteArray("A: b\r\n").repeated(19)), "GET / ");
        row("the longest request line", "GET /" + QByteArray(242, 'a') + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "GET /" + QByteArray(242, 'a') + ' ');
    }
    void acceptsAndStaysInSync()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, body);
        EchoServer server(small());
        RawClient client(server.port());
        const auto answer = client.ask(request);
        QVERIFY(answer);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, body);
        QVERIFY(client.isInSync());
    }

    void acceptsTheSameByteByByte_data() { acceptsAndStaysInSync_data(); }
    void acceptsTheSameByteByByte()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, body);
        EchoServer server(small());
        RawClient client(server.port());
        trickle(client, request);
        const auto answer = client.answer();
        QVERIFY(answer);
        QCOMPARE(answer.body, body);
        QVERIFY(client.isInSync());
    }

    void readsTheQuery()
    {
        EchoServer server;
        RawClient client(server.port());
        QVERIFY(
            client.ask(get("/v2/incidents?status%5Bone_of%5D=a+b&status%5Bone_of%5D=%C3%A4%26&empty=&bare&&a=b=c")));
        const auto &request = server.seen().constFirst();
        const QList<std::pair<QString, QString>> expected{{QStringLiteral("status[one_of]"), QStringLiteral("a b")},
            {QStringLiteral("status[one_of]"), QStringLiteral("ä&")}, {QStringLiteral("empty"), QString()},
            {QStringLiteral("bare"), QString()}, {QStringLiteral("a"), QStringLiteral("b=c")}};
        QCOMPARE(request.query, expected);
        QCOMPARE(request.queryValue(u"status[one_of]"), QStringLiteral("a b"));
        QVERIFY(!request.queryValue(u"empty").isNull());
        QVERIFY(!request.queryValue(u"bare").isNull());
        QVERIFY(request.queryValue(u"absent").isNull());
        QVERIFY(request.target.startsWith("/v2/incidents?status%5B"));
    }

    void readsTheHeaders()
    {
        EchoServer server;
        RawClient client(server.port());
        QVERIFY(client.ask(get("/", "X-One:  a \r\nx-two: b\r\nX-ONE: c\r\n")));
        const auto &request = server.seen().constFirst();
        QCOMPARE(request.header("x-one"), "a");
        QCOMPARE(request.header("x-two"), "b");
        QVERIFY(request.header("x-three").isNull());
        QCOMPARE(request.headers.size(), 4);
        QCOMPARE(request.peer, QHostAddress(QHostAddress::LocalHost));
    }

    void trailersNeverBecomeHeaders()
    {
        EchoServer server;
        RawClient client(server.port());
        const auto answer = client.ask("POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
                                       "0\r\nAuthorization: Bearer stolen\r\nHost: evil\r\n\r\n");
        QVERIFY(answer);
        QCOMPARE(answer.status, 200);
        QVERIFY(server.seen().constFirst().header("authorization").isNull());
        QCOMPARE(server.seen().constFirst().header("host"), "localhost");
    }
};

MUSTER_TEST(TstHttpRules);
#include "tst_httprules.moc"
