#include "models/domain/searchwords.h"
#include "models/store/cache.h"
#include "models/store/incidentconditions.h"
#include "models/store/pagedecoder.h"
#include "tests/support/fakeclock.h"
#include "tests/support/strictlog.h"
#include "tests/support/testmain.h"
#include "tests/unit/store/storetest.h"
#include <sqlite3.h>

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using Asked = IncidentCondition::Kind;

namespace {

const QString one = u"01A"_s, two = u"01B"_s;

QJsonObject named(const QString &id, const QString &name, const QString &createdAt = u"2026-11-01T10:00:00Z"_s)
{
    QJsonObject object = incidentJson(id);
    object.insert(u"name"_s, name);
    object.insert(u"created_at"_s, createdAt);
    return object;
}

QJsonObject saying(const QString &id, const QString &incidentId, const QString &message,
    const QString &createdAt = u"2026-11-01T10:05:00Z"_s)
{
    QJsonObject object = updateJson(id, incidentId, u"live"_s, createdAt);
    object.insert(u"message"_s, message);
    return object;
}

QJsonObject task(const QString &id, const QString &incidentId, const QString &title,
    const QString &status = u"outstanding"_s, const QString &updatedAt = {})
{
    QJsonObject object = taskJson(id, incidentId, status, u"2026-11-01T10:06:00Z"_s);
    object.insert(u"title"_s, title);
    object.insert(u"description"_s, title);
    if (!updatedAt.isEmpty())
        object.insert(u"updated_at"_s, updatedAt);
    return object;
}

QJsonObject assignment(const QString &roleId, const QString &type, const QString &personId)
{
    return {{u"role"_s, QJsonObject{{u"id"_s, roleId}, {u"name"_s, roleId}, {u"role_type"_s, type}}},
        {u"assignee"_s, userJson(personId, personId)}};
}

/// Runs SQL on a connection of its own.
bool runSql(const QString &path, const QByteArray &sql)
{
    sqlite3 *handle = nullptr;
    const bool done = sqlite3_open(path.toUtf8().constData(), &handle) == SQLITE_OK
        && sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(handle);
    return done;
}

} // namespace

/// What a search finds, and where.
class TstCacheSearch : public QObject
{
    Q_OBJECT

    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Cache> m_cache;

    QString path() const { return m_folder->filePath(u"w/cache.db"_s); }
    void open() { m_cache = std::move(Cache::open(m_folder->filePath(u"w"_s), m_clock).value()); }
    void put(Kind kind, const QJsonObject &object)
    {
        if (!write(*m_cache, [&](CacheWriter &writer) { writer.upsert(kind, object); }))
            qFatal("the write failed");
    }
    bool settleAll()
    {
        for (int i = 0; i < 20; ++i) {
            const auto left = m_cache->settle().result();
            if (!left || *left == 0)
                return left.has_value();
        }
        return false;
    }
    QStringList found(const IncidentFilter &filter) const
    {
        QStringList ids;
        for (const IncidentRow &row : m_cache->makeReader()->incidents(filter))
            ids.append(row.id);
        return ids;
    }
    QStringList found(const QString &text) const { return found({.text = text}); }
    QStringList asking(const IncidentCondition &condition) const
    {
        return found({.text = {}, .conditions = {condition}});
    }
    std::optional<SearchHit> hit(const QString &incidentId, const QString &text) const
    {
        const auto reader = m_cache->makeReader();
        const qint64 position = reader->rowsOf({incidentId}).value(0).position;
        const auto hits = reader->hits({position}, {.text = text});
        return hits.contains(position) ? std::optional(hits.value(position)) : std::nullopt;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        open();
    }
    void cleanup()
    {
        m_cache.reset();
        m_folder.reset();
    }

