#include "tests/support/strictlog.h"
#include "tests/support/testmain.h"
#include "tests/unit/sync/syncfixture.h"

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using State = SyncStatus::State;

// How the server's rows come into the cache.
class TstPulling : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m = std::make_unique<SyncFixture>(); }
    void cleanup() { m.reset(); }

    void firstSyncFillsTheCache()
    {
        const QString id = m->declare(u"Database down"_s);
        m->post(u"/v2/incident_updates"_s,
            {{u"incident_id"_s, id}, {u"idempotency_key"_s, u"k1"_s}, {u"message"_s, u"Looking"_s}});
        m->post(u"/v3/actions"_s, {{u"incident_id"_s, id}, {u"description"_s, u"Call the vendor"_s}});
        m->post(u"/v3/follow_ups"_s, {{u"incident_id"_s, id}, {u"title"_s, u"Write it up"_s}});
        m->start();
        QVERIFY(m->reaches(State::UpToDate));
        const IncidentPage page = m->page(id);
        QVERIFY(page.incident);
        QCOMPARE(page.incident->name, u"Database down"_s);
        QCOMPARE(page.actions.size(), 1);
        QCOMPARE(page.followUps.size(), 1);
        QVERIFY(std::any_of(
            page.updates.begin(), page.updates.end(), [](const auto &u) { return u.message == u"Looking"_s; }));
        QVERIFY(page.activityComplete);
        QVERIFY(!page.activity.isEmpty());
        QCOMPARE(m->count(Kind::Severity), int(m->list(u"/v1/severities"_s, u"severities"_s).size()));
        const SyncStatus status = m->engine->status();
        QCOMPARE(status.identity.name, u"Test"_s);
        QVERIFY(status.limitations == QList<Limitation>({{Ability::ActInYourName, Limitation::Cause::Key}}));
        QVERIFY(status.hasIdempotency);
        QVERIFY(status.syncedAt);
        QVERIFY(!status.problem);
    }
    void tellsItsProgress()
    {
        for (int i = 0; i < 7; ++i)
            m->declare(u"Incident %1"_s.arg(i));
        m->start();
        QVERIFY(m->reaches(State::UpToDate));
        int highest = 0;
        for (const SyncStatus &status : m->history) {
            if (status.state != State::FirstSync)
                continue;
            QVERIFY(status.total == 0 || status.done <= status.total);
            QVERIFY(status.done >= highest);
            highest = status.done;
        }
        QVERIFY(highest >= 7);
    }
    void resumesAfterACancel()
    {
        fill(300); // two pages
        m->proxy->failKth(3, Fault::later(std::chrono::seconds(30)), "GET /v2/incidents?mode");
        m->start();
        const auto isUnderWay = [&] { // several walks at once: that of the severities may be the later one
            return m->engine->status().state == State::FirstSync && m->count(Kind::Incident) >= 250
                && m->count(Kind::Severity) > 0;
        };
        QVERIFY(eventually(isUnderWay, 15'000));
        m->engine->cancelFirstSync();
        QVERIFY(m->reaches(State::Paused));
        const int soFar = m->count(Kind::Incident);
        QVERIFY(soFar >= 250 && soFar < 300);
        m->closeProfile(); // and the program ends, too
        m->proxy->heal();
        m->proxy->breakConnections();
        m->proxy->forgetRequests();
        m->start();
        QVERIFY(m->reaches(State::UpToDate));
        QCOMPARE(m->count(Kind::Incident), 300);
        QCOMPARE(m->proxy->count("GET /v1/severities"), 0); // that was done before
        // One more page of the open ones, two of all; neither the first page nor the counting again.
        QCOMPARE(m->proxy->count("GET /v2/incidents?mode"), 3);
    }
    void aFirstSyncSurvivesABrokenConnection()
    {
        fill(300);
        m->proxy->failKth(3, Fault::answer(500), "GET /v2/incidents?mode");
        m->start();
        QVERIFY(m->reaches(State::UpToDate));
        QCOMPARE(m->count(Kind::Incident), 300);
        QVERIFY(
            std::any_of(m->history.begin(), m->history.end(), [](const auto &s) { return s.state == State::Offline; }));
    }
    void followsTheFeed()
    {
        const QString id = m->declare(u"One"_s);
        m->start();
        QVERIFY(m->reaches(State::UpToDate));
        m->edit(id, {{u"name"_s, u"Renamed"_s}});
        const QString second = m->declare(u"Two"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m->page(id).incident->name, u"Renamed"_s, 5000);
        QTRY_VERIFY_WITH_TIMEOUT(m->page(second).incident.has_value(), 5000);
        const auto action = m->post(u"/v3/actions"_s, {{u"incident_id"_s, id}, {u"description"_s, u"Look"_s}});
        QTRY_COMPARE_WITH_TIMEOUT(m->page(id).actions.size(), 1, 5000);
        api::Request removal;
        removal.method = "DELETE";
        removal.path = u"/v3/actions/"_s + action["action"_L1]["id"_L1].toString();
        QVERIFY(await(m->witness->send(removal)));
        QTRY_COMPARE_WITH_TIMEOUT(m->page(id).actions.size(), 0, 5000);
        QVERIFY(m->page(id).activityComplete);
        QVERIFY(m->page(id).activity.size() > 2);
    }
    void bringsTheCuratedTimeline()
    {
        const QString id = m->declare(u"One"_s);
        m->addTimelineItem(id, u"Before the first sync"_s);
        m->start();
        QVERIFY(m->reaches(State::UpToDate));
        QCOMPARE(m->page(id).timelineItems.size(), 1);
        QCOMPARE(m->page(id).timelineItems.first().title, u"Before the first sync"_s);
        m->addTimelineItem(id, u"By the feed"_s);
        QVERIFY(eventually([&] { return m->page(id).timelineItems.size() == 2; }));
        QCOMPARE(m->proxy->count("GET /v2/incident_timeline_items"), 0); // the feed brought it
    }
    void askedToTryAgainItDoesNotWaitForTheServer()
    {
        m->begin();
        for (int i = 0; i < 3; ++i) {
            QTest::qWait(300); // it asks for what is new, and the server has nothing to tell for 25 seconds
            const auto agreed = m->engine->status().syncedAt;
            m->engine->retryNow();
            QTRY_VERIFY(m->engine->status().syncedAt != agreed);
        }
        const QString declared = m->declare(u"Still followed"_s);
        QTRY_VERIFY(m->page(declared).incident);
    }
    void goesOnWithTheFeedAfterARestart()
    {
        const QString id = m->declare(u"One"_s);
        m->start();
        QVERIFY(m->reaches(State::UpToDate));
        m->closeProfile();
        m->edit(id, {{u"name"_s, u"Renamed"_s}});
        m->proxy->forgetRequests();
        m->start();
        QVERIFY(m->reaches(State::UpToDate));
        QCOMPARE(m->page(id).incident->name, u"Renamed"_s);
        QCOMPARE(m->proxy->count("GET /v2/incidents"), 0);
    }
    void readsEverythingAgainWhenTheFeedHasForgotten()
    {
        const QString id = m->declare(u"One"_s);
        m->start();
        QVERIFY(m->reaches(State::UpToDate));
        m->edit(id, {{u"name"_s, u"Renamed"_s}});
        m->proxy->failNext(Fault::answer(410), "GET /muster/v1/changes");
        QTRY_VERIFY_WITH_TIMEOUT(m->page(id).incident->name == u"Renamed"_s, 5000);
        m->proxy->breakConnections(); // ends the long poll
        QTRY_VERIFY_WITH_TIMEOUT(std::count_if(m->history.begin(), m->history.end(),
                                     [](const auto &s) { return s.state == State::FirstSync; })
                > 1,
            10'000);
        QVERIFY(m->reaches(State::UpToDate));
    }
    void offlineThenBack()
    {
        const QString id = m->declare(u"One"_s);
        m->start();
        QVERIFY(m->reaches(State::UpToDate));
        m->proxy->goOffline();
        QVERIFY(m->reaches(State::Offline));
        QVERIFY(eventually([&] {
            return std::any_of(m->history.begin(), m->history.end(), [](const SyncStatus &s) {
                return s.state == State::Offline && s.problem && s.offlineSince && s.retryAt;
            });
        }));
        m->edit(id, {{u"name"_s, u"Renamed"_s}});
        m->proxy->goOnline();
        QVERIFY(m->reaches(State::UpToDate));
        QVERIFY(!m->engine->status().offlineSince);
        QVERIFY(!m->engine->status().problem);
        QTRY_COMPARE_WITH_TIMEOUT(m->page(id).incident->name, u"Renamed"_s, 5000);
    }
    void retriesAtOnceWhenTold()
    {
        m->options.firstRetry = std::chrono::hours(1);
        m->options.maxRetry = std::chrono::hours(1);
        m->proxy->goOffline();
        m->start();
        QVERIFY(m->reaches(State::Offline));
        m->proxy->goOnline();
        m->engine->retryNow();
        QVERIFY(m->reaches(State::UpToDate));
    }
    void anotherWorkspaceIsNotOurs()
    {
        m->start();
        QVERIFY(m->reaches(State::UpToDate));
        m->closeProfile();
        SyncFixture other;
        m->options.server = other.options.server;
        m->options.key = other.options.key;
        m->openProfile();
        const auto entry = m->append(declaration(u"Not for them"_s));
        m->start();
        QVERIFY(m->reaches(State::Failed));
        QCOMPARE(m->engine->status().problem->kind, ErrorKind::Conflict);
        QCOMPARE(m->entry(entry.id).state, OutboxState::Queued);
        QCOMPARE(other.list(u"/v2/incidents"_s, u"incidents"_s).size(), 0);
    }
    void whatIsNotOurApiIsSaid()
    {
        m->proxy->setPlan([](const ProxiedRequest &) { return Fault::answer(404); });
        m->start();
        QVERIFY(m->reaches(State::Failed));
        m->proxy->heal();
        m->engine->retryNow();
        QVERIFY(m->reaches(State::UpToDate));
    }
    void fetchesTheActivityOfAnOpenedIncident()
    {
        const QString id = m->declare(u"One"_s);
        m->start();
        QVERIFY(m->reaches(State::UpToDate));
        const auto forgotten
            = await(m->cache->write([id](CacheWriter &writer) { writer.setActivityComplete(id, false); }));
        QVERIFY(forgotten);
        m->engine->openIncident(id);
        QTRY_VERIFY_WITH_TIMEOUT(m->page(id).activityComplete, 5000);
    }
    void saysThatTheServerAsksToWaitAndNeedNotWait()
    {
        m->proxy->failNext(Fault::answer(429, "Retry-After: 86400\r\n"), "GET /v1/severities");
        m->start();
        QVERIFY(eventually([&] {
            const SyncStatus status = m->engine->status();
            return status.problem && status.problem->kind == ErrorKind::RateLimited && status.retryAt
                && *status.retryAt < m->clock.now() + std::chrono::minutes(6); // nobody waits a day for a server
        }));
        m->engine->retryNow();
        QVERIFY(m->reaches(State::UpToDate));
        QVERIFY(!m->engine->status().problem);
    }
    void whatBelongsToATestComesToo()
    {
        const auto reply = m->post(u"/v2/incidents"_s,
            {{u"idempotency_key"_s, u"k"_s}, {u"visibility"_s, u"public"_s}, {u"mode"_s, u"test"_s},
                {u"name"_s, u"Drill"_s}, {u"severity_id"_s, m->severityId(0)}});
        const QString id = reply["incident"_L1]["id"_L1].toString();
        m->post(u"/v3/actions"_s, {{u"incident_id"_s, id}, {u"description"_s, u"Look"_s}});
        m->post(u"/v3/follow_ups"_s, {{u"incident_id"_s, id}, {u"title"_s, u"Later"_s}});
        m->start();
        QVERIFY(m->reaches(State::UpToDate));
        QCOMPARE(m->page(id).actions.size(), 1);
        QCOMPARE(m->page(id).followUps.size(), 1);
    }
    void anotherKeyMaySeeOtherThings()
    {
        m->start();
        QVERIFY(m->reaches(State::UpToDate));
        const auto wider = m->service->createKey(u"Wider"_s,
            {u"viewer"_s, u"incident_creator"_s, u"incident_editor"_s, u"manage_settings"_s, u"global_access"_s});
        m->history.clear();
        m->engine->setServer(m->options.server, wider->token.toLatin1());
        QVERIFY(eventually([&] {
            return std::any_of(
                m->history.begin(), m->history.end(), [](const auto &s) { return s.state == State::FirstSync; });
        }));
        QVERIFY(m->reaches(State::UpToDate));
        m->history.clear();
        m->engine->setServer(m->options.server, wider->token.toLatin1()); // the same again changes nothing
        QVERIFY(eventually([&] { return m->history.size() > 2 && m->history.last().state == State::UpToDate; }));
        QVERIFY(std::none_of(
            m->history.begin(), m->history.end(), [](const auto &s) { return s.state == State::FirstSync; }));
    }
    void aCacheThatBrokeIsFilledAgain()
    {
        const QString id = m->declare(u"One"_s);
        m->start();
        QVERIFY(m->reaches(State::UpToDate));
        const QString path = m->options.folder + u"/cache.db"_s;
        QVERIFY(QFile::remove(path) && QFile::remove(path + u"-wal"_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write("not SQLite at all") > 0);
        file.close();
        expectWarning(u"The cache was damaged"_s);
        QVERIFY(Cache::open(m->options.folder, m->clock)); // another program notices and begins a new file
        m->history.clear();
        m->edit(id, {{u"name"_s, u"Renamed"_s}});
        QVERIFY(eventually([&] { return m->count(Kind::IncidentStatus) > 0; })); // not only what the feed brings
        QVERIFY(eventually([&] {
            const auto incident = m->page(id).incident;
            return incident && incident->name == u"Renamed"_s && m->engine->status().state == State::UpToDate;
        }));
        QVERIFY(std::any_of(
            m->history.begin(), m->history.end(), [](const auto &s) { return s.state == State::FirstSync; }));
    }
    void stopLeavesNothingRunning()
    {
        fill(300);
        m->start();
        QVERIFY(m->reaches(State::FirstSync));
        m->engine->stop();
        QCOMPARE(m->engine->status().state, State::Stopped);
        QTest::qWait(50);
        m->proxy->forgetRequests();
        QTest::qWait(300);
        QCOMPARE(m->proxy->requests().size(), 0);
        m->engine->start();
        QVERIFY(m->reaches(State::UpToDate));
        QCOMPARE(m->count(Kind::Incident), 300);
    }

private:
    static Command declaration(const QString &name)
    {
        return DeclareIncident{u"tmp_"_s + name, name, {}, {}, {}, {}, u"public"_s, u"standard"_s, {}};
    }
    void fill(int incidents)
    {
        QList<QFuture<Result<api::Reply>>> sent;
        for (int i = 0; i < incidents; ++i) {
            api::Request request;
            request.method = "POST";
            request.path = u"/v2/incidents"_s;
            request.body = "{\"idempotency_key\":\"" + QByteArray::number(i)
                + "\",\"visibility\":\"public\",\"name\":\"n\",\"severity_id\":\"" + m->severityId(0).toLatin1()
                + "\"}";
            sent.append(m->witness->send(request));
        }
        for (const auto &future : sent)
            QVERIFY(await(future));
    }
    std::unique_ptr<SyncFixture> m;
};

MUSTER_TEST(TstPulling);
#include "tst_pulling.moc"
