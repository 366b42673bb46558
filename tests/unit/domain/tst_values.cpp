#include "models/domain/activity.h"
#include "models/domain/json.h"
#include "tests/support/testmain.h"
#include "tests/unit/domain/domainfixture.h"
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace muster;

namespace {

QString text(const char *latin1)
{
    return QLatin1String(latin1);
}

QJsonObject parsed(const char *json)
{
    return json::parseObject(json).value();
}

} // namespace

class TstValues : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsBothSpellingsOfACategoryAndWritesTheFirst_data()
    {
        QTest::addColumn<QString>("spelling");
        QTest::addColumn<StatusCategory>("category");
        QTest::addColumn<QString>("written");
        using enum StatusCategory;
        QTest::newRow("live") << text("live") << Live << text("live");
        QTest::newRow("active") << text("active") << Live << text("live");
        QTest::newRow("learning") << text("learning") << Learning << text("learning");
        QTest::newRow("post-incident") << text("post-incident") << Learning << text("learning");
        QTest::newRow("post_incident") << text("post_incident") << Learning << text("learning");
        for (const auto &[category, word] : {std::pair(Triage, "triage"), {Declined, "declined"}, {Merged, "merged"},
                 {Canceled, "canceled"}, {Closed, "closed"}, {Paused, "paused"}})
            QTest::newRow(word) << text(word) << category << text(word);
    }
    void readsBothSpellingsOfACategoryAndWritesTheFirst()
    {
        QFETCH(QString, spelling);
        QFETCH(StatusCategory, category);
        QCOMPARE(statusCategoryFromText(spelling), category);
        QTEST(toText(category), "written");
    }
    void opensWhatSomebodyStillRespondsTo()
    {
        using enum StatusCategory;
        for (const auto category : {Triage, Live, Paused})
            QVERIFY(isOpen(category));
        for (const auto category : {Unknown, Declined, Merged, Canceled, Learning, Closed})
            QVERIFY(!isOpen(category));
    }
    /// The API promises to add values to its enumerations.
    void bearsValuesNobodyHasHeardOf()
    {
        QCOMPARE(statusCategoryFromText(u"hibernating"), StatusCategory::Unknown);
        QCOMPARE(taskStatusFromText(u"in_progress"), TaskStatus::Unknown);
        const auto status
            = IncidentStatus::fromJson(parsed(R"({"id":"S","name":"Asleep","category":"hibernating","rank":3})"));
        QCOMPARE(status.category, StatusCategory::Unknown);
        QCOMPARE(status.name, text("Asleep"));
        const auto role = IncidentRole::fromJson(parsed(R"({"id":"R","name":"Scribe","role_type":"scribe"})"));
        QCOMPARE(role.kind, IncidentRole::Kind::Custom);
        const auto action = Action::fromJson(parsed(R"({"id":"A","status":"in_progress","description":"Do"})"));
        QCOMPARE(action.status, TaskStatus::Unknown);
        QCOMPARE(action.description, text("Do"));
        const auto actor = Actor::fromJson(parsed(R"({"agent":{"id":"X","name":"Robot"}})"));
        QCOMPARE(actor.kind, Actor::Kind::Unknown);
        QVERIFY(actor.toJson().isEmpty());
        const auto incident = Incident::fromJson(parsed(R"({"id":"I","mode":"rehearsal","visibility":"team"})"));
        QCOMPARE(incident.toJson().value(text("mode")).toString(), text("rehearsal"));
        QCOMPARE(incident.toJson().value(text("visibility")).toString(), text("team"));
        QVERIFY(!incident.isPrivate());
    }
    void readsWhateverItIsGiven_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray("{}");
        QTest::newRow("nulls") << QByteArray(
            R"({"id":null,"name":null,"severity":null,"incident_status":null,"creator":null,"assignee":null,"rank":null,"created_at":null,"incident_role_assignments":null,"content":null})");
        QTest::newRow("wrong types") << QByteArray(
            R"({"id":5,"name":[],"severity":"x","incident_status":[1],"creator":true,"assignee":7,"rank":"high","created_at":12,"incident_role_assignments":{"a":1},"content":"c","status":{}})");
        QTest::newRow("not times") << QByteArray(
            R"({"id":"I","created_at":"yesterday","updated_at":"2026-02-30T00:00:00Z"})");
    }
    void readsWhateverItIsGiven()
    {
        QFETCH(QByteArray, body);
        const QJsonObject object = json::parseObject(body).value();
        const Incident incident = Incident::fromJson(object);
        QVERIFY(!incident.severity && incident.roleAssignments.isEmpty() && !incident.createdAt.isSet());
        QCOMPARE(incident.mode, text("standard"));
        QCOMPARE(incident.visibility, text("public"));
        QVERIFY(!Action::fromJson(object).assignee && !FollowUp::fromJson(object).assignee);
        QCOMPARE(Severity::fromJson(object).rank, 0);
        QCOMPARE(IncidentType::fromJson(object).createInTriage, text("optional"));
        QVERIFY(ActivityEntry::fromJson(object).content.isEmpty());
        QVERIFY(Identity::fromJson(object).roles.isEmpty());
        QVERIFY(User::fromJson(object).isActive);
        QVERIFY(!IncidentUpdate::fromJson(object).newSeverity);
    }
    void keepsMembersOfIncidentsAndFollowUpsItDoesNotKnow()
    {
        const QJsonObject incident = parsed(
            R"({"id":"I","name":"N","new_thing":{"deep":[1,{"x":null}]},"has_debrief":true,"team_ids":["T"]})");
        const QJsonObject written = Incident::fromJson(incident).toJson();
        for (const char *key : {"new_thing", "has_debrief", "team_ids"})
            QCOMPARE(written.value(text(key)), incident.value(text(key)));
        const QJsonObject followUp = parsed(
            R"({"id":"F","title":"T","labels":["a"],"priority":{"id":"P","name":"High","rank":1},"due_at":"2026-12-01"})");
        const QJsonObject writtenFollowUp = FollowUp::fromJson(followUp).toJson();
        for (const char *key : {"labels", "priority", "due_at"})
            QCOMPARE(writtenFollowUp.value(text(key)), followUp.value(text(key)));
    }
    void comesBackFromItsOwnJson()
    {
        test::RandomCommands random(4);
        const Actor actor = Actor::fromUser(test::sampleDirectory().users.value(text("user-1")));
        for (int i = 0; i < 2000; ++i) {
            Incident incident = random.incident();
            incident.creator = actor;
            incident.type = test::sampleDirectory().types.value(text("type-triage"));
            incident.createdAt = Timestamp::fromInstant(test::at("14:00:00.000001"));
            QCOMPARE(Incident::fromJson(incident.toJson()), incident);
            Action action = random.action();
            action.creator = actor;
            QCOMPARE(Action::fromJson(action.toJson()), action);
            FollowUp followUp = random.followUp();
            followUp.creator = Actor::fromApiKey(text("K"), text("Key"));
            QCOMPARE(FollowUp::fromJson(followUp.toJson()), followUp);
        }
    }
    void keepsEachKindOfActor()
    {
        for (const Actor &actor : {Actor{Actor::Kind::User, text("U"), text("Mei"), text("mei@acme.example")},
                 Actor{Actor::Kind::ApiKey, text("K"), text("Key"), {}},
                 Actor{Actor::Kind::Workflow, text("W"), text("Flow"), {}},
                 Actor{Actor::Kind::Alert, text("A"), text("Disk full"), {}}, Actor{}}) {
            QCOMPARE(Actor::fromJson(actor.toJson()), actor);
            QCOMPARE(actor.toJson().size(), actor.kind == Actor::Kind::Unknown ? 0 : 1); // exactly one
        }
    }
    void leavesOutWhatIsNotSet()
    {
        const QJsonObject incident = Incident().toJson();
        for (const char *key : {"severity", "incident_type", "summary", "call_url", "permalink", "last_activity_at"})
            QVERIFY2(!incident.contains(text(key)), key);
        QVERIFY(!Action().toJson().contains(text("assignee")) && !Action().toJson().contains(text("completed_at")));
        QCOMPARE(FollowUp().toJson().value(text("labels")), QJsonValue(QJsonArray()));
        const QByteArray written = json::compact(incident);
        QVERIFY(!written.contains("null"));
    }
    void keepsAServersTimeAsItWroteIt()
    {
        const auto time = Timestamp::fromText(text("2026-11-23T15:20:41.1234567+01:00"));
        QCOMPARE(time.raw, text("2026-11-23T15:20:41.1234567+01:00"));
        QCOMPARE(formatInstant(*time.at), text("2026-11-23T14:20:41.123456Z"));
        QVERIFY(!Timestamp::fromText(text("soon")).isSet());
        QCOMPARE(Timestamp::fromText(text("soon")).raw, text("soon"));
        QVERIFY(Timestamp::fromText(QString()) == Timestamp());
    }
    void writesTimesWithLeadingNoughts()
    {
        QCOMPARE(formatInstant(Instant{}), text("1970-01-01T00:00:00.000000Z"));
        QCOMPARE(formatInstant(Instant{std::chrono::microseconds{-1}}), text("1969-12-31T23:59:59.999999Z"));
        test::SeededRandom random(5);
        for (int i = 0; i < 5000; ++i) {
            const Instant instant{std::chrono::microseconds{qint64(random.next() % 4'000'000'000'000'000ULL)}};
            QCOMPARE(parseInstant(formatInstant(instant)), std::optional(instant));
        }
    }
    void namesTheLeadWhoeverElseHasARole()
    {
        const Directory directory = test::sampleDirectory();
        Incident incident;
        QVERIFY(!incident.lead());
        incident.roleAssignments = {{directory.roles.value(text("comms")), directory.user(text("user-1"))},
            {directory.roles.value(text("lead")), directory.user(text("user-2"))}};
        QCOMPARE(incident.lead()->id, text("user-2"));
        QCOMPARE(incident.assigneeOf(text("comms"))->id, text("user-1"));
        QVERIFY(!incident.assigneeOf(text("nobody's")));
    }
    void refusesJsonThatIsNoObject()
    {
        for (const char *body : {"", "[]", "null", "{", "{} {}", "\"text\"", "{\"a\":01}"}) {
            const auto object = json::parseObject(body);
            QVERIFY2(!object, body);
            QCOMPARE(object.error().kind, ErrorKind::BadReply);
        }
        QVERIFY(json::parseObject(" {\"a\": 1} \n"));
    }
    void makesUuidsOfVersionFour()
    {
        static const QRegularExpression form(
            text("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"));
        test::SeededRandom random(6);
        QSet<QString> all;
        for (int i = 0; i < 20'000; ++i) {
            const QString uuid = makeUuid(random);
            QVERIFY2(form.match(uuid).hasMatch(), qPrintable(uuid));
            all.insert(uuid);
        }
        QCOMPARE(all.size(), 20'000);
    }
    void knowsUlidsAndLocalIds()
    {
        QVERIFY(isUlid(u"01FCNDV6P870EA6S7TK1DSYDG0"));
        for (const char *no :
            {"", "01FCNDV6P870EA6S7TK1DSYDG", "01FCNDV6P870EA6S7TK1DSYDG00", "01fcndv6p870ea6s7tk1dsydg0",
                "01ICNDV6P870EA6S7TK1DSYDG0", "01UCNDV6P870EA6S7TK1DSYDG0", "tmp_FCNDV6P870EA6S7TK1DSYD"})
            QVERIFY2(!isUlid(text(no)), no);
        QVERIFY(isLocalId(u"tmp_01FCNDV6P870EA6S7TK1DSYDG0"));
        for (const char *no : {"", "tmp", "TMP_01", "01FCNDV6P870EA6S7TK1DSYDG0", "xtmp_01"})
            QVERIFY2(!isLocalId(text(no)), no);
    }
    void makesUlidsThatTellTheirTime()
    {
        test::SeededRandom random(7);
        // The example of the ULID specification's own time part.
        const auto instant = Instant{std::chrono::milliseconds{1469918176385}};
        QVERIFY(ulidAt(instant, random).startsWith(text("01ARYZ6S41")));
        const QString earlier = ulidAt(instant, random), later = ulidAt(instant + std::chrono::milliseconds{1}, random);
        QVERIFY(isUlid(earlier) && earlier < later);
        QVERIFY(ulidAt(instant, random) != earlier);
    }
    void saysWhichErrorsMayHaveTakenEffect()
    {
        const auto of = [](ErrorKind kind) { return failure(kind, {}).value(); };
        for (const auto kind :
            {ErrorKind::Timeout, ErrorKind::Broken, ErrorKind::ServerFault, ErrorKind::BadReply, ErrorKind::TooLarge})
            QVERIFY(of(kind).outcomeUnknown() && of(kind).isTransient());
        for (const auto kind : {ErrorKind::Offline, ErrorKind::RateLimited})
            QVERIFY(!of(kind).outcomeUnknown() && of(kind).isTransient());
        for (const auto kind : {ErrorKind::Invalid, ErrorKind::Conflict, ErrorKind::NotFound, ErrorKind::Forbidden,
                 ErrorKind::Unauthorised})
            QVERIFY(!of(kind).outcomeUnknown() && !of(kind).isTransient());
    }
};

MUSTER_TEST(TstValues);
#include "tst_values.moc"
