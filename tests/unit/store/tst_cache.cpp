#include "models/store/cache.h"
#include "tests/support/fakeclock.h"
#include "tests/support/strictlog.h"
#include "tests/support/testmain.h"
#include "tests/unit/store/storetest.h"
#include <QSemaphore>

using namespace muster;
using namespace muster::test;

static const QString one = QStringLiteral("01A");
static const QString two = QStringLiteral("01B");

/// What the cache keeps, answers and announces.
class TstCache : public QObject
{
    Q_OBJECT

    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Cache> m_cache;
    QList<ChangeSet> m_changes;

    /// What one write changed; an empty set when it announced nothing.
    ChangeSet changesOf(const std::function<void(CacheWriter &)> &work)
    {
        QCoreApplication::processEvents();
        m_changes.clear();
        if (!write(*m_cache, work))
            qFatal("the write failed");
        QCoreApplication::processEvents(); // announced before the future finished
        if (m_changes.size() > 1)
            qFatal("more than one announcement for one write");
        return m_changes.isEmpty() ? ChangeSet() : m_changes.first();
    }
    ChangeSet put(Kind kind, const QJsonObject &object, qint64 generation = 0)
    {
        return changesOf([&](CacheWriter &writer) { writer.upsert(kind, object, generation); });
    }
    std::unique_ptr<CacheReader> reader() const { return m_cache->makeReader(); }
    QStringList listed(const IncidentFilter &filter = {}) const
    {
        QStringList ids;
        for (const IncidentRow &row : reader()->incidents(filter))
            ids.append(row.id);
        return ids;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_cache = std::move(Cache::open(m_folder->filePath(QStringLiteral("w")), m_clock).value());
        connect(m_cache.get(), &Cache::changed, this, [this](const ChangeSet &changes) { m_changes.append(changes); });
    }
    void cleanup()
    {
        m_cache.reset();
        m_folder.reset();
    }

