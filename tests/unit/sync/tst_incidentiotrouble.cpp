#include "models/domain/json.h"
#include "tests/support/testmain.h"
#include "tests/unit/sync/documentedserver.h"
#include "tests/unit/sync/syncfixture.h"

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = SyncStatus::State;

namespace {

const QByteArray editLine = "POST /v2/incidents/01FDAG4SAP5TYPT98WGR2N7W91/actions/edit";

/// As the documentation has it, with the time in the body too.
QByteArray tooManyBody(Instant retryAfter)
{
    return json::compact({{u"type"_s, u"too_many_requests"_s}, {u"status"_s, 429}, {u"request_id"_s, u"631766c4"_s},
        {u"rate_limit"_s,
            QJsonObject{{u"name"_s, u"api_key_name"_s}, {u"limit"_s, 1200}, {u"remaining"_s, 0},
                {u"retry_after"_s, formatInstant(retryAfter)}}},
        {u"errors"_s,
            QJsonArray{QJsonObject{{u"code"_s, u"too_many_requests"_s}, {u"message"_s, u"Too many requests"_s}}}}});
}

} // namespace

// What incident.io documents for when something is wrong.
class TstIncidentIoTrouble : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m = std::make_unique<SyncFixture>();
        m_server = std::make_unique<DocumentedServer>();
        m->options.server = m_server->url();
        m->start();
        QVERIFY(m->reaches(State::UpToDate));
    }
    void cleanup()
    {
        m->closeProfile();
        QCOMPARE(m_server->violations(), QStringList());
        m_server.reset();
        m.reset();
    }

    void aRefusalIsTheUsersToDecide_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("field");
        const auto row
            = [](int status, const char *type, const char *code, ErrorKind kind, const char *field = nullptr) {
                  QTest::addRow("%d", status) << status << DocumentedServer::errorBody(status, type, code, field)
                                              << kind << QString::fromLatin1(field ? field : "");
              };
        row(400, "invalid_request_error", "invalid", ErrorKind::Invalid);
        row(403, "resource_forbidden", "forbidden", ErrorKind::Forbidden);
        row(404, "not_found", "not_found", ErrorKind::NotFound);
        row(409, "conflict", "conflict", ErrorKind::Conflict);
        row(422, "validation_error", "is_required", ErrorKind::Invalid, "severity_id");
    }
    void aRefusalIsTheUsersToDecide()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, field);
        m_server->refuse(editLine, {status, body});
        const auto entry = m->appendEdit(renameDocumented(u"Renamed"_s));
        QVERIFY(eventually([&] { return m->entry(entry.id).state == OutboxState::Rejected; }));
        const auto error = m->entry(entry.id).error;
        QVERIFY(error);
        QCOMPARE(error->kind, kind);
        QCOMPARE(error->field, field);
        QCOMPARE(error->message, u"As documented"_s);
        QCOMPARE(error->requestId, u"631766c4-4afd-4803-997c-cd700928fa4b"_s);
        QCOMPARE(m_server->count(editLine), 1); // not again by itself
    }
    void aKeyThatIsRefusedLosesNothing_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("not accepted") << QByteArrayLiteral("unauthenticated");
        QTest::newRow("not arrived") << QByteArrayLiteral("missing_authorization_material");
    }
    void aKeyThatIsRefusedLosesNothing()
    {
        QFETCH(QByteArray, code);
        m->engine->stop();
        m_server->refuse("", {401, DocumentedServer::errorBody(401, "authentication_error", code.constData())}, 1);
        const auto entry = m->appendEdit(renameDocumented(u"Renamed"_s));
        m->engine->start();
        QVERIFY(m->reaches(State::Unauthorised));
        QCOMPARE(m->engine->status().problem->code, QString::fromLatin1(code));
        QCOMPARE(m->entry(entry.id).state, OutboxState::Queued);
        m->engine->setServer(m_server->url(), "inc_another");
        QVERIFY(m->isDelivered());
        QCOMPARE(m_server->count(editLine), 1);
    }
    void aFaultOfTheServersIsNoAnswer_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {500, 502, 503, 504})
            QTest::addRow("%d", status) << status;
    }
    void aFaultOfTheServersIsNoAnswer()
    {
        QFETCH(int, status);
        m_server->refuse(editLine, {status, DocumentedServer::errorBody(status, "api_error", "api_error")});
        m->appendEdit(renameDocumented(u"Renamed"_s));
        QVERIFY(m->isDelivered());
        QCOMPARE(m_server->count(editLine), 2); // looked for, not there, sent again
    }
    void aDeclarationOfUnknownOutcomeIsRepeatedUnderItsKey()
    {
        m_server->refuse("POST /v2/incidents", {500, DocumentedServer::errorBody(500, "api_error", "api_error")});
        m->append(DeclareIncident{u"tmp_i"_s, u"Down"_s, {}, {}, {}, {}, u"public"_s, u"standard"_s, {}});
        QVERIFY(m->isDelivered());
        const auto bodies = m_server->bodies("POST /v2/incidents");
        QCOMPARE(bodies.size(), 2);
        QVERIFY(!bodies[0]["idempotency_key"_L1].toString().isEmpty());
        QCOMPARE(bodies[0], bodies[1]);
    }
    void anActionOfUnknownOutcomeIsLookedFor_data()
    {
        QTest::addColumn<bool>("isThere");
        QTest::newRow("it arrived") << true;
        QTest::newRow("it did not") << false;
    }
    void anActionOfUnknownOutcomeIsLookedFor()
    {
        QFETCH(bool, isThere);
        QJsonObject list = m_server->example("GET /v2/actions");
        QJsonObject action = list["actions"_L1][0].toObject();
        action[u"id"_s] = u"01NEWACTION"_s;
        action[u"description"_s] = u"Look"_s;
        action[u"created_at"_s] = formatInstant(m->clock.now());
        action[u"creator"_s]
            = QJsonObject{{u"api_key"_s, QJsonObject{{u"id"_s, u"01KEY"_s}, {u"name"_s, u"Alertmanager token"_s}}}};
        if (isThere)
            m_server->setAnswer("GET /v2/actions", {{u"actions"_s, QJsonArray{list["actions"_L1][0], action}}});
        m_server->refuse("POST /v2/actions", {500, DocumentedServer::errorBody(500, "api_error", "api_error")});
        m->append(CreateAction{u"tmp_a"_s, documentedIncidentId, u"Look"_s, {}});
        QVERIFY(m->isDelivered());
        QCOMPARE(m_server->count("POST /v2/actions"), isThere ? 1 : 2);
        if (isThere)
            QCOMPARE(m->outbox->serverId(u"tmp_a"_s), u"01NEWACTION"_s);
    }
    void tooManyRequestsAreWaitedFor_data()
    {
        QTest::addColumn<bool>("hasHeader");
        QTest::addColumn<bool>("hasBody");
        QTest::newRow("as documented") << true << true;
        QTest::newRow("without the header") << false << true;
        QTest::newRow("without any time") << false << false;
    }
    void tooManyRequestsAreWaitedFor()
    {
        QFETCH(bool, hasHeader);
        QFETCH(bool, hasBody);
        const auto stated = hasBody ? 2s : 1s;
        m_server->refuse(editLine,
            {429, hasBody ? tooManyBody(m->clock.now() + 2s) : QByteArray(),
                hasHeader ? QByteArrayLiteral("Retry-After: 2\r\n") : QByteArray()});
        const auto sent = m->clock.elapsed();
        const auto entry = m->appendEdit(renameDocumented(u"Renamed"_s));
        QVERIFY(eventually([&] { return m->entry(entry.id).state == OutboxState::RetryWait; }));
        QCOMPARE(m->engine->status().problem->kind, ErrorKind::RateLimited);
        QVERIFY(m->isDelivered());
        QVERIFY(m->clock.elapsed() - sent >= stated - 200ms);
        QVERIFY(m->clock.elapsed() - sent < stated + 4s);
        QCOMPARE(m_server->count(editLine), 2);
        QVERIFY(m->reaches(State::UpToDate));
    }
    void readingGoesOnAfterTooManyRequests()
    {
        m->engine->stop();
        QVERIFY(await(m->cache->write([](CacheWriter &writer) { writer.setValue(u"full_sync.done_at"_s, {}); })));
        const QByteArray body = tooManyBody(m->clock.now() + 1s);
        m_server->refuse("GET /v2/incident_updates", {429, body, "Retry-After: 1\r\n"}, 2);
        m_server->refuse("GET /v2/users", {429, body, "Retry-After: 1\r\n"});
        m->history.clear();
        m->engine->start();
        QVERIFY(m->reaches(State::UpToDate));
        QVERIFY(std::none_of(m->history.begin(), m->history.end(),
            [](const SyncStatus &status) { return status.state == State::Offline || status.state == State::Failed; }));
    }
    void whatTheUserChangesDoesNotWaitForTheReading()
    {
        m_server->setRemaining(10); // of 1200: reading leaves a quarter alone and stops for 15 seconds
        const int before = m_server->count("GET /v2/incidents?");
        QVERIFY(eventually([&] { return m_server->count("GET /v2/incidents?") > before; })); // and has heard of it
        QTest::qWait(300);
        const int polls = m_server->count("GET /v2/incidents?");
        m->appendEdit(renameDocumented(u"Renamed"_s));
        m->append(CreateAction{u"tmp_a"_s, documentedIncidentId, u"Look"_s, {}});
        QVERIFY(m->isDelivered(4000));
        QCOMPARE(m_server->count(editLine), 1);
        QCOMPARE(m_server->count("POST /v2/actions"), 1);
        QCOMPARE(m_server->count("GET /v2/incidents?"), polls);
    }

private:
    std::unique_ptr<SyncFixture> m;
    std::unique_ptr<DocumentedServer> m_server;
};

MUSTER_TEST(TstIncidentIoTrouble);
#include "tst_incidentiotrouble.moc"
