#include "app/sync/leaderlock.h"
#include "tests/support/testmain.h"
#include "tests/unit/sync/syncfixture.h"

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = SyncStatus::State;

// How the user's changes come to the server: each once, in order, none lost.
class TstDelivering : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m = std::make_unique<SyncFixture>(); }
    void cleanup() { m.reset(); }

    void deliversInOrder()
    {
        const QString id = m->begin();
        m->proxy->goOffline();
        QVERIFY(m->reaches(State::Offline));
        QStringList sent;
        for (int i = 0; i < 8; ++i) {
            sent.append(u"Message %1"_s.arg(i));
            m->append(PostUpdate{u"tmp_%1"_s.arg(i), id, sent.last(), {}, {}});
        }
        m->proxy->goOnline();
        QVERIFY(m->isDelivered());
        QCOMPARE(messages(id), sent);
        QTRY_COMPARE_WITH_TIMEOUT(messagesInCache(id), sent, 5000);
    }
    void theCacheHasItWhenTheOutboxForgetsIt()
    {
        const QString id = m->begin();
        const auto edit = m->appendEdit(rename(id, u"Renamed"_s));
        QVERIFY(eventually([&] { return m->entry(edit.id).id.isEmpty(); }, 10'000));
        QCOMPARE(m->page(id).incident->name, u"Renamed"_s);
    }
    void neverSendsTwice_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::newRow("the connection breaks after the commit") << Fault{Fault::Kind::DropAfter};
        QTest::newRow("the connection breaks before") << Fault{Fault::Kind::DropBefore};
        QTest::newRow("the answer is cut") << Fault{Fault::Kind::CutReply};
        QTest::newRow("the answer is garbage") << Fault{Fault::Kind::Garbage};
        QTest::newRow("the request arrives twice") << Fault{Fault::Kind::Duplicate};
        QTest::newRow("the server is broken") << Fault::answer(500);
        QTest::newRow("the server is away") << Fault::answer(503, "Retry-After: 0\r\n");
    }
    void neverSendsTwice()
    {
        QFETCH(Fault, fault);
        const QString id = m->begin();
        m->proxy->failNext(fault, "POST", 3);
        m->append(PostUpdate{u"tmp_u"_s, id, u"Only once"_s, {}, {}});
        m->append(CreateAction{u"tmp_a"_s, id, u"Only once"_s, {}});
        m->append(CreateFollowUp{u"tmp_f"_s, id, u"Only once"_s, {}, {}});
        m->append(declaration(u"tmp_i"_s, u"Only once"_s));
        QVERIFY(m->isDelivered());
        QCOMPARE(messages(id), QStringList{u"Only once"_s});
        QCOMPARE(m->list(u"/v3/actions?incident_id="_s + id, u"actions"_s).size(), 1);
        QCOMPARE(m->list(u"/v3/follow_ups?incident_id="_s + id, u"follow_ups"_s).size(), 1);
        QCOMPARE(m->list(u"/v2/incidents"_s, u"incidents"_s).size(), 2);
    }
    void relatesOnceWhateverHappens_data() { neverSendsTwice_data(); }
    void relatesOnceWhateverHappens()
    {
        QFETCH(Fault, fault);
        const QString id = m->begin();
        const auto related = [&](const QString &incident) {
            return m->list(u"/v1/incident_relationships?incident_id="_s + incident, u"incident_relationships"_s).size();
        };
        m->proxy->failNext(fault, "POST", 2);
        m->append(declaration(u"tmp_i"_s, u"The same again"_s));
        m->append(RelateIncidents{u"tmp_r"_s, id, u"tmp_i"_s});
        m->append(CreateFollowUp{u"tmp_f"_s, id, u"Only once"_s, {}, {}});
        const ConnectExternalIssue connection{u"tmp_f"_s, id, u"linear"_s, u"https://linear.app/acme/issue/PAY-7"_s};
        m->append(connection, baseOf(connection, FollowUp{}));
        QVERIFY(m->isDelivered());
        const QString other = m->outbox->serverId(u"tmp_i"_s), relationship = m->outbox->serverId(u"tmp_r"_s);
        QCOMPARE(related(id), 1);
        QCOMPARE(related(other), 1);
        QTRY_COMPARE_WITH_TIMEOUT(m->page(other).relationships.value(0).relatedId, id, 5000);
        QTRY_COMPARE_WITH_TIMEOUT(m->page(id).relationships.value(0).relatedId, other, 5000);
        QTRY_COMPARE_WITH_TIMEOUT(m->page(id).followUps.value(0).externalIssue().name, u"PAY-7"_s, 5000);
        m->append(UnrelateIncidents{relationship, id, other});
        QVERIFY(m->isDelivered());
        QCOMPARE(related(other), 0);
        QTRY_VERIFY_WITH_TIMEOUT(m->page(other).relationships.isEmpty() && m->page(id).relationships.isEmpty(), 5000);
    }
    void anEndInTheMiddleIsNoSecondEffect()
    {
        const QString id = m->begin();
        m->proxy->failNext({Fault::Kind::HangAfter}, "POST");
        m->append(CreateAction{u"tmp_a"_s, id, u"Look"_s, {}});
        QTRY_COMPARE_WITH_TIMEOUT(m->list(u"/v3/actions?incident_id="_s + id, u"actions"_s).size(), 1, 5000);
        QCOMPARE(m->outbox->entries().first().state, OutboxState::InFlight);
        m->closeProfile(); // the program dies between commit and answer
        m->start();
        QVERIFY(m->isDelivered());
        QCOMPARE(m->list(u"/v3/actions?incident_id="_s + id, u"actions"_s).size(), 1);
        QCOMPARE(m->page(id).actions.size(), 1);
    }
    void setsATimestampOffline()
    {
        const QString id = m->begin();
        const QString fixed = timestampId(u"Fixed at"_s);
        m->proxy->goOffline();
        QVERIFY(m->reaches(State::Offline));
        m->appendEdit(setting(id, fixed, u"2026-01-31T09:30:00.000000Z"_s));
        m->proxy->goOnline();
        QVERIFY(m->isDelivered());
        QCOMPARE(timestampIn(id, fixed), u"2026-01-31T09:30:00.000000Z"_s);
        m->appendEdit(setting(id, fixed, {}));
        QVERIFY(m->isDelivered());
        QCOMPARE(timestampIn(id, fixed), QString());
    }
    void aTimestampSetByTwoIsAConflict()
    {
        const QString id = m->begin();
        const QString fixed = timestampId(u"Fixed at"_s);
        m->proxy->goOffline();
        QVERIFY(m->reaches(State::Offline));
        const auto mine = m->appendEdit(setting(id, fixed, u"2026-01-31T09:30:00.000000Z"_s));
        m->edit(id,
            {{u"incident_timestamp_values"_s,
                QJsonArray{
                    QJsonObject{{u"incident_timestamp_id"_s, fixed}, {u"value"_s, u"2026-01-31T10:00:00Z"_s}}}}});
        m->proxy->goOnline();
        QVERIFY(eventually([&] { return m->entry(mine.id).state == OutboxState::Conflict; }));
        QCOMPARE(m->entry(mine.id).theirs.value(u"timestamp:"_s + fixed).toString(), u"2026-01-31T10:00:00.000000Z"_s);
        QCOMPARE(timestampIn(id, fixed), u"2026-01-31T10:00:00.000000Z"_s);
    }
    void declaresOfflineWithChildren()
    {
        m->begin();
        m->proxy->goOffline();
        QVERIFY(m->reaches(State::Offline));
        QSignalSpy resolved(m->outbox.get(), &Outbox::resolved);
        m->append(declaration(u"tmp_i"_s, u"Offline"_s));
        m->append(PostUpdate{u"tmp_u"_s, u"tmp_i"_s, u"First words"_s, {}, {}});
        m->append(CreateAction{u"tmp_a"_s, u"tmp_i"_s, u"Look"_s, {}});
        m->append(UpdateAction{u"tmp_a"_s, u"tmp_i"_s, u"Look"_s, {}, TaskStatus::Completed},
            {{u"description"_s, u"Look"_s}, {u"status"_s, u"outstanding"_s}, {u"assignee_id"_s, QString()}});
        EditIncident edit;
        edit.incidentId = u"tmp_i"_s;
        edit.summary = u"All is well"_s;
        m->append(edit, {{u"summary"_s, QString()}});
        m->proxy->goOnline();
        QVERIFY(m->isDelivered());
        const QString id = m->outbox->serverId(u"tmp_i"_s);
        QVERIFY(isUlid(id));
        QTRY_VERIFY(std::any_of(resolved.begin(), resolved.end(),
            [&](const auto &signal) { return signal.at(0) == u"tmp_i"_s && signal.at(1) == id; }));
        const IncidentPage page = m->page(id);
        QVERIFY(page.incident->reference.startsWith(u"INC-"_s));
        QCOMPARE(page.incident->summary, u"All is well"_s);
        QCOMPARE(messages(id), QStringList{u"First words"_s});
        QCOMPARE(page.actions.size(), 1);
        QCOMPARE(page.actions.first().status, TaskStatus::Completed);
    }
    void showsAConflict()
    {
        const QString id = m->begin();
        m->proxy->goOffline();
        QVERIFY(m->reaches(State::Offline));
        EditIncident edit;
        edit.incidentId = id;
        edit.severityId = m->severityId(1);
        const auto entry = m->appendEdit(edit);
        const auto name = m->appendEdit(rename(id, u"Renamed"_s));
        m->edit(id, {{u"severity_id"_s, m->severityId(2)}});
        m->proxy->goOnline();
        QTRY_COMPARE_WITH_TIMEOUT(m->entry(entry.id).state, OutboxState::Conflict, 10'000);
        QCOMPARE(m->entry(entry.id).theirs, QJsonObject({{u"severity_id"_s, m->severityId(2)}}));
        QTRY_VERIFY_WITH_TIMEOUT(m->entry(name.id).id.isEmpty(), 10'000); // other fields go on
        QCOMPARE(severityOf(id), m->severityId(2));

        QVERIFY(await(m->outbox->retry(entry.id, true)));
        QVERIFY(m->isDelivered());
        QCOMPARE(severityOf(id), m->severityId(1));
    }
    void theSameChangeTwiceIsNoConflict()
    {
        const QString id = m->begin();
        m->proxy->goOffline();
        QVERIFY(m->reaches(State::Offline));
        EditIncident edit;
        edit.incidentId = id;
        edit.severityId = m->severityId(1);
        m->appendEdit(edit);
        m->edit(id, {{u"severity_id"_s, m->severityId(1)}});
        m->proxy->goOnline();
        QVERIFY(m->isDelivered());
    }
    void aChangeThatWasLostOnTheWayDoesNotOverwriteAnother()
    {
        const QString id = m->begin();
        EditIncident edit;
        edit.incidentId = id;
        edit.severityId = m->severityId(1);
        m->proxy->failNext({Fault::Kind::DropBefore}, "POST");
        m->proxy->failNext(Fault::later(800ms), "GET /v2/incidents/", 2);
        const auto entry = m->appendEdit(edit);
        QTRY_COMPARE_WITH_TIMEOUT(m->entry(entry.id).state, OutboxState::Unknown, 10'000);
        m->edit(id, {{u"severity_id"_s, m->severityId(2)}});
        QTRY_COMPARE_WITH_TIMEOUT(m->entry(entry.id).state, OutboxState::Conflict, 10'000);
        QCOMPARE(severityOf(id), m->severityId(2));
        QVERIFY(await(m->outbox->retry(entry.id, true)));
        QVERIFY(m->isDelivered());
        QCOMPARE(severityOf(id), m->severityId(1));
    }
    void forcingAnOldChangeIsNotAnsweredFromMemory()
    {
        // It was carried out, its answer got lost, somebody changed it after: the user insists.
        const QString id = m->begin();
        EditIncident edit;
        edit.incidentId = id;
        edit.severityId = m->severityId(1);
        m->proxy->failNext({Fault::Kind::DropAfter}, "POST");
        m->proxy->failNext(Fault::later(800ms), "GET /v2/incidents/", 2);
        const auto entry = m->appendEdit(edit);
        QTRY_COMPARE_WITH_TIMEOUT(m->entry(entry.id).state, OutboxState::Unknown, 10'000);
        QCOMPARE(severityOf(id), m->severityId(1));
        m->edit(id, {{u"severity_id"_s, m->severityId(2)}});
        QTRY_COMPARE_WITH_TIMEOUT(m->entry(entry.id).state, OutboxState::Conflict, 10'000);
        QVERIFY(await(m->outbox->retry(entry.id, true)));
        QVERIFY(m->isDelivered());
        QCOMPARE(severityOf(id), m->severityId(1));
    }
    void anUntouchedFieldKeepsTheServersNewValue()
    {
        const QString id = m->begin();
        const auto made = m->post(u"/v3/actions"_s, {{u"incident_id"_s, id}, {u"description"_s, u"Old"_s}});
        const QString action = made["action"_L1]["id"_L1].toString();
        QTRY_COMPARE_WITH_TIMEOUT(m->page(id).actions.size(), 1, 5000);
        m->proxy->goOffline();
        QVERIFY(m->reaches(State::Offline));
        const UpdateAction complete{action, id, u"Old"_s, {}, TaskStatus::Completed};
        m->append(complete, baseOf(complete, m->page(id).actions.first()));
        api::Request mend;
        mend.method = "PUT";
        mend.path = u"/v3/actions/"_s + action;
        mend.body = R"({"description":"New","status":"outstanding"})";
        QVERIFY(await(m->witness->send(mend)));
        m->proxy->goOnline();
        QVERIFY(m->isDelivered());
        const auto now = m->get(u"/v3/actions/"_s + action)["action"_L1].toObject();
        QCOMPARE(now["description"_L1].toString(), u"New"_s);
        QCOMPARE(now["status"_L1].toString(), u"completed"_s);
    }
    void keepsEverythingWhenTheKeyIsRevoked_data()
    {
        QTest::addColumn<bool>("noticedByReading");
        QTest::newRow("noticed by reading") << true;
        QTest::newRow("noticed by the change itself") << false;
    }
    void keepsEverythingWhenTheKeyIsRevoked()
    {
        QFETCH(bool, noticedByReading);
        const QString id = m->begin();
        m->proxy->setPlan([](const ProxiedRequest &) { return Fault::answer(401); });
        if (noticedByReading) {
            m->proxy->breakConnections();
            QVERIFY(m->reaches(State::Unauthorised));
        }
        const auto entry = m->append(PostUpdate{u"tmp_u"_s, id, u"Kept"_s, {}, {}});
        QVERIFY(m->reaches(State::Unauthorised));
        QTest::qWait(300);
        QCOMPARE(m->entry(entry.id).state, OutboxState::Queued);
        m->proxy->forgetRequests();
        QTest::qWait(500);
        QCOMPARE(m->proxy->requests().size(), 0); // a refused key is not tried again and again
        QVERIFY(m->page(id).incident);
        m->proxy->heal();
        m->engine->setServer(m->options.server, m->options.key);
        QVERIFY(m->reaches(State::UpToDate));
        QVERIFY(m->isDelivered());
        QCOMPARE(messages(id), QStringList{u"Kept"_s});
    }
    void keepsTheServersWordsWhenItRefuses()
    {
        const QString id = m->begin();
        EditIncident edit;
        edit.incidentId = id;
        edit.severityId = u"01ARZ3NDEKTSV4RRFFQ69G5FAV"_s;
        const auto entry = m->append(edit, {{u"severity_id"_s, m->severityId(0)}});
        QTRY_COMPARE_WITH_TIMEOUT(m->entry(entry.id).state, OutboxState::Rejected, 10'000);
        const auto error = m->entry(entry.id).error;
        QVERIFY(error && !error->message.isEmpty());
        QVERIFY(error->field.endsWith(u"severity_id"_s));
        m->appendEdit(rename(id, u"Renamed"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m->page(id).incident->name, u"Renamed"_s, 10'000);
    }
    void retriesAfter429()
    {
        const QString id = m->begin();
        m->proxy->failNext(Fault::answer(429, "Retry-After: 1\r\n"), "POST");
        const auto entry = m->append(CreateAction{u"tmp_a"_s, id, u"Look"_s, {}});
        QTRY_COMPARE_WITH_TIMEOUT(m->entry(entry.id).state, OutboxState::RetryWait, 10'000);
        const auto other = m->append(declaration(u"tmp_i"_s, u"Waits too"_s));
        QTest::qWait(300);
        QCOMPARE(m->entry(other.id).state, OutboxState::Queued);
        QVERIFY(m->isDelivered());
        QCOMPARE(m->list(u"/v3/actions?incident_id="_s + id, u"actions"_s).size(), 1);
    }
    void onlyTheLeaderSends()
    {
        const QString id = m->begin();
        m->engine->stop();
        sync::LeaderLock another(m->options.folder);
        QVERIFY(another.tryToHold());
        m->engine->start();
        QVERIFY(m->reaches(State::UpToDate));
        const auto entry = m->appendEdit(rename(id, u"Renamed"_s));
        QTest::qWait(500);
        QCOMPARE(m->entry(entry.id).state, OutboxState::Queued);
        another.release();
        QVERIFY(m->isDelivered());
    }
    void aDeletionOfWhatIsGoneIsDone()
    {
        const QString id = m->begin();
        const auto made = m->post(u"/v3/actions"_s, {{u"incident_id"_s, id}, {u"description"_s, u"Old"_s}});
        const QString action = made["action"_L1]["id"_L1].toString();
        m->proxy->failNext({Fault::Kind::DropAfter}, "DELETE");
        m->append(DeleteAction{action, id});
        QVERIFY(m->isDelivered());
        QTRY_COMPARE_WITH_TIMEOUT(m->page(id).actions.size(), 0, 5000);
    }
    void deliversWhileTheFirstSyncIsPaused()
    {
        const QString id = m->begin();
        m->closeProfile();
        m->options.folder = m->folder.filePath(u"second"_s);
        m->proxy->failNext(Fault::later(30s), "GET /v2/incidents?");
        m->start();
        QVERIFY(m->reaches(State::FirstSync));
        m->engine->cancelFirstSync();
        QVERIFY(m->reaches(State::Paused));
        m->append(PostUpdate{u"tmp_u"_s, id, u"Meanwhile"_s, {}, {}});
        QVERIFY(m->isDelivered());
        QCOMPARE(messages(id), QStringList{u"Meanwhile"_s});
        QCOMPARE(m->engine->status().state, State::Paused);
    }

private:
    static EditIncident setting(const QString &id, const QString &timestampId, const QString &time)
    {
        EditIncident edit;
        edit.incidentId = id;
        edit.timestamps.insert(timestampId, time);
        return edit;
    }
    QString timestampId(const QString &name)
    {
        const auto timestamps
            = await(m->cache->read([](const CacheReader &reader) { return reader.directory().timestamps; }));
        for (const IncidentTimestamp &timestamp : timestamps) {
            if (timestamp.name == name)
                return timestamp.id;
        }
        return {};
    }
    /// As the service has it.
    QString timestampIn(const QString &incidentId, const QString &timestampId)
    {
        const auto incident = Incident::fromJson(m->get(u"/v2/incidents/"_s + incidentId)["incident"_L1].toObject());
        for (const IncidentTimestampValue &value : incident.timestampValues()) {
            if (value.timestamp.id == timestampId)
                return value.value.raw;
        }
        return {};
    }
    static EditIncident rename(const QString &id, const QString &name)
    {
        EditIncident edit;
        edit.incidentId = id;
        edit.name = name;
        return edit;
    }
    Command declaration(const QString &localId, const QString &name) const
    {
        return DeclareIncident{localId, name, {}, m->severityId(0), {}, {}, u"public"_s, u"standard"_s, {}};
    }
    /// Of the updates somebody wrote, oldest first; the declaration itself leaves one without words.
    QStringList messages(const QString &id)
    {
        QMap<QString, QString> byId;
        const auto updates = m->list(u"/v2/incident_updates?page_size=250&incident_id="_s + id, u"incident_updates"_s);
        for (const QJsonValue &update : updates) {
            if (const QString message = update["message"_L1].toString(); !message.isEmpty())
                byId.insert(update["id"_L1].toString(), message);
        }
        return byId.values();
    }
    QStringList messagesInCache(const QString &id)
    {
        QStringList found;
        for (const IncidentUpdate &update : m->page(id).updates) {
            if (!update.message.isEmpty())
                found.append(update.message);
        }
        return found;
    }
    QString severityOf(const QString &id)
    {
        return m->get(u"/v2/incidents/"_s + id)["incident"_L1]["severity"_L1]["id"_L1].toString();
    }
    std::unique_ptr<SyncFixture> m;
};

MUSTER_TEST(TstDelivering);
#include "tst_delivering.moc"