    void returnsAnIncidentWithEverythingTheServerSaid()
    {
        QJsonObject object = incidentJson(one);
        object.insert(QStringLiteral("from_the_future"), QJsonObject{{QStringLiteral("x"), 1}});
        object.insert(QStringLiteral("mode"), QStringLiteral("rehearsal"));
        put(Kind::Incident, object);
        const auto incident = reader()->incident(one);
        QVERIFY(incident);
        QCOMPARE(*incident, Incident::fromJson(object));
        QCOMPARE(incident->mode, QStringLiteral("rehearsal"));
        QVERIFY(incident->extra.contains(QStringLiteral("from_the_future")));
        QVERIFY(!reader()->incident(two));
    }
    void keepsIncidentsOfACategoryItDoesNotKnowAmongTheOpenOnes()
    {
        put(Kind::Incident, incidentJson(one, QStringLiteral("closed"), 5));
        put(Kind::Incident, incidentJson(two, QStringLiteral("hibernating"), 5));
        QCOMPARE(listed(), (QStringList{two, one}));
        const auto row = reader()->incidents({.text = {}, .withClosed = false, .limit = -1}).value(0);
        QCOMPARE(row.id, two);
        QCOMPARE(row.category, StatusCategory::Unknown);
        QCOMPARE(row.statusName, QStringLiteral("HIBERNATING"));
        QVERIFY(!row.endedAt);
    }
    void listsColumnsOfAnIncident()
    {
        QJsonObject object = incidentJson(one);
        object.insert(QStringLiteral("severity"),
            QJsonObject{{QStringLiteral("id"), QStringLiteral("s1")},
                {QStringLiteral("name"), QStringLiteral("Critical")}, {QStringLiteral("rank"), 4}});
        object.insert(
            QStringLiteral("incident_type"), QJsonObject{{QStringLiteral("name"), QStringLiteral("Security")}});
        object.insert(QStringLiteral("incident_role_assignments"),
            QJsonArray{QJsonObject{{QStringLiteral("role"),
                                       QJsonObject{{QStringLiteral("id"), QStringLiteral("r")},
                                           {QStringLiteral("role_type"), QStringLiteral("lead")}}},
                {QStringLiteral("assignee"), userJson(QStringLiteral("u1"), QStringLiteral("Lisa"))}}});
        put(Kind::Incident, object);
        IncidentRow expected;
        expected.id = one;
        expected.reference = QStringLiteral("INC-01A");
        expected.name = QStringLiteral("Name of 01A");
        expected.statusId = QStringLiteral("status-live");
        expected.statusName = QStringLiteral("LIVE");
        expected.category = StatusCategory::Live;
        expected.severityId = QStringLiteral("s1");
        expected.severityName = QStringLiteral("Critical");
        expected.severityRank = 4;
        expected.typeName = QStringLiteral("Security");
        expected.leadId = QStringLiteral("u1");
        expected.leadName = QStringLiteral("Lisa");
        expected.visibility = QStringLiteral("public");
        expected.mode = QStringLiteral("standard");
        expected.createdAt = expected.updatedAt = at("2026-11-01T10:00:00Z");
        expected.position = reader()->order({}).value(0).position;
        QCOMPARE(reader()->incidents({}).value(0), expected);
        QCOMPARE(reader()->rowsAt({expected.position, 17}), QList<IncidentRow>{expected});
        QCOMPARE(reader()->rowsOf({QStringLiteral("nobody"), one}), QList<IncidentRow>{expected});
    }
    void listsTheNewestFirstInEachGroup()
    {
        const QStringList categories{
            QStringLiteral("closed"), QStringLiteral("live"), QStringLiteral("learning"), QStringLiteral("triage")};
        for (int i = 0; i < 8; ++i) {
            // Arrives in an order of its own; the sixth is created in the same microsecond as the fifth.
            const int n = (i * 5) % 8;
            QJsonObject object = incidentJson(QString::number(n), categories[n % 4]);
            object.insert(
                QStringLiteral("created_at"), formatInstant(at("2026-11-01T10:00:00Z") + std::chrono::hours(n)));
            put(Kind::Incident, object);
        }
        const QStringList all = listed();
        QCOMPARE(all, // live, triage, learning, closed
            (QStringList{QStringLiteral("5"), QStringLiteral("1"), QStringLiteral("7"), QStringLiteral("3"),
                QStringLiteral("6"), QStringLiteral("2"), QStringLiteral("4"), QStringLiteral("0")}));
        QCOMPARE(listed({.text = {}, .withClosed = false, .limit = -1}), all.mid(0, 4));
        QCOMPARE(listed({.text = {}, .withClosed = true, .limit = 5}), all.mid(0, 5));
        QVERIFY(listed({.text = {}, .withClosed = true, .limit = 0}).isEmpty());
    }
    void movesAnIncidentWhoseTimeOfCreationChanged()
    {
        put(Kind::Incident, incidentJson(one));
        put(Kind::Incident, incidentJson(two));
        QCOMPARE(listed().size(), 2);
        QJsonObject object = incidentJson(two, QStringLiteral("live"), 1);
        object.insert(QStringLiteral("created_at"), QStringLiteral("2026-10-01T00:00:00Z"));
        put(Kind::Incident, object);
        QCOMPARE(listed(), (QStringList{one, two}));
        QCOMPARE(reader()->incident(two)->createdAt.raw, QStringLiteral("2026-10-01T00:00:00Z"));
    }
    void takesManyIncidentsOfOneInstant()
    {
        QJsonArray objects;
        for (int i = 0; i < 2500; ++i)
            objects.append(incidentJson(QStringLiteral("%1").arg(i, 5, 10, QLatin1Char('0'))));
        QVERIFY(write(*m_cache, [&](CacheWriter &writer) { writer.upsert(Kind::Incident, objects); }));
        const QStringList ids = listed();
        QCOMPARE(ids.size(), 2500);
        QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), 2500);
    }
    void findsIncidentsByTheBeginningsOfWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("nothing asked") << QString() << QStringList{two, one};
        QTest::newRow("blanks only") << QStringLiteral("  \t ") << QStringList{two, one};
        QTest::newRow("marks only") << QStringLiteral("\" -") << QStringList{two, one};
        QTest::newRow("beginning of a word") << QStringLiteral("paym") << QStringList{one};
        QTest::newRow("not the middle of one") << QStringLiteral("ayme") << QStringList();
        QTest::newRow("without the accents") << QStringLiteral("uberlast") << QStringList{one};
        QTest::newRow("in the summary") << QStringLiteral("cardholder") << QStringList{two};
        QTest::newRow("other case") << QStringLiteral("PAYMENTS") << QStringList{one};
        QTest::newRow("other case, not ASCII") << QStringLiteral("ÜBERLAST") << QStringList{one};
        QTest::newRow("sharp s") << QStringLiteral("strasse") << QStringList{two};
        QTest::newRow("order does not matter") << QStringLiteral("überlast payments") << QStringList{one};
        QTest::newRow("reference and name") << QStringLiteral("inc-01b straße") << QStringList{two};
        QTest::newRow("one word missing") << QStringLiteral("payments nowhere") << QStringList();
        QTest::newRow("marks are not searched") << QStringLiteral("pay%*") << QStringList{one};
        QTest::newRow("words of the search language are words") << QStringLiteral("payments OR brien") << QStringList();
        QTest::newRow("a quote is a character") << QStringLiteral("o'brien") << QStringList{two};
    }
    void findsIncidentsByTheBeginningsOfWords()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, found);
        QJsonObject object = incidentJson(one);
        object.insert(QStringLiteral("name"), QStringLiteral("Payments überlast"));
        put(Kind::Incident, object);
        object = incidentJson(two);
        object.insert(QStringLiteral("created_at"), QStringLiteral("2026-11-02T00:00:00Z"));
        object.insert(QStringLiteral("name"), QStringLiteral("O'Brien Straße"));
        object.insert(QStringLiteral("summary"), QStringLiteral("Every cardholder of the bank"));
        put(Kind::Incident, object);
        QCOMPARE(listed({.text = text, .withClosed = true, .limit = -1}), found);
    }

    void saysNothingAboutWhatDidNotChange()
    {
        QCOMPARE(put(Kind::Incident, incidentJson(one)).incidents, QSet<QString>{one});
        QVERIFY(put(Kind::Incident, incidentJson(one)).isEmpty());
        put(Kind::User, userJson(QStringLiteral("u"), QStringLiteral("Lisa")));
        QVERIFY(put(Kind::User, userJson(QStringLiteral("u"), QStringLiteral("Lisa")), 7).isEmpty());
        const auto action
            = taskJson(QStringLiteral("a"), one, QStringLiteral("outstanding"), QStringLiteral("2026-11-01T10:05:00Z"));
        put(Kind::Action, action);
        QVERIFY(put(Kind::Action, action).isEmpty());
        QVERIFY(changesOf([](CacheWriter &writer) {
            writer.remove(Kind::Incident, QStringLiteral("unheard of"));
            writer.setActivityComplete(one, false);
            writer.setValue(QStringLiteral("cursor"), QStringLiteral("x"));
        }).isEmpty());
    }
    void saysExactlyWhatChanged()
    {
        auto changes = put(Kind::Incident, incidentJson(one));
        QCOMPARE(changes.incidents, QSet<QString>{one});
        QVERIFY(changes.children.isEmpty() && !changes.configuration && !changes.everything);
        changes = put(Kind::Incident, incidentJson(one, QStringLiteral("live"), 1));
        QCOMPARE(changes.incidents, QSet<QString>{one});
        for (const Kind kind : {Kind::Action, Kind::FollowUp}) {
            changes = put(kind,
                taskJson(
                    QStringLiteral("t"), one, QStringLiteral("outstanding"), QStringLiteral("2026-11-01T10:05:00Z")));
            QCOMPARE(changes.children, QSet<QString>{one});
            QVERIFY(changes.incidents.isEmpty() && !changes.configuration);
        }
        for (const Kind kind :
            {Kind::Severity, Kind::IncidentStatus, Kind::IncidentType, Kind::IncidentRole, Kind::User}) {
            changes = put(kind, userJson(QStringLiteral("x"), QStringLiteral("A name")));
            QVERIFY(changes.configuration && changes.incidents.isEmpty() && changes.children.isEmpty());
        }
        changes = changesOf([](CacheWriter &writer) { writer.setActivityComplete(one, true); });
        QCOMPARE(changes.children, QSet<QString>{one});
        QVERIFY(changes.incidents.isEmpty());
    }
    void saysThatAnIncidentChangedWhenAnUpdateMovedItsEnd()
    {
        put(Kind::Incident, incidentJson(one, QStringLiteral("closed"), 60));
        QCOMPARE(reader()->incidents({}).value(0).endedAt, at("2026-11-01T11:00:00Z"));
        const auto changes = put(Kind::IncidentUpdate,
            updateJson(QStringLiteral("up"), one, QStringLiteral("closed"), QStringLiteral("2026-11-01T10:20:00Z")));
        QCOMPARE(changes.incidents, QSet<QString>{one});
        QCOMPARE(changes.children, QSet<QString>{one});
        QCOMPARE(reader()->incidents({}).value(0).endedAt, at("2026-11-01T10:20:00Z"));
        // The same the other way round: the update was there first.
        put(Kind::IncidentUpdate,
            updateJson(QStringLiteral("up2"), two, QStringLiteral("learning"), QStringLiteral("2026-11-01T10:30:00Z")));
        put(Kind::Incident, incidentJson(two, QStringLiteral("closed"), 60));
        QCOMPARE(reader()->rowsOf({two}).value(0).endedAt, at("2026-11-01T10:30:00Z"));
        // Taking the update away moves it back.
        QCOMPARE(
            changesOf([](CacheWriter &writer) { writer.remove(Kind::IncidentUpdate, QStringLiteral("up")); }).incidents,
            QSet<QString>{one});
        QCOMPARE(reader()->rowsOf({one}).value(0).endedAt, at("2026-11-01T11:00:00Z"));
    }
    void whatWasDeclaredAfterwardsHasTheTimesOfItsTimestamps()
    {
        QJsonObject object = incidentJson(one, QStringLiteral("closed"), 60);
        const auto timestamp = [](const QString &name, const QString &time) {
            return IncidentTimestampValue{{name, name, 1}, Timestamp::fromText(time)}.toJson();
        };
        object.insert(QStringLiteral("incident_timestamp_values"),
            QJsonArray{timestamp(timestampname::reported, QStringLiteral("2026-10-01T10:00:00Z")),
                timestamp(timestampname::accepted, QString()),
                timestamp(timestampname::resolved, QStringLiteral("2026-10-01T11:30:00Z"))});
        put(Kind::Incident, object);
        IncidentRow row = reader()->incidents({}).value(0);
        QCOMPARE(row.reportedAt, at("2026-10-01T10:00:00Z"));
        QCOMPARE(row.startedAt(), at("2026-10-01T10:00:00Z"));
        // A timestamp may be older than the last closing of one that was reopened: only where there is no history it
        // tells the end.
        QCOMPARE(row.endedAt, at("2026-11-01T11:00:00Z"));
        object.insert(QStringLiteral("mode"), QStringLiteral("retrospective"));
        object.insert(QStringLiteral("updated_at"), QStringLiteral("2026-11-01T12:00:00Z"));
        put(Kind::Incident, object);
        row = reader()->incidents({}).value(0);
        QCOMPARE(row.endedAt, at("2026-10-01T11:30:00Z"));
        object.insert(QStringLiteral("id"), two); // and one that comes so, with no history at all
        put(Kind::Incident, object);
        QCOMPARE(reader()->rowsOf({two}).value(0).endedAt, at("2026-10-01T11:30:00Z"));
    }
    void takesTheEndFromTheActivityLog()
    {
        put(Kind::Incident, incidentJson(one, QStringLiteral("closed"), 60));
        QJsonObject entry = activityJson(
            QStringLiteral("e"), one, QStringLiteral("status_change"), QStringLiteral("2026-11-01T10:10:00Z"));
        entry.insert(QStringLiteral("content"),
            QJsonObject{{QStringLiteral("status_change"),
                QJsonObject{{QStringLiteral("previous_status"), statusJson(QStringLiteral("live"))},
                    {QStringLiteral("new_status"), statusJson(QStringLiteral("closed"))}}}});
        QCOMPARE(put(Kind::Activity, entry).incidents, QSet<QString>{one});
        QCOMPARE(reader()->incidents({}).value(0).endedAt, at("2026-11-01T10:10:00Z"));
        // The status of an action is none of an incident.
        entry = activityJson(
            QStringLiteral("f"), one, QStringLiteral("action_updated"), QStringLiteral("2026-11-01T10:05:00Z"));
        entry.insert(QStringLiteral("content"),
            QJsonObject{{QStringLiteral("action_updated"),
                QJsonObject{{QStringLiteral("new_status"), QStringLiteral("completed")}}}});
        QVERIFY(put(Kind::Activity, entry).incidents.isEmpty());
    }

    void ignoresAnOlderObject()
    {
        put(Kind::Incident, incidentJson(one, QStringLiteral("live"), 10), 1);
        QVERIFY(put(Kind::Incident, incidentJson(one, QStringLiteral("triage"), 9)).isEmpty());
        QCOMPARE(reader()->incidents({}).value(0).category, StatusCategory::Live);
    }
    void believesAWalkOfEverythingEvenWhereItGoesBack()
    {
        // The server was restored from a backup: what we have never happened.
        put(Kind::Incident, incidentJson(one, QStringLiteral("live"), 10), 1);
        QCOMPARE(put(Kind::Incident, incidentJson(one, QStringLiteral("triage"), 9), 2).incidents, QSet<QString>{one});
        QCOMPARE(reader()->incidents({}).value(0).category, StatusCategory::Triage);
    }
    void whatIsMadeDuringAWalkOfNothingIsNotUnseen()
    {
        QVERIFY(changesOf([](CacheWriter &writer) { writer.upsert(Kind::Incident, QJsonArray(), 3); }).isEmpty());
        put(Kind::Incident, incidentJson(one));
        QVERIFY(changesOf([](CacheWriter &writer) { QVERIFY(writer.notSeen(Kind::Incident, 3).isEmpty()); }).isEmpty());
    }
    void comparesInstantsNotText()
    {
        QJsonObject object = incidentJson(one);
        object.insert(QStringLiteral("updated_at"), QStringLiteral("2026-11-01T12:00:00+01:00")); // 11:00Z
        put(Kind::Incident, object);
        object.insert(
            QStringLiteral("updated_at"), QStringLiteral("2026-11-01T11:30:00Z")); // later, though it sorts before
        object.insert(QStringLiteral("name"), QStringLiteral("Newer"));
        QCOMPARE(put(Kind::Incident, object).incidents, QSet<QString>{one});
        QCOMPARE(reader()->incident(one)->name, QStringLiteral("Newer"));
    }
    void appliesAnEquallyOldObject()
    {
        put(Kind::Incident, incidentJson(one));
        QJsonObject object = incidentJson(one);
        object.insert(QStringLiteral("name"), QStringLiteral("Renamed in the same microsecond"));
        QCOMPARE(put(Kind::Incident, object).incidents, QSet<QString>{one});
        QCOMPARE(reader()->incident(one)->name, object.value(QStringLiteral("name")).toString());
    }
    void leavesOutWhatHasNoId()
    {
        expectWarning(QStringLiteral("without an id"));
        QVERIFY(put(Kind::Incident, {{QStringLiteral("name"), QStringLiteral("nobody")}}).isEmpty());
        QCOMPARE(reader()->count(Kind::Incident), 0);
    }

    void showsAPageInOrder()
    {
        put(Kind::Incident, incidentJson(one));
        const auto time
            = [](int minute) { return QStringLiteral("2026-11-01T10:%1:00Z").arg(minute, 2, 10, QLatin1Char('0')); };
        QVERIFY(write(*m_cache, [&](CacheWriter &writer) {
            for (const int minute : {30, 10, 20}) {
                const QString id = QString::number(minute);
                writer.upsert(Kind::IncidentUpdate, updateJson(id, one, QStringLiteral("live"), time(minute)));
                writer.upsert(Kind::Action, taskJson(id, one, QStringLiteral("outstanding"), time(minute)));
                writer.upsert(Kind::FollowUp, taskJson(id, one, QStringLiteral("completed"), time(minute)));
                writer.upsert(Kind::Activity, activityJson(id, one, QStringLiteral("unheard_of"), time(minute)));
            }
            writer.upsert(Kind::Action, taskJson(QStringLiteral("15"), one, QStringLiteral("deleted"), time(15)));
            writer.upsert(Kind::FollowUp, taskJson(QStringLiteral("16"), one, QStringLiteral("deleted"), time(16)));
            writer.upsert(Kind::Action, taskJson(QStringLiteral("17"), one, QStringLiteral("postponed"), time(17)));
            writer.upsert(
                Kind::Action, taskJson(QStringLiteral("other"), two, QStringLiteral("outstanding"), time(15)));
        }));
        const IncidentPage page = reader()->page(one);
        const auto ids = [](const auto &list) {
            QStringList found;
            for (const auto &value : list)
                found.append(value.id);
            return found.join(QLatin1Char(' '));
        };
        QVERIFY(page.incident);
        QCOMPARE(ids(page.updates), QStringLiteral("10 20 30"));
        QCOMPARE(ids(page.actions), QStringLiteral("10 17 20 30"));
        QCOMPARE(ids(page.followUps), QStringLiteral("10 20 30"));
        QCOMPARE(ids(page.activity), QStringLiteral("10 20 30"));
        QCOMPARE(page.activity.first().type, QStringLiteral("unheard_of"));
        QCOMPARE(page.actions.value(1).status, TaskStatus::Unknown);
        QVERIFY(!page.activityComplete);
        QCOMPARE(page.fetchedAt, m_clock.now());
        QVERIFY(reader()->action(QStringLiteral("15")));
        QCOMPARE(reader()->followUp(QStringLiteral("16"))->status, TaskStatus::Deleted);
        QVERIFY(!reader()->page(two).incident);
        QVERIFY(!reader()->page(two).fetchedAt);
        QCOMPARE(ids(reader()->page(two).actions), QStringLiteral("other"));
    }
    void remembersWhenAnUnchangedIncidentWasFetched()
    {
        put(Kind::Incident, incidentJson(one));
        m_clock.advance(std::chrono::minutes(5));
        QVERIFY(put(Kind::Incident, incidentJson(one)).isEmpty());
        QCOMPARE(reader()->page(one).fetchedAt, m_clock.now());
    }
    void knowsWhetherTheActivityIsComplete()
    {
        put(Kind::Incident, incidentJson(one));
        changesOf([](CacheWriter &writer) { writer.setActivityComplete(one, true); });
        QVERIFY(reader()->page(one).activityComplete);
        QVERIFY(changesOf([](CacheWriter &writer) { writer.setActivityComplete(one, true); }).isEmpty());
        QCOMPARE(changesOf([](CacheWriter &writer) { writer.setActivityComplete(one, false); }).children,
            QSet<QString>{one});
        QVERIFY(!reader()->page(one).activityComplete);
    }
    void removesAnIncidentWithAllThatHangsOnIt()
    {
        const QString time = QStringLiteral("2026-11-01T10:05:00Z");
        for (const QString &id : {one, two}) {
            put(Kind::Incident, incidentJson(id));
            put(Kind::IncidentUpdate, updateJson(id + QLatin1Char('u'), id, QStringLiteral("live"), time));
            put(Kind::Action, taskJson(id + QLatin1Char('a'), id, QStringLiteral("outstanding"), time));
            put(Kind::FollowUp, taskJson(id + QLatin1Char('f'), id, QStringLiteral("outstanding"), time));
            put(Kind::Activity, activityJson(id + QLatin1Char('e'), id, QStringLiteral("x"), time));
            changesOf([&](CacheWriter &writer) { writer.setActivityComplete(id, true); });
        }
        const auto changes = changesOf([](CacheWriter &writer) { writer.remove(Kind::Incident, one); });
        QCOMPARE(changes.incidents, QSet<QString>{one});
        QCOMPARE(changes.children, QSet<QString>{one});
        QVERIFY(!reader()->incident(one));
        for (const Kind kind : {Kind::Incident, Kind::IncidentUpdate, Kind::Action, Kind::FollowUp, Kind::Activity})
            QCOMPARE(reader()->count(kind), 1);
        QVERIFY(!reader()->page(one).activityComplete);
        QVERIFY(reader()->page(two).activityComplete);
        QCOMPARE(query(m_folder->filePath(QStringLiteral("w/cache.db")), "SELECT count(*) FROM body"),
            QStringList{QStringLiteral("5")});
    }
    void fillsTheDirectory()
    {
        QVERIFY(write(*m_cache, [](CacheWriter &writer) {
            writer.upsert(Kind::User,
                QJsonArray{userJson(QStringLiteral("u1"), QStringLiteral("Lisa")),
                    userJson(QStringLiteral("u2"), QStringLiteral("Ada"))});
            writer.upsert(Kind::IncidentStatus, statusJson(QStringLiteral("live")));
            for (const Kind kind : {Kind::Severity, Kind::IncidentType, Kind::IncidentRole})
                writer.upsert(kind, userJson(QStringLiteral("x"), QStringLiteral("Name")));
        }));
        const Directory directory = reader()->directory();
        QCOMPARE(directory.users.size(), 2);
        QCOMPARE(directory.user(QStringLiteral("u2"))->name, QStringLiteral("Ada"));
        QCOMPARE(directory.firstStatus(StatusCategory::Live).id, QStringLiteral("status-live"));
        QCOMPARE(directory.severities.value(QStringLiteral("x")).name, QStringLiteral("Name"));
        QCOMPARE(directory.types.size(), 1);
        QCOMPARE(directory.roles.size(), 1);
        changesOf([](CacheWriter &writer) { writer.remove(Kind::User, QStringLiteral("u1")); });
        QCOMPARE(reader()->directory().users.keys(), QStringList{QStringLiteral("u2")});
    }
    void keepsValues()
    {
        QVERIFY(reader()->value(QStringLiteral("cursor")).isEmpty());
        changesOf([](CacheWriter &writer) { writer.setValue(QStringLiteral("cursor"), QStringLiteral("abc")); });
        QCOMPARE(reader()->value(QStringLiteral("cursor")), QStringLiteral("abc"));
        changesOf([](CacheWriter &writer) { writer.setValue(QStringLiteral("cursor"), QString()); });
        QVERIFY(reader()->value(QStringLiteral("cursor")).isEmpty());
    }

    void knowsWhatAWalkDidNotSee()
    {
        for (const QString &id : {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")})
            put(Kind::Incident, incidentJson(id), 1);
        put(Kind::Incident, incidentJson(QStringLiteral("a")), 2); // unchanged, yet seen
        put(Kind::Incident,
            incidentJson(QStringLiteral("b"), QStringLiteral("live"), 1)); // changed beside the walk: mark stays
        put(Kind::Incident, incidentJson(QStringLiteral("new"))); // came in beside the walk
        put(Kind::Incident, incidentJson(QStringLiteral("d")), 2);
        put(Kind::Incident, incidentJson(QStringLiteral("d"), QStringLiteral("live"), 1)); // seen, then changed beside
        put(Kind::User, userJson(QStringLiteral("u"), QStringLiteral("Lisa")), 1);
        QVERIFY(write(*m_cache, [](CacheWriter &writer) {
            QCOMPARE(writer.notSeen(Kind::Incident, 2), (QStringList{QStringLiteral("b"), QStringLiteral("c")}));
            QVERIFY(writer.notSeen(Kind::User, 1).isEmpty());
            QCOMPARE(writer.notSeen(Kind::User, 2), QStringList{QStringLiteral("u")});
        }));
    }
    void seesItsOwnChangesInsideTheTransactionAndNobodyElseDoes()
    {
        const auto other = reader();
        QVERIFY(write(*m_cache, [&](CacheWriter &writer) {
            writer.upsert(Kind::Incident, incidentJson(one));
            writer.setValue(QStringLiteral("k"), QStringLiteral("v"));
            QVERIFY(writer.incident(one));
            QCOMPARE(writer.page(one).incident->id, one);
            QCOMPARE(writer.value(QStringLiteral("k")), QStringLiteral("v"));
            QCOMPARE(writer.count(Kind::Incident), 1);
        }));
        QVERIFY(other->incident(one));
    }
    void readsWhileALongWriteIsUnderWay()
    {
        put(Kind::Incident, incidentJson(one));
        QSemaphore begun, goOn;
        auto writing = m_cache->write([&](CacheWriter &writer) {
            for (int i = 0; i < 3000; ++i)
                writer.upsert(Kind::Incident, incidentJson(QString::number(i)));
            writer.remove(Kind::Incident, one);
            begun.release();
            goOn.acquire();
        });
        begun.acquire();
        const auto mine = reader();
        QCOMPARE(mine->incidents({}).size(), 1);
        QVERIFY(mine->page(one).incident);
        const int onReaderThread = m_cache->read([](const CacheReader &r) { return r.count(Kind::Incident); }).result();
        QCOMPARE(onReaderThread, 1);
        goOn.release();
        QVERIFY(writing.result());
        QCOMPARE(mine->incidents({}).size(), 3000);
        QVERIFY(!mine->incident(one));
    }
    void announcesOnTheThreadItWasMadeOn()
    {
        QThread *thread = nullptr;
        connect(
            m_cache.get(), &Cache::changed, m_cache.get(), [&] { thread = QThread::currentThread(); },
            Qt::DirectConnection);
        put(Kind::Incident, incidentJson(one));
        QCOMPARE(thread, QThread::currentThread());
    }
    void finishesWhatWasPostedBeforeItsEnd()
    {
        QList<QFuture<Result<void>>> futures;
        for (int i = 0; i < 20; ++i)
            futures.append(m_cache->write(
                [i](CacheWriter &writer) { writer.upsert(Kind::Incident, incidentJson(QString::number(i))); }));
        m_cache.reset();
        for (const auto &future : futures)
            QVERIFY(future.isFinished() && future.result());
        m_cache = std::move(Cache::open(m_folder->filePath(QStringLiteral("w")), m_clock).value());
        QCOMPARE(reader()->count(Kind::Incident), 20);
    }
};

MUSTER_TEST(TstCache);
#include "tst_cache.moc"
