#include "tests/support/testmain.h"
#include "tests/unit/service/livingservice.h"

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

/// A private incident and all that hangs on it does not exist for a key without global_access.
class TstPrivate : public QObject
{
    Q_OBJECT
    LivingService living;
    Headers stranger;
    QString incident, action, followUp;
    qint64 before = 0;
    const QByteArray canary = "PRIV-CANARY-7";

private Q_SLOTS:
    void initTestCase()
    {
        stranger = LivingService::as(living.makeKey({u"viewer"_s, u"incident_editor"_s, u"incident_creator"_s}));
        before = living.get(u"/muster/v1/changes"_s).json.value(u"latest"_s).toInteger();
        const QString secret = QString::fromLatin1(canary);
        incident
            = living
                  .declare({{u"visibility"_s, u"private"_s}, {u"name"_s, secret}, {u"idempotency_key"_s, u"hidden"_s}})
                  .id();
        action = living.post(u"/v3/actions"_s, {{u"incident_id"_s, incident}, {u"description"_s, secret}}).id();
        followUp = living.post(u"/v3/follow_ups"_s, {{u"incident_id"_s, incident}, {u"title"_s, secret}}).id();
        const QString gone
            = living.post(u"/v3/actions"_s, {{u"incident_id"_s, incident}, {u"description"_s, secret}}).id();
        living.remove(u"/v3/actions/"_s + gone);
        living.post(u"/v2/incident_updates"_s,
            {{u"incident_id"_s, incident}, {u"idempotency_key"_s, u"hidden"_s}, {u"message"_s, secret}});
        living.declare({{u"name"_s, u"Public one"_s}});
    }

    void itIsInNoListCountOrFeed_data()
    {
        QTest::addColumn<QString>("target");
        for (const QString &target :
            {u"/v2/incidents"_s, u"/v2/incident_updates"_s, u"/v2/actions"_s, u"/v3/actions"_s, u"/v2/follow_ups"_s,
                u"/v3/follow_ups"_s, u"/v2/actions?incident_id=%1"_s, u"/v3/follow_ups?incident_id=%1"_s,
                u"/v2/incident_updates?incident_id=%1"_s, u"/v2/incident_activity_log_entries?incident_id=%1"_s,
                u"/muster/v1/activity?touched_since=2026-01-01"_s, u"/muster/v1/changes?since=%2"_s})
            QTest::newRow(qPrintable(target)) << target;
    }
    void itIsInNoListCountOrFeed()
    {
        QFETCH(QString, target);
        target.replace(u"%1"_s, incident).replace(u"%2"_s, QString::number(before));
        const Answer mine = living.get(target);
        QVERIFY2(mine.body.contains(canary), "the owner sees it, so the test can fail");
        const Answer theirs = living.get(target, stranger);
        QCOMPARE(theirs.status, 200);
        QVERIFY(!theirs.body.contains(canary));
        QVERIFY(!theirs.body.contains(incident.toLatin1()));
    }

    void itIsNotCounted()
    {
        QCOMPARE(living.get(u"/v2/incidents"_s).meta().value(u"total_record_count"_s).toInt(), 2);
        QCOMPARE(living.get(u"/v2/incidents"_s, stranger).meta().value(u"total_record_count"_s).toInt(), 1);
    }

    void itCannotBeReadOrChanged()
    {
        QCOMPARE(living.get(u"/v2/incidents/"_s + incident, stranger).status, 404);
        QCOMPARE(living.get(u"/v2/incidents/INC-1"_s, stranger).status, 404);
        QCOMPARE(living.edit(incident, {{u"name"_s, u"x"_s}}, stranger).status, 404);
        for (const QString &path : {u"/v2/actions/"_s + action, u"/v3/actions/"_s + action,
                 u"/v2/follow_ups/"_s + followUp, u"/v3/follow_ups/"_s + followUp}) {
            QCOMPARE(living.get(path).status, 200);
            QCOMPARE(living.get(path, stranger).status, 404);
            QCOMPARE(living.remove(path, stranger).status, 404);
            QCOMPARE(living
                         .put(path, {{u"description"_s, u"x"_s}, {u"title"_s, u"x"_s}, {u"status"_s, u"completed"_s}},
                             stranger)
                         .status,
                404);
        }
        for (const QString &path : {u"/v2/actions"_s, u"/v3/follow_ups"_s, u"/v2/incident_updates"_s}) {
            const Answer hidden = living.post(path,
                {{u"incident_id"_s, incident}, {u"description"_s, u"x"_s}, {u"title"_s, u"x"_s}, {u"message"_s, u"x"_s},
                    {u"idempotency_key"_s, u"probe"_s}},
                stranger);
            const Answer missing = living.post(path,
                {{u"incident_id"_s, u"01ARZ3NDEKTSV4RRFFQ69G5FAV"_s}, {u"description"_s, u"x"_s}, {u"title"_s, u"x"_s},
                    {u"message"_s, u"x"_s}, {u"idempotency_key"_s, u"probe"_s}},
                stranger);
            QCOMPARE(hidden.status, 422);
            QCOMPARE(hidden.list("errors"), missing.list("errors"));
        }
    }

    void aKeyThatReadsNothingGetsNothingFromAnothersIdempotencyKey()
    {
        const QJsonObject body{{u"idempotency_key"_s, u"public"_s}, {u"visibility"_s, u"public"_s},
            {u"severity_id"_s, living.severity(u"Minor"_s)}};
        const Headers blind = LivingService::as(living.makeKey({u"incident_creator"_s}));
        const QString id = living.post(u"/v2/incidents"_s, body).id();
        QCOMPARE(living.post(u"/v2/incidents"_s, body, blind).status, 409);
        QCOMPARE(living.post(u"/v2/incidents"_s, body, stranger).id(), id);
        QJsonObject own = body;
        own.insert(u"idempotency_key"_s, u"blind"_s);
        const QString mine = living.post(u"/v2/incidents"_s, own, blind).id();
        QCOMPARE(living.post(u"/v2/incidents"_s, own, blind).id(), mine);
    }

    void itsKeyDoesNotGiveItAway()
    {
        const Answer answer = living.post(u"/v2/incidents"_s,
            {{u"idempotency_key"_s, u"hidden"_s}, {u"visibility"_s, u"public"_s},
                {u"severity_id"_s, living.severity(u"Minor"_s)}},
            stranger);
        QCOMPARE(answer.status, 409);
        QVERIFY(!answer.body.contains(canary));
    }

    void aKeyThatCouldNotSeeItCannotDeclareIt()
    {
        const QJsonObject body{{u"idempotency_key"_s, u"own"_s}, {u"visibility"_s, u"private"_s},
            {u"severity_id"_s, living.severity(u"Minor"_s)}};
        const Answer refused = living.post(u"/v2/incidents"_s, body, stranger);
        QCOMPARE(refused.status, 403);
        QVERIFY(refused.body.contains("global_access"));
        QCOMPARE(living.post(u"/v2/incidents"_s, body).status, 200); // and the idempotency key is still free
    }
};

MUSTER_TEST(TstPrivate);
#include "tst_private.moc"
