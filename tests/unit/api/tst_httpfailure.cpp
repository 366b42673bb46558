#include "app/api/httpfailure.h"
#include "tests/support/testmain.h"
#include "tests/unit/api/clientfixture.h"

using namespace muster;
using namespace muster::test;

class TstHttpFailure : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachStatusHasItsKind_data()
    {
        using enum ErrorKind;
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorKind>("kind");
        const QList<std::pair<int, ErrorKind>> known{{400, Invalid}, {401, Unauthorised}, {403, Forbidden},
            {404, NotFound}, {405, Invalid}, {408, Timeout}, {409, Conflict}, {410, Gone}, {412, Conflict},
            {413, Invalid}, {422, Invalid}, {428, Invalid}, {429, RateLimited}, {500, ServerFault}, {502, ServerFault},
            {503, ServerFault}, {504, ServerFault}};
        for (const auto &[status, kind] : known)
            QTest::addRow("%d", status) << status << kind;
    }
    void eachStatusHasItsKind()
    {
        QFETCH(int, status);
        QFETCH(ErrorKind, kind);
        ScriptedServer server(
            ScriptedServer::always(ScriptedServer::json(status, R"({"errors":[{"code":"c","message":"m"}]})")));
        api::Client client(server.url(), "key", m_clock);
        const auto reply = waitFor(client.send(post(QStringLiteral("/v2/incidents"), "{}")));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, kind);
        QCOMPARE(reply.error().httpStatus, status);
        QCOMPARE(reply.error().message, QStringLiteral("m"));
    }
    void joinsTheWordsOfTheEnvelope()
    {
        const Error error = api::failureFromStatus(422,
            "{\"type\":\"validation_error\",\"request_id\":\"6317\",\"errors\":["
            "{\"code\":\"is_required\",\"message\":\"A severity is required\",\"source\":{\"field\":\"severity_id\"}},"
            "{\"code\":\"other\",\"message\":\"Too long\"}]}");
        QCOMPARE(error.message, QStringLiteral("A severity is required; Too long"));
        QCOMPARE(error.code, QStringLiteral("is_required"));
        QCOMPARE(error.field, QStringLiteral("severity_id"));
        QCOMPARE(error.requestId, QStringLiteral("6317"));
    }
    void fallsBackToTheTopLevelMessageAndThenToTheStatus()
    {
        QCOMPARE(api::failureFromStatus(403, R"({"type":"resource_forbidden","message":"No"})").message,
            QStringLiteral("No"));
        QVERIFY(api::failureFromStatus(502, "<html>Bad gateway</html>").message.contains(QLatin1String("502")));
        QCOMPARE(
            api::failureFromStatus(403, R"({"type":"resource_forbidden"})").code, QStringLiteral("resource_forbidden"));
    }
    void cutsAnEndlessMessage()
    {
        const QByteArray body = "{\"message\":\"" + QByteArray(100'000, 'x') + "\"}";
        QVERIFY(api::failureFromStatus(400, body).message.size() <= 2000);
    }
    void readsRetryAfter_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<int>("seconds");
        QTest::newRow("integer") << QByteArrayLiteral("7") << QByteArray() << 7;
        QTest::newRow("date by our clock") << QByteArrayLiteral("Mon, 23 Nov 2026 14:00:30 GMT") << QByteArray() << 30;
        QTest::newRow("date by the server's") << QByteArrayLiteral("Mon, 23 Nov 2026 15:00:05 GMT")
                                              << QByteArrayLiteral("Mon, 23 Nov 2026 15:00:00 GMT") << 5;
        QTest::newRow("past") << QByteArrayLiteral("Mon, 23 Nov 2020 14:00:30 GMT") << QByteArray() << 0;
        QTest::newRow("negative") << QByteArrayLiteral("-5") << QByteArray() << 0;
        QTest::newRow("absurd") << QByteArrayLiteral("99999999999") << QByteArray() << 86'400;
        QTest::newRow("nonsense") << QByteArrayLiteral("soon") << QByteArray() << 0;
        QTest::newRow("missing") << QByteArray() << QByteArray() << 0;
    }
    void readsRetryAfter()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, date);
        QFETCH(int, seconds);
        QCOMPARE(api::parseRetryAfter(text, date, m_clock.now()), std::chrono::seconds{seconds});
    }
    void carriesRetryAfterInTheError()
    {
        ScriptedServer server(ScriptedServer::always(ScriptedServer::json(429, "{}", "Retry-After: 3\r\n")));
        api::Client client(server.url(), "key", m_clock);
        const auto reply = waitFor(client.send(get(QStringLiteral("/v2/incidents"))));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::RateLimited);
        QCOMPARE(reply.error().retryAfter, std::chrono::seconds{3});
    }

    void findsTheTimeInTheBodyWhereTheHeaderIsLost()
    {
        const QByteArray body
            = "{\"type\":\"too_many_requests\",\"status\":429,\"rate_limit\":{\"name\":\"a\",\"limit\":1200,"
              "\"remaining\":0,\"retry_after\":\"2026-11-23T15:00:09Z\"}}";
        const QByteArray date = "Date: Mon, 23 Nov 2026 15:00:00 GMT\r\n"; // the server's own clock counts
        ScriptedServer server(ScriptedServer::always(ScriptedServer::json(429, body, date)));
        api::Client client(server.url(), "key", m_clock);
        const auto reply = waitFor(client.send(get(QStringLiteral("/v2/incidents"))));
        QVERIFY(!reply);
        QCOMPARE(reply.error().retryAfter, std::chrono::seconds{9});
        server.setAnswer(ScriptedServer::always(ScriptedServer::json(429, body, date + "Retry-After: 3\r\n")));
        QCOMPARE(
            waitFor(client.send(get(QStringLiteral("/v2/incidents")))).error().retryAfter, std::chrono::seconds{3});
        QCOMPARE(api::parseRateLimit("{}", {}, m_clock.now()), std::chrono::seconds{0});
    }

private:
    FakeClock m_clock;
};

MUSTER_TEST(TstHttpFailure);
#include "tst_httpfailure.moc"
