#include "models/domain/json.h"
#include "tests/support/testmain.h"
#include "tests/unit/sync/plainserver.h"
#include "tests/unit/sync/syncfixture.h"

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using State = SyncStatus::State;

// The same promises where the server helps less: polling instead of a feed, looking instead of a key.
class TstPlainServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m = std::make_unique<SyncFixture>();
        m_server = std::make_unique<PlainServer>(m->witness->base());
        m->options.server = m_server->url();
    }
    void cleanup()
    {
        m->closeProfile();
        m_proxy.reset();
        m_server.reset();
        m.reset();
    }

    void pollsForChanges()
    {
        const QString id = m->begin();
        QVERIFY(!m->engine->status().hasIdempotency);
        m->edit(id, {{u"name"_s, u"Renamed"_s}});
        const QString second = m->declare(u"Two"_s);
        m->post(u"/v3/actions"_s, {{u"incident_id"_s, id}, {u"description"_s, u"Look"_s}});
        QVERIFY(eventually([&] { return m->page(id).incident->name == u"Renamed"_s; }));
        QVERIFY(eventually([&] { return m->page(second).incident.has_value(); }));
        QVERIFY(eventually([&] { return m->page(id).actions.size() == 1; }));
        QVERIFY(m->page(id).activityComplete);
        QCOMPARE(m_server->count("GET", "/muster"), 0);
    }
    void noticesDeletedChildrenOfOpenIncidents()
    {
        const QString id = m->begin();
        const auto made = m->post(u"/v3/follow_ups"_s, {{u"incident_id"_s, id}, {u"title"_s, u"Later"_s}});
        QVERIFY(eventually([&] { return m->page(id).followUps.size() == 1; }));
        api::Request removal;
        removal.method = "DELETE";
        removal.path = u"/v3/follow_ups/"_s + made["follow_up"_L1]["id"_L1].toString();
        QVERIFY(await(m->witness->send(removal)));
        QVERIFY(eventually([&] { return m->page(id).followUps.isEmpty(); }));
    }
    void fetchesTheCuratedTimeline()
    {
        const QString id = m->begin();
        m->addTimelineItem(id, u"The pool limit was lowered"_s);
        const auto isThere = [&] {
            const auto items = m->page(id).timelineItems;
            return std::any_of(items.begin(), items.end(),
                [](const TimelineItem &item) { return item.title == u"The pool limit was lowered"_s; });
        };
        QVERIFY(eventually(isThere));
        QCOMPARE(m_server->count("GET", "/muster"), 0);
    }
    void pollsTheOptionsOfFields()
    {
        m->options.pollInterval = std::chrono::milliseconds(20);
        m->begin();
        const auto field = m->post(u"/v2/custom_fields"_s,
            {{u"name"_s, u"Region"_s}, {u"description"_s, u"Where"_s}, {u"field_type"_s, u"single_select"_s}});
        const QString fieldId = field["custom_field"_L1]["id"_L1].toString();
        m->post(u"/v1/custom_field_options"_s,
            {{u"custom_field_id"_s, fieldId}, {u"value"_s, u"eu-west-1"_s}, {u"sort_key"_s, 10}});
        const auto options = [&] {
            return await(
                m->cache->read([fieldId](const CacheReader &reader) { return reader.directory().optionsOf(fieldId); }));
        };
        QVERIFY(eventually([&] { return options().size() == 1; }));
        QCOMPARE(options().first().value, u"eu-west-1"_s);
    }
    void asksWithDatesWhereTimesAreRefused()
    {
        m_server->takeOnlyDates();
        const QString id = m->begin();
        m->edit(id, {{u"name"_s, u"Renamed"_s}});
        QVERIFY(eventually([&] { return m->page(id).incident->name == u"Renamed"_s; }));
        QVERIFY(!m->value(u"poll.dates_only"_s).isEmpty());
    }
    void everythingIsComparedOnceAWeek_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("isDue");
        QTest::newRow("six days") << 6 << false;
        QTest::newRow("eight days") << 8 << true;
    }
    void everythingIsComparedOnceAWeek()
    {
        QFETCH(int, days);
        QFETCH(bool, isDue);
        m->begin();
        m->engine->stop();
        const QString then = formatInstant(m->clock.now() - std::chrono::days(days));
        QVERIFY(await(m->cache->write([then](CacheWriter &writer) { writer.setValue(u"full_sync.done_at"_s, then); })));
        m->history.clear();
        m->engine->start();
        QVERIFY(m->reaches(State::UpToDate));
        QCOMPARE(std::any_of(m->history.begin(), m->history.end(),
                     [](const SyncStatus &status) { return status.state == State::FirstSync; }),
            isDue);
    }
    void neverSendsTwiceWithoutAKey()
    {
        const QString id = m->begin();
        for (const char *method : {"POST", "PUT", "DELETE"})
            m_server->loseAnswers(method, 0);
        m_server->loseAnswers("POST", 2);
        m->append(CreateAction{u"tmp_a"_s, id, u"Only once"_s, {}});
        m->append(CreateFollowUp{u"tmp_f"_s, id, u"Only once"_s, u"With words"_s, {}});
        QVERIFY(m->isDelivered());
        QCOMPARE(m->list(u"/v3/actions?incident_id="_s + id, u"actions"_s).size(), 1);
        QCOMPARE(m->list(u"/v3/follow_ups?incident_id="_s + id, u"follow_ups"_s).size(), 1);
        QCOMPARE(m_server->count("POST", "/v2/actions"), 1);
        QCOMPARE(m_server->count("POST", "/v2/follow_ups"), 1);
        QCOMPARE(m->page(id).actions.size(), 1);
        QVERIFY(isUlid(m->outbox->serverId(u"tmp_a"_s)));
    }
    void anEditOfUnknownOutcomeIsLookedFor()
    {
        const QString id = m->begin();
        m_server->loseAnswers("POST", 1);
        EditIncident edit;
        edit.incidentId = id;
        edit.name = u"Renamed"_s;
        m->appendEdit(edit);
        QVERIFY(m->isDelivered());
        QCOMPARE(m_server->count("POST", "/v2/incidents/"), 1);
        QCOMPARE(m->page(id).incident->name, u"Renamed"_s);
    }
    void twoAlikeOfUnknownOutcomeAreTheUsersToDecide()
    {
        m->options.firstRetry = m->options.maxRetry = std::chrono::seconds(2);
        const QString id = m->begin();
        m_server->loseAnswers("POST", 1);
        const auto entry = m->append(CreateAction{u"tmp_a"_s, id, u"Look"_s, {}});
        QVERIFY(eventually([&] { return m_server->count("POST", "/v2/actions") == 1; }));
        api::Client same(m->witness->base(), m->options.key, m->clock); // the same key from elsewhere says the same
        api::Request request;
        request.method = "POST";
        request.path = u"/v2/actions"_s;
        request.body = json::compact({{u"incident_id"_s, id}, {u"description"_s, u"Look"_s}});
        QVERIFY(await(same.send(request)));
        QVERIFY(eventually([&] { return m->entry(entry.id).state == OutboxState::Rejected; }));
        QCOMPARE(m->list(u"/v3/actions?incident_id="_s + id, u"actions"_s).size(), 2); // never a third
    }
    void repeatsADeclarationByItsBodyKey()
    {
        m->begin();
        m_server->loseAnswers("POST", 2);
        m->append(DeclareIncident{u"tmp_i"_s, u"Once"_s, {}, m->severityId(0), {}, {}, u"public"_s, u"standard"_s, {}});
        QVERIFY(m->isDelivered());
        QCOMPARE(m->list(u"/v2/incidents"_s, u"incidents"_s).size(), 2);
        QCOMPARE(m_server->count("POST", "/v2/incidents"), 3);
    }
    void removesWhatACompleteSyncDoesNotShow()
    {
        const QString id = m->begin();
        const QString ghost = u"01ARZ3NDEKTSV4RRFFQ69G5FAV"_s;
        QJsonObject object = m->get(u"/v2/incidents/"_s + id)["incident"_L1].toObject();
        object[u"id"_s] = ghost;
        m->closeProfile();
        m->openProfile();
        auto writing = m->cache->write([object](CacheWriter &writer) {
            writer.upsert(Kind::Incident, object, 1);
            writer.setValue(u"full_sync.done_at"_s, {});
        });
        QVERIFY(await(writing));
        QVERIFY(m->page(ghost).incident);
        m->engine->start();
        QVERIFY(m->reaches(State::UpToDate));
        QVERIFY(!m->page(ghost).incident);
        QVERIFY(m->page(id).incident);
    }
    void keepsWhatLooksLikeAMistakeOfTheServers()
    {
        const QString id = m->begin();
        QJsonObject object = m->get(u"/v2/incidents/"_s + id)["incident"_L1].toObject();
        QJsonObject closed = object["incident_status"_L1].toObject();
        closed[u"category"_s] = u"closed"_s; // open ones are asked for one by one, and a 404 is proof
        object[u"incident_status"_s] = closed;
        m->closeProfile();
        m->openProfile();
        auto writing = m->cache->write([object](CacheWriter &writer) {
            for (int i = 0; i < 60; ++i) {
                QJsonObject ghost = object;
                ghost[u"id"_s] = u"ghost%1"_s.arg(i);
                writer.upsert(Kind::Incident, ghost, 1);
            }
            writer.setValue(u"full_sync.done_at"_s, {});
        });
        QVERIFY(await(writing));
        m->engine->start();
        QVERIFY(m->reaches(State::UpToDate));
        QCOMPARE(m->count(Kind::Incident), 61);
        QVERIFY(m->value(u"full_sync.kept_unseen"_s).contains(u"60"_s));
    }

    void fetchesLaterWhatABrokenConnectionKeptAway()
    {
        throughAProxy();
        const QString id = m->declare(u"Over soon"_s);
        m->begin();
        m->edit(id, {{u"incident_status_id"_s, m->statusId(u"closed"_s)}}); // nobody looks at it again by itself
        QVERIFY(eventually([&] { return m->page(id).incident->status.category == StatusCategory::Closed; }));
        m_proxy->failNext({Fault::Kind::DropBefore}, "GET /v2/actions?incident_id=" + id.toLatin1());
        m->post(u"/v3/actions"_s, {{u"incident_id"_s, id}, {u"description"_s, u"Look"_s}});
        m->edit(id, {{u"name"_s, u"Over"_s}});
        QVERIFY(eventually([&] { return m->page(id).actions.size() == 1; }));
    }
    void whatOneIncidentLacksStopsNothingElse()
    {
        throughAProxy();
        const QString id = m->declare(u"Odd"_s), other = m->declare(u"Sound"_s);
        m_proxy->setPlan([id](const ProxiedRequest &request) {
            if (request.line.startsWith("GET /v2/incident_updates?incident_id=" + id.toLatin1()))
                return Fault::answer(404);
            return request.line == "GET /v2/incidents/" + id.toLatin1() ? Fault::answer(403) : Fault();
        });
        m->begin();
        m->history.clear();
        m->edit(other, {{u"name"_s, u"Still sound"_s}});
        m->edit(id, {{u"name"_s, u"Odder"_s}});
        QVERIFY(eventually([&] { return m->page(other).incident->name == u"Still sound"_s; }));
        QVERIFY(eventually([&] { return !m->page(id).incident; })); // this key may not see it any more
        QVERIFY(std::all_of(m->history.begin(), m->history.end(),
            [](const SyncStatus &s) { return s.state == State::UpToDate || s.state == State::Pulling; }));
    }
    void isNotMistakenForItsTwinAfterARestart()
    {
        throughAProxy();
        const QString id = m->begin();
        m->append(CreateAction{u"tmp_a"_s, id, u"Same words"_s, {}});
        QVERIFY(m->isDelivered());
        m_proxy->failNext({Fault::Kind::DropBefore}, "POST"); // never reaches the server
        m->options.firstRetry = m->options.maxRetry = std::chrono::seconds(1);
        const auto second = m->append(CreateAction{u"tmp_b"_s, id, u"Same words"_s, {}});
        QVERIFY(eventually([&] { return m->entry(second.id).state == OutboxState::Unknown; }));
        m->closeProfile();
        m->start();
        QVERIFY(m->isDelivered());
        QCOMPARE(m->list(u"/v3/actions?incident_id="_s + id, u"actions"_s).size(), 2);
    }
    void theWatermarkIsNoLaterThanTheWalk()
    {
        throughAProxy();
        const QString id = m->declare(u"Early"_s);
        // The list of all comes after the open ones and the counting; it is answered when somebody has changed things.
        m_proxy->failKth(3, Fault::later(std::chrono::milliseconds(2500)), "GET /v2/incidents?mode");
        m_proxy->failNext({Fault::Kind::Hang},
            "GET /v2/incidents?mode%5Bone_of%5D=standard&mode%5Bone_of%5D=retrospective&"
            "mode%5Bone_of%5D=test&mode%5Bone_of%5D=tutorial&updated_at"); // no poll
        const Instant begun = m->clock.now();
        m->start();
        QVERIFY(m->reaches(State::FirstSync));
        QTest::qWait(1500);
        m->edit(id, {{u"name"_s, u"Changed meanwhile"_s}});
        QVERIFY(eventually([&] { return !m->value(u"full_sync.done_at"_s).isEmpty(); }));
        const auto watermark = parseInstant(m->value(u"poll.updated_at"_s));
        QVERIFY(watermark);
        QVERIFY(*watermark < begun + std::chrono::milliseconds(1200)); // the clock of an answer counts whole seconds
    }
    void anEmptyListIsNotBelievedAtOnce()
    {
        const QString id = m->begin();
        m->closeProfile();
        m->openProfile();
        auto writing = m->cache->write([id](CacheWriter &writer) {
            for (int i = 0; i < 3; ++i)
                writer.upsert(Kind::Action,
                    {{u"id"_s, u"ghost%1"_s.arg(i)}, {u"incident_id"_s, u"ghost"_s}, {u"description"_s, u"x"_s},
                        {u"status"_s, u"outstanding"_s}, {u"created_at"_s, u"2026-01-01T00:00:00Z"_s},
                        {u"updated_at"_s, u"2026-01-01T00:00:00Z"_s}},
                    1);
            writer.setValue(u"full_sync.done_at"_s, {});
        });
        QVERIFY(await(writing));
        m->engine->start();
        QVERIFY(m->reaches(State::UpToDate));
        QCOMPARE(m->count(Kind::Action), 3);
        QVERIFY(m->value(u"full_sync.kept_unseen"_s).contains(u"3"_s));
    }

private:
    /// Puts something between the client and the plain server that can break things.
    void throughAProxy()
    {
        m_proxy = std::make_unique<FaultProxy>(quint16(m_server->url().port()));
        m->options.server = m_proxy->url();
    }
    std::unique_ptr<SyncFixture> m;
    std::unique_ptr<PlainServer> m_server;
    std::unique_ptr<FaultProxy> m_proxy;
};

MUSTER_TEST(TstPlainServer);
#include "tst_plainserver.moc"