    void findsIncidentsByWhatBelongsToThem()
    {
        put(Kind::Incident, named(one, u"Payments failing"_s));
        put(Kind::Incident, named(two, u"Search slow"_s));
        put(Kind::IncidentUpdate, saying(u"u1"_s, one, u"We **rolled back** the gateway"_s));
        put(Kind::Action, task(u"a1"_s, one, u"Drain the west region"_s));
        put(Kind::FollowUp, task(u"f1"_s, two, u"Add an alarm for shards"_s));
        QJsonObject item = activityJson(u"t1"_s, two, u"custom_event"_s, u"2026-11-01T10:07:00Z"_s);
        item.insert(u"title"_s, u"Decided to fail over"_s);
        item.insert(u"timestamp"_s, u"2026-11-01T10:07:00Z"_s);
        put(Kind::TimelineItem, item);
        put(Kind::Attachment,
            Attachment{u"l1"_s, two, Attachment::arbitraryUrl, u"https://x.example/runbook"_s,
                u"https://x.example/runbook"_s, u"Dashboard of shards"_s}
                .toJson());
        QCOMPARE(found(u"dashboard"_s), QStringList{two});
        QCOMPARE(found(u"runbook"_s), QStringList{two});
        QCOMPARE(hit(two, u"dashboard"_s).value_or(SearchHit()).place, SearchHit::Place::Attachment);
        QCOMPARE(found(u"rolled"_s), QStringList{one});
        QCOMPARE(found(u"drain"_s), QStringList{one});
        QCOMPARE(found(u"shards"_s), QStringList{two});
        QCOMPARE(found(u"decided"_s), QStringList{two});
        QCOMPARE(found(u"payments rolled drain"_s), QStringList{one}); // in three places
        QCOMPARE(found(u"payments shards"_s), QStringList()); // in two incidents
    }
    void aWordStaysAsLongAsAnythingHasIt()
    {
        put(Kind::Incident, named(one, u"Payments failing"_s));
        put(Kind::FollowUp, task(u"f1"_s, one, u"Fix payments alarm"_s));
        put(Kind::IncidentUpdate, saying(u"u1"_s, one, u"The alarm was late"_s));
        put(Kind::FollowUp, task(u"f1"_s, one, u"Fix dashboards"_s, u"outstanding"_s, u"2026-11-02T00:00:00Z"_s));
        QCOMPARE(found(u"payments"_s), QStringList{one}); // the name's
        QCOMPARE(found(u"alarm"_s), QStringList{one}); // the update's
        QCOMPARE(found(u"dashboards"_s), QStringList{one});
        QJsonObject renamed = named(one, u"Checkout failing"_s);
        renamed.insert(u"updated_at"_s, u"2026-11-03T00:00:00Z"_s);
        put(Kind::Incident, renamed);
        QCOMPARE(found(u"payments"_s), QStringList());
        QCOMPARE(found(u"checkout dashboards"_s), QStringList{one});
        QVERIFY(write(*m_cache, [](CacheWriter &writer) { writer.remove(Kind::FollowUp, u"f1"_s); }));
        QCOMPARE(found(u"dashboards"_s), QStringList());
        QCOMPARE(found(u"fix"_s), QStringList());
        QCOMPARE(found(u"alarm"_s), QStringList{one});
    }
    void whatWasDeletedIsNotFound()
    {
        put(Kind::Incident, named(one, u"Payments failing"_s));
        put(Kind::Action, task(u"a1"_s, one, u"Wrong idea"_s));
        QCOMPARE(found(u"idea"_s), QStringList{one});
        put(Kind::Action, task(u"a1"_s, one, u"Wrong idea"_s, u"deleted"_s, u"2026-11-02T00:00:00Z"_s));
        QCOMPARE(found(u"idea"_s), QStringList());
    }
    void nothingOfARemovedIncidentStaysBehind()
    {
        put(Kind::Incident, named(one, u"Payments failing"_s));
        put(Kind::IncidentUpdate, saying(u"u1"_s, one, u"Confidential acquisition"_s));
        QVERIFY(write(*m_cache, [](CacheWriter &writer) { writer.remove(Kind::Incident, one); }));
        for (const char *word : {"payments", "confidential", "acquisition"})
            QCOMPARE(query(path(), QByteArray("SELECT rowid FROM search WHERE search MATCH '") + word + '\''),
                QStringList());
        QCOMPARE(query(path(), "SELECT word FROM word"), QStringList());
        put(Kind::Incident, named(one, u"Search slow"_s)); // comes back without what it had
        QVERIFY(settleAll());
        QCOMPARE(found(u"confidential"_s), QStringList());
    }
    void whatComesBeforeItsIncidentIsFoundOnceThatIsThere()
    {
        put(Kind::IncidentUpdate, saying(u"u1"_s, one, u"We rolled back"_s));
        QVERIFY(settleAll()); // has nothing to do and ends
        put(Kind::Incident, named(one, u"Payments failing"_s));
        QVERIFY(settleAll());
        QCOMPARE(found(u"payments rolled"_s), QStringList{one});
    }
    void pagesOfUpdatesAreFoundOnceTheyAreTakenApart()
    {
        put(Kind::Incident, named(one, u"Payments failing"_s));
        put(Kind::Incident, named(two, u"Search slow"_s));
        QJsonArray updates;
        for (int i = 0; i < 120; ++i)
            updates.append(saying(u"u%1"_s.arg(i), i % 2 ? one : two, u"Step%1 taken"_s.arg(i)));
        const QByteArray bytes
            = QJsonDocument(QJsonObject{{u"incident_updates"_s, updates}}).toJson(QJsonDocument::Compact);
        PageDecoder decoder;
        const auto page
            = decoder.decode(Kind::IncidentUpdate, QLatin1String("incident_updates"), bytes, Packing::None).value();
        QVERIFY(write(*m_cache, [&](CacheWriter &writer) { writer.upsert(*page, 1); }));
        QVERIFY(settleAll());
        QCOMPARE(found(u"step7 step119"_s), QStringList{one});
        QCOMPARE(found(u"step118"_s), QStringList{two});
        QVERIFY(write(*m_cache, [](CacheWriter &writer) { writer.remove(Kind::IncidentUpdate, u"u118"_s); }));
        QCOMPARE(found(u"step118"_s), QStringList());
    }
    void aFollowUpIsFoundByItsLabelsAndIssue()
    {
        put(Kind::Incident, named(one, u"Payments failing"_s));
        QJsonObject followUp = task(u"f1"_s, one, u"Raise the limit"_s);
        followUp.insert(u"labels"_s, QJsonArray{u"database"_s});
        followUp.insert(u"external_issue_reference"_s,
            QJsonObject{{u"provider"_s, u"jira"_s}, {u"issue_name"_s, u"OPS-77"_s}, {u"issue_permalink"_s, u"x"_s}});
        put(Kind::FollowUp, followUp);
        QCOMPARE(found(u"database"_s), QStringList{one});
        QCOMPARE(found(u"ops-77"_s), QStringList{one});
        QCOMPARE(hit(one, u"ops-77"_s)->place, SearchHit::Place::FollowUp);
    }
    void anIncidentThatMovesIsFoundByAllOfIt()
    {
        put(Kind::Incident, named(one, u"Payments failing"_s));
        put(Kind::IncidentUpdate, saying(u"u1"_s, one, u"We rolled back"_s));
        QJsonObject moved = named(one, u"Payments failing"_s, u"2026-10-01T10:00:00Z"_s);
        moved.insert(u"updated_at"_s, u"2026-11-03T00:00:00Z"_s);
        put(Kind::Incident, moved);
        QCOMPARE(found(u"payments rolled"_s), QStringList{one});
        QCOMPARE(query(path(), "SELECT count(*) FROM search WHERE search MATCH 'rolled'"), QStringList{u"1"_s});
    }
    void anOlderCacheLearnsWhatBelongsToItsIncidents()
    {
        QJsonObject object = named(one, u"Payments failing"_s);
        object.insert(u"incident_role_assignments"_s, QJsonArray{assignment(u"r"_s, u"custom"_s, u"ana"_s)});
        put(Kind::Incident, object);
        put(Kind::IncidentUpdate, saying(u"u1"_s, one, u"We rolled back"_s));
        m_cache.reset();
        QVERIFY(runSql(path(),
            "DROP TABLE unsearched; DROP TABLE word; DROP TABLE incident_attachment; "
            "DROP TABLE incident_relationship; DROP TABLE follow_up_priority; "
            "ALTER TABLE incident DROP COLUMN reported_at; ALTER TABLE incident DROP COLUMN resolved_at; "
            "INSERT INTO search (search, "
            "rowid, words) SELECT 'delete', row, "
            "'We rolled back \uE000r \uE001ana \uE000r\uE001ana' FROM incident; PRAGMA user_version = 4"));
        open();
        QVERIFY(!m_cache->wasRebuilt());
        QCOMPARE(found(u"payments"_s), QStringList{one}); // meanwhile as before
        QCOMPARE(found(u"rolled"_s), QStringList());
        QVERIFY(settleAll());
        QCOMPARE(found(u"payments rolled"_s), QStringList{one});
        QCOMPARE(asking({Asked::Person, {u"ana"_s}}), QStringList{one});
    }

