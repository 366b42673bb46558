#include "tests/support/testmain.h"
#include "tests/unit/api/clientfixture.h"
#include <zlib.h>

using namespace muster;
using namespace muster::test;

// What a client sends and how it reads ordinary answers.
class TstClient : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sendsTheKeyTheAgentAndTheQuery()
    {
        ScriptedServer server(ScriptedServer::always(ScriptedServer::json(200, R"({"a":1})")));
        api::Client client(server.url(), "inc_secret\n", m_clock);
        api::Request request = get(QStringLiteral("/v2/incidents"));
        request.query.addQueryItem(QStringLiteral("mode[one_of]"), QStringLiteral("test"));
        request.query.addQueryItem(QStringLiteral("mode[one_of]"), QStringLiteral("standard"));
        request.query.addQueryItem(QStringLiteral("updated_at[gte]"), QStringLiteral("2026-01-01T00:00:00+01:00"));
        const auto reply = waitFor(client.send(request));
        QVERIFY(reply);
        QCOMPARE(reply->object.value(QLatin1String("a")).toInt(), 1);
        const auto &seen = server.seen().first();
        QCOMPARE(seen.target,
            QByteArrayLiteral("/v2/incidents?mode%5Bone_of%5D=test&mode%5Bone_of%5D=standard"
                              "&updated_at%5Bgte%5D=2026-01-01T00:00:00%2B01:00"));
        QCOMPARE(seen.header("authorization"), QByteArrayLiteral("Bearer inc_secret"));
        QVERIFY(seen.header("user-agent").startsWith("Muster/"));
        QVERIFY(seen.header("accept-encoding").contains("gzip"));
        QVERIFY(seen.header("cookie").isEmpty());
        QVERIFY2(!seen.head.contains("Upgrade"), "HTTP/2 is not offered over plain HTTP");
    }
    void sendsBodyLengthKeyAndActor()
    {
        ScriptedServer server(ScriptedServer::always(
            ScriptedServer::json(201, R"({"action":{"id":"1"}})", "Idempotency-Replay: true\r\n")));
        api::Client client(server.url(), "key", m_clock);
        api::Request request = post(QStringLiteral("/v2/actions"), R"({"x":1})");
        request.idempotencyKey = QStringLiteral("8c3a");
        request.actingUserId = QStringLiteral("01USER");
        const auto reply = waitFor(client.send(request));
        QVERIFY(reply);
        QCOMPARE(reply->status, 201);
        QVERIFY(reply->replayed);
        const auto &seen = server.seen().first();
        QCOMPARE(seen.method, QByteArrayLiteral("POST"));
        QCOMPARE(seen.body, QByteArrayLiteral(R"({"x":1})"));
        QCOMPARE(seen.header("content-length"), QByteArrayLiteral("7"));
        QCOMPARE(seen.header("content-type"), QByteArrayLiteral("application/json"));
        QCOMPARE(seen.header("idempotency-key"), QByteArrayLiteral("8c3a"));
        QCOMPARE(seen.header("muster-user"), QByteArrayLiteral("01USER"));
        QVERIFY(seen.header("transfer-encoding").isEmpty());
    }
    void sendsABodyOfMegabytesOnce()
    {
        ScriptedServer server(ScriptedServer::always(ScriptedServer::json(200, "{}")));
        api::Client client(server.url(), "key", m_clock);
        const QByteArray body = "{\"x\":\"" + QByteArray(3'000'000, 'y') + "\"}";
        QVERIFY(waitFor(client.send(post(QStringLiteral("/v2/incidents"), body))));
        QCOMPARE(server.seen().size(), 1);
        QCOMPARE(server.seen().first().body, body);
    }
    void cutsTheVersionOffTheBase_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << QStringLiteral("http://h:8080") << QStringLiteral("http://h:8080");
        QTest::newRow("slash") << QStringLiteral("http://h:8080/") << QStringLiteral("http://h:8080");
        QTest::newRow("version") << QStringLiteral("https://api.incident.io/v2/")
                                 << QStringLiteral("https://api.incident.io");
        QTest::newRow("prefix") << QStringLiteral("https://h/muster/v1") << QStringLiteral("https://h/muster");
        QTest::newRow("no version") << QStringLiteral("https://h/v9") << QStringLiteral("https://h/v9");
        QTest::newRow("password") << QStringLiteral("https://u:p@h/?a=b#c") << QStringLiteral("https://h");
    }
    void cutsTheVersionOffTheBase()
    {
        QFETCH(QString, given);
        QFETCH(QString, expected);
        QCOMPARE(api::Client(QUrl(given), "key", m_clock).base(), QUrl(expected));
    }
    void readsWhatTheHeadersSay()
    {
        ScriptedServer server(ScriptedServer::always(ScriptedServer::json(
            200, "{}", "Date: Mon, 23 Nov 2026 14:01:30 GMT\r\nX-RateLimit-Remaining: 41\r\nX-Request-ID: abc\r\n")));
        api::Client client(server.url(), "key", m_clock); // at 14:00:00
        const auto reply = waitFor(client.send(get(QStringLiteral("/v1/identity"))));
        QVERIFY(reply);
        QCOMPARE(reply->clockSkewMilliseconds, std::optional<qint64>(90'000));
        QCOMPARE(reply->rateRemaining, std::optional(41));
        QCOMPARE(reply->requestId, QStringLiteral("abc"));
        QVERIFY(!reply->replayed);
    }
    void tellsOfEveryRequestWithoutWhatWasAskedFor()
    {
        ScriptedServer server(ScriptedServer::always(ScriptedServer::json(
            200, "{}", "X-RateLimit-Remaining: 41\r\nX-RateLimit-Limit: 60, 60;window=60\r\nX-Request-ID: abc\r\n")));
        api::Client client(server.url(), "inc_secret", m_clock);
        QList<RequestRecord> records;
        connect(&client, &api::Client::recorded, this, [&](const RequestRecord &record) { records.append(record); });
        api::Request request = get(QStringLiteral("/v2/incidents/01A"));
        request.query.addQueryItem(QStringLiteral("name"), QStringLiteral("secret"));
        QVERIFY(waitFor(client.send(request)));
        server.setAnswer(ScriptedServer::always(ScriptedServer::json(500, R"({"type":"server_error","errors":[]})")));
        QVERIFY(!waitFor(client.send(post(QStringLiteral("/v2/actions"), R"({"description":"secret"})"))));
        QCOMPARE(records.size(), 2);
        QCOMPARE(records[0],
            (RequestRecord{m_clock.now(), {}, QStringLiteral("GET"), QStringLiteral("/v2/incidents/01A"), 200, {},
                QStringLiteral("abc"), 41, 60}));
        QCOMPARE(records[1].method, QStringLiteral("POST"));
        QCOMPARE(records[1].status, 500);
        QVERIFY(!records[1].problem.isEmpty());
    }
    void tellsOfARequestThatGotNoAnswer()
    {
        api::Client client(QUrl(QStringLiteral("http://127.0.0.1:1")), "key", m_clock);
        QList<RequestRecord> records;
        connect(&client, &api::Client::recorded, this, [&](const RequestRecord &record) { records.append(record); });
        QVERIFY(!waitFor(client.send(get(QStringLiteral("/v1/identity")))));
        QCOMPARE(records.size(), 1);
        QCOMPARE(records[0].status, 0);
        QVERIFY(!records[0].problem.isEmpty());
    }
    void takesAnEmptyAnswerOnlyWhereThatIsMeant_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("204") << QByteArrayLiteral("HTTP/1.1 204 No Content\r\n\r\n") << true;
        QTest::newRow("202 of length 0") << QByteArrayLiteral("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n")
                                         << true;
        QTest::newRow("200 cut off") << QByteArrayLiteral("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
                                     << false;
    }
    void takesAnEmptyAnswerOnlyWhereThatIsMeant()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, accepted);
        ScriptedServer server(ScriptedServer::always(bytes, true));
        api::Client client(server.url(), "key", m_clock);
        api::Request request = get(QStringLiteral("/v2/actions/1"));
        request.method = "DELETE";
        const auto reply = waitFor(client.send(request));
        QCOMPARE(reply.has_value(), accepted);
        if (!accepted)
            QVERIFY(reply.error().outcomeUnknown());
    }
    void unpacksGzip()
    {
        const QByteArray packed = gzip(R"({"name":"packed"})");
        ScriptedServer server(ScriptedServer::always(ScriptedServer::json(200, packed, "Content-Encoding: gzip\r\n")));
        api::Client client(server.url(), "key", m_clock);
        const auto reply = waitFor(client.send(get(QStringLiteral("/"))));
        QVERIFY(reply);
        QCOMPARE(reply->object.value(QLatin1String("name")).toString(), QStringLiteral("packed"));
    }
    void unpacksALargeRepetitivePage()
    {
        const QByteArray page = "{\"x\":\"" + QByteArray(20'000'000, ' ') + "\"}";
        ScriptedServer server(
            ScriptedServer::always(ScriptedServer::json(200, gzip(page), "Content-Encoding: gzip\r\n")));
        api::Client client(server.url(), "key", m_clock);
        const auto reply = waitFor(client.send(get(QStringLiteral("/"))));
        QVERIFY2(reply, reply ? "" : qPrintable(reply.error().message));
        QCOMPARE(reply->body.size(), page.size());
    }
    void leavesARawAnswerAsItCame()
    {
        const QByteArray packed = gzip("{\"name\":\"packed\"}");
        ScriptedServer server(ScriptedServer::always(ScriptedServer::json(200, packed, "Content-Encoding: gzip\r\n")));
        api::Client client(server.url(), "key", m_clock);
        api::Request request = get(QStringLiteral("/v2/incidents"));
        request.raw = true;
        const auto reply = waitFor(client.send(request));
        QVERIFY(reply);
        QVERIFY(reply->gzip);
        QCOMPARE(reply->body, packed);
        QVERIFY(reply->object.isEmpty());
    }
    void readsTheWordsOfAnErrorAlsoWhenTheAnswerIsRaw()
    {
        const QByteArray said = gzip("{\"type\":\"validation_error\",\"status\":422,\"errors\":["
                                     "{\"code\":\"is_invalid\",\"message\":\"That page is gone\"}]}");
        ScriptedServer server(ScriptedServer::always(ScriptedServer::json(422, said, "Content-Encoding: gzip\r\n")));
        api::Client client(server.url(), "key", m_clock);
        api::Request request = get(QStringLiteral("/v2/incidents"));
        request.raw = true;
        const auto reply = waitFor(client.send(request));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::Invalid);
        QCOMPARE(reply.error().message, QStringLiteral("That page is gone"));
        // One that is damaged still says what its status says.
        server.setAnswer(ScriptedServer::always(ScriptedServer::json(422, "no gzip", "Content-Encoding: gzip\r\n")));
        const auto damaged = waitFor(client.send(request));
        QVERIFY(!damaged);
        QCOMPARE(damaged.error().kind, ErrorKind::Invalid);
        QVERIFY(!damaged.error().message.isEmpty());
    }
    void countsWhatComesOutOfTheDecompression()
    {
        const QByteArray bomb = gzip(QByteArray(80'000'000, ' '));
        ScriptedServer server(ScriptedServer::always(ScriptedServer::json(200, bomb, "Content-Encoding: gzip\r\n")));
        api::Client client(server.url(), "key", m_clock);
        const auto reply = waitFor(client.send(get(QStringLiteral("/"))));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::TooLarge);
    }

private:
    static QByteArray gzip(const QByteArray &plain)
    {
        z_stream stream{};
        if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY) != Z_OK)
            return {};
        QByteArray packed(qsizetype(deflateBound(&stream, uLong(plain.size()))), Qt::Uninitialized);
        stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(plain.constData()));
        stream.avail_in = uInt(plain.size());
        stream.next_out = reinterpret_cast<Bytef *>(packed.data());
        stream.avail_out = uInt(packed.size());
        deflate(&stream, Z_FINISH);
        packed.truncate(qsizetype(stream.total_out));
        deflateEnd(&stream);
        return packed;
    }
    FakeClock m_clock;
};

MUSTER_TEST(TstClient);
#include "tst_client.moc"
