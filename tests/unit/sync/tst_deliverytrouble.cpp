#include "app/sync/aftermath.h"
#include "tests/support/testmain.h"
#include "tests/unit/sync/syncfixture.h"

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = SyncStatus::State;

Q_DECLARE_METATYPE(muster::ErrorKind)
Q_DECLARE_METATYPE(muster::OutboxState)

// What becomes of a change when a try goes wrong in a way that is not the plain one.
class TstDeliveryTrouble : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m = std::make_unique<SyncFixture>(); }
    void cleanup() { m.reset(); }

    void whatAFailureMeans_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<OutboxState>("fresh");
        QTest::addColumn<OutboxState>("afterUnknown");
        QTest::addColumn<bool>("everybody");
        using enum OutboxState;
        QTest::newRow("offline") << ErrorKind::Offline << RetryWait << Unknown << true;
        QTest::newRow("TLS") << ErrorKind::Tls << RetryWait << Unknown << true;
        QTest::newRow("redirected") << ErrorKind::Redirected << RetryWait << Unknown << true;
        QTest::newRow("too many") << ErrorKind::RateLimited << RetryWait << Unknown << false;
        QTest::newRow("key refused") << ErrorKind::Unauthorised << Queued << Unknown << true;
        QTest::newRow("timeout") << ErrorKind::Timeout << Unknown << Unknown << false;
        QTest::newRow("broken") << ErrorKind::Broken << Unknown << Unknown << false;
        QTest::newRow("500") << ErrorKind::ServerFault << Unknown << Unknown << false;
        QTest::newRow("422") << ErrorKind::Invalid << Rejected << Rejected << false;
        QTest::newRow("403") << ErrorKind::Forbidden << Rejected << Rejected << false;
    }
    void whatAFailureMeans()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(OutboxState, fresh);
        QFETCH(OutboxState, afterUnknown);
        QFETCH(bool, everybody);
        const Error error = failure(kind, u"no"_s).value();
        const auto first = sync::aftermathOf(error, false, 7ms), second = sync::aftermathOf(error, true, 7ms);
        QCOMPARE(first.state, fresh);
        QCOMPARE(second.state, afterUnknown);
        QCOMPARE(first.concernsAll, everybody);
        if (fresh != OutboxState::Rejected)
            QVERIFY(first.wait >= 7ms);
    }
    void whatMayHaveBeenDoneIsNotForgottenAtTheNextFailure()
    {
        const QString id = m->begin();
        m->proxy->failNext({Fault::Kind::DropAfter}, "POST"); // carried out, the answer lost
        m->proxy->failNext(Fault::answer(429, "Retry-After: 2\r\n"), "POST");
        const Command post = PostUpdate{u"tmp_u"_s, id, u"Only once"_s, {}, {}};
        const auto entry = m->append(post);
        QVERIFY(eventually([&] { return m->entry(entry.id).attempts == 2 && m->entry(entry.id).error; }));
        QVERIFY(eventually([&] { return m->entry(entry.id).state != OutboxState::InFlight; }));
        QCOMPARE(m->entry(entry.id).state, OutboxState::Unknown);
        // Edited now, it would go out under another key, beside the one that is there.
        QCOMPARE(await(m->outbox->amend(entry.id, post, {})).error().kind, ErrorKind::Conflict);
        QVERIFY(m->isDelivered());
        QCOMPARE(updatesSaying(id, u"Only once"_s), 1);
    }
    void anAnswerThatCannotBeWrittenDownIsNotLost()
    {
        const QString id = m->begin();
        m->tamperWithOutbox("CREATE TRIGGER no BEFORE UPDATE ON entry WHEN NEW.state = 'acked' "
                            "BEGIN SELECT RAISE(FAIL, 'the disk is full'); END");
        const auto entry = m->append(CreateAction{u"tmp_a"_s, id, u"Look"_s, {}});
        QVERIFY(eventually([&] {
            const auto problem = m->engine->status().problem; // a slow machine may be offline for a moment before
            return problem && problem->kind == ErrorKind::Storage;
        }));
        QCOMPARE(m->entry(entry.id).state, OutboxState::InFlight);
        m->tamperWithOutbox("DROP TRIGGER no");
        QVERIFY(m->isDelivered()); // without another start of the program
        QCOMPARE(m->proxy->count("POST /v3/actions"), 1);
        QCOMPARE(m->page(id).actions.size(), 1);
    }
    void anOutboxThatCannotBeWrittenIsNotAskedWithoutPause()
    {
        m->options.firstRetry = m->options.maxRetry = 1s;
        const QString id = m->begin();
        const auto other = m->append(CreateAction{u"tmp_a"_s, id, u"Look"_s, {}});
        QVERIFY(m->isDelivered());
        m->tamperWithOutbox("CREATE TRIGGER no BEFORE UPDATE ON entry WHEN NEW.state = 'in_flight' "
                            "BEGIN SELECT RAISE(FAIL, 'the disk is full'); END");
        m->proxy->forgetRequests();
        EditIncident edit;
        edit.incidentId = id;
        edit.name = u"Renamed"_s;
        m->appendEdit(edit);
        QVERIFY(eventually([&] { return m->proxy->count("GET /v2/incidents/") >= 2; }));
        const int tries = m->proxy->count("GET /v2/incidents/");
        QTest::qWait(500);
        QVERIFY2(m->proxy->count("GET /v2/incidents/") - tries < 10, "each try is preceded by a look at the server");
        m->tamperWithOutbox("DROP TRIGGER no");
        QVERIFY(m->isDelivered());
    }
    void aRefusalOfOneOperationIsNotARefusalOfTheKey_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::newRow("401") << Fault::answer(401);
        QTest::newRow("a redirect") << Fault::answer(302, "Location: https://example.com/\r\n");
    }
    void aRefusalOfOneOperationIsNotARefusalOfTheKey()
    {
        QFETCH(Fault, fault);
        const QString id = m->begin();
        m->proxy->setPlan([fault](const ProxiedRequest &request) {
            return request.line.startsWith("POST /v2/incident_updates") ? fault : Fault();
        });
        m->history.clear();
        const auto entry = m->append(PostUpdate{u"tmp_u"_s, id, u"Kept"_s, {}, {}});
        QVERIFY(eventually([&] { return m->entry(entry.id).state == OutboxState::Rejected; }));
        m->append(CreateAction{u"tmp_a"_s, id, u"Look"_s, {}});
        QVERIFY(eventually([&] { return m->outbox->entries().size() == 1; })); // the rest goes on
        QVERIFY(std::none_of(m->history.begin(), m->history.end(),
            [](const SyncStatus &s) { return s.state == State::Unauthorised || s.state == State::Connecting; }));
        m->proxy->heal();
        QVERIFY(await(m->outbox->retry(entry.id)));
        QVERIFY(m->isDelivered());
        QCOMPARE(updatesSaying(id, u"Kept"_s), 1);
    }
    void oldKeysMayBeForgottenSoWhatIsThereIsLookedFor()
    {
        const QString id = m->begin();
        m->proxy->failNext({Fault::Kind::HangAfter}, "POST");
        const auto entry = m->append(CreateAction{u"tmp_a"_s, id, u"Look"_s, {}});
        QVERIFY(eventually([&] { return m->list(u"/v3/actions?incident_id="_s + id, u"actions"_s).size() == 1; }));
        m->closeProfile();
        // The lid was closed for three days, and the server forgot the key meanwhile.
        m->tamperWithOutbox(
            "UPDATE entry SET created_at = '2026-01-01T00:00:00.000000Z', idempotency_key = 'forgotten'");
        m->start();
        QVERIFY(m->isDelivered());
        QCOMPARE(m->list(u"/v3/actions?incident_id="_s + id, u"actions"_s).size(), 1);
        QVERIFY(isUlid(m->outbox->serverId(u"tmp_a"_s)));
    }
    void theChangesKnowTheirServerEvenWhenTheCacheIsGone()
    {
        m->begin();
        m->closeProfile();
        for (const char *suffix : {"", "-wal", "-shm"})
            QFile::remove(m->options.folder + u"/cache.db"_s + QLatin1String(suffix));
        SyncFixture other;
        m->options.server = other.options.server;
        m->options.key = other.options.key;
        m->openProfile();
        const auto entry
            = m->append(DeclareIncident{u"tmp_i"_s, u"Not for them"_s, {}, {}, {}, {}, u"public"_s, u"standard"_s, {}});
        m->start();
        QVERIFY(m->reaches(State::Failed));
        QCOMPARE(m->engine->status().problem->kind, ErrorKind::Conflict);
        QCOMPARE(m->entry(entry.id).state, OutboxState::Queued);
        QCOMPARE(other.list(u"/v2/incidents"_s, u"incidents"_s).size(), 0);
    }

    void doesNotClaimToBeAPersonWithAKeyThatMayNot()
    {
        const auto made = m->post(u"/muster/v1/users"_s, {{u"name"_s, u"Amara Diallo"_s}});
        m->options.actingUserId = made["user"_L1]["id"_L1].toString();
        QVERIFY(!m->options.actingUserId.isEmpty());
        const QString id = m->begin();
        m->append(PostUpdate{u"tmp_u"_s, id, u"Words"_s, {}, {}}); // the test's key may not act for users
        QVERIFY(m->isDelivered());
        QCOMPARE(updatesSaying(id, u"Words"_s), 1);
        const auto may = m->service->createKey(
            u"May"_s, {u"viewer"_s, u"incident_creator"_s, u"incident_editor"_s, u"act_on_behalf_of_users"_s});
        m->engine->setServer(m->options.server, may->token.toLatin1());
        m->append(CreateAction{u"tmp_a"_s, id, u"Look"_s, {}});
        QVERIFY(m->isDelivered());
        const auto actions = m->list(u"/v3/actions?incident_id="_s + id, u"actions"_s);
        QCOMPARE(actions.first()["creator"_L1]["user"_L1]["name"_L1].toString(), u"Amara Diallo"_s);
    }

private:
    int updatesSaying(const QString &id, const QString &message)
    {
        const auto updates = m->list(u"/v2/incident_updates?page_size=250&incident_id="_s + id, u"incident_updates"_s);
        return int(std::count_if(updates.begin(), updates.end(),
            [&](const QJsonValue &update) { return update["message"_L1].toString() == message; }));
    }
    std::unique_ptr<SyncFixture> m;
};

MUSTER_TEST(TstDeliveryTrouble);
#include "tst_deliverytrouble.moc"