    void beginningsOfManyWordsAreFoundAsThoseOfFew()
    {
        QJsonObject object = named(one, u"Payments failing"_s);
        QStringList many;
        for (int i = 0; i < 150; ++i)
            many.append(u"sub%1"_s.arg(i));
        object.insert(u"summary"_s, many.join(u' '));
        put(Kind::Incident, object);
        put(Kind::Incident, named(two, u"Subway payout"_s, u"2026-10-01T10:00:00Z"_s));
        QCOMPARE(found(u"sub"_s), (QStringList{one, two})); // 151 words
        QCOMPARE(found(u"sub14"_s), QStringList{one}); // eleven
        QCOMPARE(found(u"sub149"_s), QStringList{one});
        QCOMPARE(found(u"sub15"_s), QStringList{one});
        QCOMPARE(found(u"sub151"_s), QStringList());
        QCOMPARE(found(u"subw pay"_s), QStringList{two});
        QCOMPARE(found(u"subways"_s), QStringList());
    }
    void aWordOfAnotherIncidentStaysKnown()
    {
        put(Kind::Incident, named(one, u"Payments failing"_s));
        put(Kind::Incident, named(two, u"Payments slow"_s));
        QVERIFY(write(*m_cache, [](CacheWriter &writer) { writer.remove(Kind::Incident, one); }));
        QCOMPARE(found(u"payments"_s), QStringList{two});
        QCOMPARE(query(path(), "SELECT word FROM word ORDER BY word").filter(u"failing"_s), QStringList());
    }

    void conditionsChoose_data()
    {
        QTest::addColumn<IncidentCondition>("condition");
        QTest::addColumn<QStringList>("ids");
        const QStringList none;
        QTest::newRow("severity") << IncidentCondition{Asked::Severity, {u"s1"_s}} << QStringList{one};
        QTest::newRow("no severity yet") << IncidentCondition{Asked::Severity, {u""_s}} << QStringList{two};
        QTest::newRow("any of two") << IncidentCondition{Asked::Severity, {u"s1"_s, u""_s}} << QStringList{one, two};
        QTest::newRow("another severity") << IncidentCondition{Asked::Severity, {u"s1"_s}, true} << QStringList{two};
        QTest::newRow("category") << IncidentCondition{Asked::Category, {u"closed"_s}} << none;
        QTest::newRow("lead") << IncidentCondition{Asked::Lead, {u"lisa"_s}} << QStringList{one};
        QTest::newRow("nobody leads") << IncidentCondition{Asked::Lead, {u""_s}} << QStringList{two};
        QTest::newRow("has a role") << IncidentCondition{Asked::Person, {u"ana"_s}} << QStringList{one};
        QTest::newRow("who reported has none") << IncidentCondition{Asked::Person, {u"rob"_s}} << none;
        QTest::newRow("role is taken") << IncidentCondition{Asked::Role, {u"comms"_s}} << QStringList{one};
        QTest::newRow("role is open") << IncidentCondition{Asked::Role, {u"comms"_s}, true} << QStringList{two};
        QTest::newRow("role of") << IncidentCondition{Asked::RoleOf, {u"comms"_s, u"ana"_s}} << QStringList{one};
        QTest::newRow("role of another") << IncidentCondition{Asked::RoleOf, {u"comms"_s, u"lisa"_s}} << none;
        QTest::newRow("private") << IncidentCondition{Asked::Visibility, {u"private"_s}} << QStringList{two};
        QTest::newRow("has updates") << IncidentCondition{Asked::Has, {u"incident_update"_s}} << QStringList{one};
        QTest::newRow("deleted actions are none") << IncidentCondition{Asked::Has, {u"action"_s}} << none;
        QTest::newRow("done is not outstanding") << IncidentCondition{Asked::Outstanding, {u"follow_up"_s}} << none;
        QTest::newRow("no table of ours") << IncidentCondition{Asked::Has, {u"value; DROP TABLE body"_s}} << none;
        QTest::newRow("after") << IncidentCondition{Asked::After, {}, false, at("2026-11-02T00:00:00Z")}
                               << QStringList{two};
        QTest::newRow("before") << IncidentCondition{Asked::Before, {}, false, at("2026-11-02T00:00:00Z")}
                                << QStringList{one};
    }
    void conditionsChoose()
    {
        QFETCH(IncidentCondition, condition);
        QFETCH(QStringList, ids);
        QJsonObject object = named(one, u"Payments failing"_s);
        object.insert(u"severity"_s, QJsonObject{{u"id"_s, u"s1"_s}, {u"name"_s, u"Critical"_s}, {u"rank"_s, 4}});
        object.insert(u"incident_role_assignments"_s,
            QJsonArray{assignment(u"lead"_s, u"lead"_s, u"lisa"_s), assignment(u"comms"_s, u"custom"_s, u"ana"_s),
                assignment(u"reporter"_s, u"reporter"_s, u"rob"_s)});
        put(Kind::Incident, object);
        object = named(two, u"Search slow"_s, u"2026-11-02T00:00:00Z"_s);
        object.insert(u"visibility"_s, u"private"_s);
        put(Kind::Incident, object);
        put(Kind::IncidentUpdate, saying(u"u1"_s, one, u"We rolled back"_s));
        put(Kind::Action, task(u"a1"_s, one, u"x"_s, u"deleted"_s));
        put(Kind::FollowUp, task(u"f1"_s, one, u"x"_s, u"completed"_s));
        QCOMPARE(asking(condition), ids);
        QCOMPARE(found({.text = u"n"_s, .conditions = {condition}}), QStringList()); // and not instead of the words
        QCOMPARE(found({.text = {}, .conditions = {condition}, .newest = 10}), ids);
    }
    void aRowAtHandIsJudgedLikeTheFile()
    {
        IncidentRow row;
        row.severityId = u"s1"_s;
        row.category = StatusCategory::Live;
        row.createdAt = at("2026-11-02T00:00:00Z");
        const auto judged = [&](const QList<IncidentCondition> &conditions) { return matches(conditions, row); };
        QCOMPARE(judged({}), std::optional(true));
        QCOMPARE(judged({{Asked::Severity, {u"s1"_s}}, {Asked::Category, {u"live"_s}}}), std::optional(true));
        QCOMPARE(judged({{Asked::Severity, {u"s1"_s}, true}}), std::optional(false));
        QCOMPARE(judged({{Asked::After, {}, false, row.createdAt}}), std::optional(true));
        QCOMPARE(judged({{Asked::Before, {}, false, row.createdAt}}), std::optional(false));
        QCOMPARE(judged({{Asked::Has, {u"action"_s}}}), std::nullopt);
        QCOMPARE(judged({{Asked::Has, {u"action"_s}}, {Asked::Lead, {u"x"_s}}}), std::optional(false));
    }
    void quotedWordsStandSideBySide()
    {
        put(Kind::Incident, named(one, u"Checkout is down"_s));
        put(Kind::Incident, named(two, u"Down at the checkout"_s));
        put(Kind::IncidentUpdate, saying(u"u1"_s, two, u"Rolled back\nby hand"_s));
        const auto quoting = [&](const QString &text) { return found({.text = {}, .phrases = {searchWords(text)}}); };
        QCOMPARE(quoting(u"is down"_s), QStringList{one});
        QCOMPARE(quoting(u"IS  DOWN"_s), QStringList{one});
        QCOMPARE(quoting(u"down is"_s), QStringList());
        QCOMPARE(quoting(u"is dow"_s), QStringList()); // whole words
        QCOMPARE(quoting(u"back by hand"_s), QStringList{two});
        QCOMPARE(quoting(u"checkout rolled"_s), QStringList()); // not across texts
        QCOMPARE(found({.text = u"chec"_s, .phrases = {{u"by"_s, u"hand"_s}}}), QStringList{two});
    }
    void theNewestComeFirstWhileSomebodyTypes()
    {
        for (int i = 0; i < 30; ++i)
            put(Kind::Incident,
                named(QString::number(i), u"Outage"_s,
                    formatInstant(at("2026-11-01T10:00:00Z") + std::chrono::hours(i))));
        QCOMPARE(found({.text = u"out"_s, .newest = 3}), (QStringList{u"29"_s, u"28"_s, u"27"_s}));
        QCOMPARE(found({.text = u"out"_s}).size(), 30);
    }
    void readingEndsWhenItIsNotWantedAnyMore()
    {
        QJsonArray many;
        for (int i = 0; i < 5'000; ++i)
            many.append(named(QString::number(i), u"Outage"_s));
        QVERIFY(write(*m_cache, [&](CacheWriter &writer) { writer.upsert(Kind::Incident, many); }));
        std::stop_source source;
        source.request_stop();
        const auto reader = m_cache->makeReader();
        QVERIFY(reader->order({.text = u"out"_s, .stop = source.get_token()}).size() < 5'000);
        QCOMPARE(reader->order({.text = u"out"_s}).size(), 5'000); // and nothing is left of it
        QVERIFY(reader->best({.text = u"out"_s, .stop = source.get_token()}).size() < 5'000);
        QVERIFY(reader->hits({1, 2, 3}, {.text = u"out"_s, .stop = source.get_token()}).isEmpty());
    }
    void theBestComesFirstOnDemand()
    {
        put(Kind::Incident, named(u"1"_s, u"Slow"_s, u"2026-11-05T00:00:00Z"_s));
        put(Kind::IncidentUpdate, saying(u"u1"_s, u"1"_s, u"The cache of payments was cold"_s));
        put(Kind::Incident, named(u"2"_s, u"Paymentsgateway down"_s, u"2026-11-04T00:00:00Z"_s));
        put(Kind::Incident, named(u"3"_s, u"Payments down"_s, u"2026-11-03T00:00:00Z"_s));
        put(Kind::Incident, named(u"4"_s, u"Payments late"_s, u"2026-11-02T00:00:00Z"_s));
        const auto reader = m_cache->makeReader();
        const auto best = [&](const QString &text) {
            QStringList ids;
            for (const IncidentRow &row : reader->rowsAt(reader->best({.text = text, .limit = 3})))
                ids.append(row.id);
            return ids;
        };
        QCOMPARE(best(u"payments"_s), (QStringList{u"3"_s, u"4"_s, u"2"_s}));
        QCOMPARE(best(u"inc-4"_s), QStringList{u"4"_s});
        QCOMPARE(best(u"!"_s), QStringList());
    }
    void saysWhereElseThanInTheNameItWasFound()
    {
        QJsonObject object = named(one, u"Payments failing"_s);
        object.insert(u"summary"_s, u"Cards are refused"_s);
        put(Kind::Incident, object);
        put(Kind::IncidentUpdate, saying(u"u1"_s, one, u"**Rolled** back the gateway"_s, u"2026-11-01T10:05:00Z"_s));
        put(Kind::IncidentUpdate, saying(u"u2"_s, one, u"The gateway is back"_s, u"2026-11-01T10:09:00Z"_s));
        put(Kind::FollowUp, task(u"f1"_s, one, u"Replace the gateway"_s));
        QVERIFY(!hit(one, u"payments"_s));
        QVERIFY(!hit(one, u"inc-01a fail"_s));
        QCOMPARE(hit(one, u"cards"_s)->place, SearchHit::Place::Summary);
        QCOMPARE(hit(one, u"gateway rolled"_s)->place, SearchHit::Place::Update);
        QCOMPARE(hit(one, u"gateway rolled"_s)->snippet.text, u"Rolled back the gateway"_s);
        QCOMPARE(hit(one, u"gateway rolled"_s)->snippet.marks, (QList<Snippet::Mark>{{0, 6}, {16, 7}}));
        QCOMPARE(hit(one, u"back"_s)->snippet.text, u"The gateway is back"_s); // the later one
        QCOMPARE(hit(one, u"back"_s)->at, at("2026-11-01T10:09:00Z"));
        QCOMPARE(hit(one, u"payments replace"_s)->place, SearchHit::Place::FollowUp);
    }
};

MUSTER_TEST(TstCacheSearch);
#include "tst_cachesearch.moc"
