#include "app/service/engine/changelog.h"
#include "tests/support/testmain.h"
#include "tests/unit/service/livingservice.h"

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TstChangeFeed : public QObject
{
    Q_OBJECT
    LivingService living;

    qint64 latest() { return living.get(u"/muster/v1/changes"_s).json.value(u"latest"_s).toInteger(); }
    Answer since(qint64 sequence, const QString &more = {}, const Headers &headers = {})
    {
        return living.get(u"/muster/v1/changes?since=%1%2"_s.arg(sequence).arg(more), headers);
    }
    static QStringList kinds(const Answer &answer)
    {
        QStringList kinds;
        for (const QJsonValue &change : answer.list("changes"))
            kinds.append(change.toObject().value(u"kind"_s).toString());
        return kinds;
    }

private Q_SLOTS:
    void withoutSinceItOnlyTellsWhereItStands()
    {
        const Answer answer = living.get(u"/muster/v1/changes"_s);
        QCOMPARE(answer.json.value(u"changes"_s), QJsonValue(QJsonArray()));
        QCOMPARE(answer.json.value(u"more"_s), QJsonValue(false));
        QVERIFY(latest() >= 23); // the defaults
    }

    void fromTheBeginningItTellsEverythingOnce()
    {
        const Answer answer = since(0);
        QVERIFY(kinds(answer).contains(u"severity"_s) && kinds(answer).contains(u"incident_status"_s)
            && kinds(answer).contains(u"incident_type"_s) && kinds(answer).contains(u"incident_role"_s));
        QStringList ids = answer.ids("changes");
        QCOMPARE(ids.removeDuplicates(), 0);
    }

    void eachWriteAppearsWithItsObject()
    {
        const qint64 before = latest();
        const QString user = living.makeUser(u"Feed"_s);
        const Answer incident = living.declare();
        const Answer action
            = living.post(u"/v3/actions"_s, {{u"incident_id"_s, incident.id()}, {u"description"_s, u"x"_s}});
        const Answer followUp
            = living.post(u"/v3/follow_ups"_s, {{u"incident_id"_s, incident.id()}, {u"title"_s, u"x"_s}});
        const Answer update = living.post(u"/v2/incident_updates"_s,
            {{u"incident_id"_s, incident.id()}, {u"idempotency_key"_s, u"feed"_s}, {u"message"_s, u"x"_s}});
        const Answer answer = since(before);
        QHash<QString, QJsonObject> byId;
        qint64 last = before;
        for (const QJsonValue &value : answer.list("changes")) {
            const QJsonObject change = value.toObject();
            QVERIFY(change.value(u"sequence"_s).toInteger() > last);
            last = change.value(u"sequence"_s).toInteger();
            QCOMPARE(change.value(u"deleted"_s), QJsonValue(false));
            byId.insert(change.value(u"id"_s).toString(), change);
        }
        QCOMPARE(answer.json.value(u"latest"_s).toInteger(), last);
        QCOMPARE(byId.value(incident.id()).value(u"object"_s).toObject(),
            living.get(u"/v2/incidents/"_s + incident.id()).object());
        QVERIFY(!byId.value(incident.id()).contains(u"incident_id"_s));
        QCOMPARE(byId.value(user).value(u"object"_s).toObject(), living.get(u"/v2/users/"_s + user).object());
        for (const Answer &child : {action, followUp, update}) {
            QCOMPARE(byId.value(child.id()).value(u"object"_s).toObject(), child.object());
            QCOMPARE(byId.value(child.id()).value(u"incident_id"_s).toString(), incident.id());
        }
        QCOMPARE(kinds(answer).count(u"activity"_s), 4);
        QCOMPARE(kinds(answer).count(u"incident"_s), 1); // written four times, told once
    }

    void aDeletedObjectLeavesItsTrace()
    {
        const QString incident = living.declare().id();
        const QString action
            = living.post(u"/v3/actions"_s, {{u"incident_id"_s, incident}, {u"description"_s, u"x"_s}}).id();
        const qint64 before = latest();
        living.remove(u"/v3/actions/"_s + action);
        const QJsonObject change = since(before).list("changes").first().toObject();
        QCOMPARE(change.value(u"id"_s).toString(), action);
        QCOMPARE(change.value(u"deleted"_s), QJsonValue(true));
        QVERIFY(!change.contains(u"object"_s));
    }

    void itComesInPages()
    {
        const qint64 before = latest();
        for (int i = 0; i < 5; ++i)
            living.makeUser(u"Page %1"_s.arg(i));
        QStringList seen;
        qint64 position = before;
        for (bool more = true; more;) {
            const Answer page = since(position, u"&limit=2"_s);
            more = page.json.value(u"more"_s).toBool();
            QCOMPARE(page.list("changes").size(), more ? 2 : 1);
            seen += page.ids("changes");
            position = page.list("changes").last().toObject().value(u"sequence"_s).toInteger();
        }
        QCOMPARE(seen.size(), 5);
        QCOMPARE(position, latest());
    }

    void aRefusedRequestLeavesNoTrace()
    {
        const qint64 before = latest();
        QCOMPARE(living.edit(living.declare().id(), {{u"severity_id"_s, u"x"_s}}).status, 422);
        QCOMPARE(kinds(since(before)), QStringList({u"incident"_s, u"activity"_s})); // of declaring
    }

    void aWaitingReaderIsAnsweredAsSoonAsSomethingHappens()
    {
        const qint64 before = latest();
        QNetworkReply *reply = living.send("GET", u"/muster/v1/changes?wait=30&since=%1"_s.arg(before));
        QNetworkReply *second = living.send("GET", u"/muster/v1/changes?wait=30&since=%1"_s.arg(before));
        living.get(u"/v1/identity"_s); // a read does not wake it
        QTest::qWait(50);
        QVERIFY(!reply->isFinished() && !second->isFinished());
        const QString user = living.makeUser(u"Wakes them"_s);
        QCOMPARE(living.finish(reply).ids("changes"), QStringList({user}));
        QCOMPARE(living.finish(second).ids("changes"), QStringList({user}));
    }

    void aWaitingReaderIsAnsweredEmptyInTheEnd()
    {
        const Answer answer = since(latest(), u"&wait=1"_s);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json.value(u"changes"_s), QJsonValue(QJsonArray()));
        QCOMPARE(answer.json.value(u"latest"_s).toInteger(), latest());
    }

    void aReaderWhoLeavesIsForgotten()
    {
        QNetworkReply *reply = living.send("GET", u"/muster/v1/changes?wait=30&since=%1"_s.arg(latest()));
        living.get(u"/v1/identity"_s);
        reply->abort();
        reply->deleteLater();
        QVERIFY(!living.makeUser(u"Nobody listens"_s).isEmpty());
    }

    void closingAnswersThoseWhoWait()
    {
        LivingService ending;
        const QString latest = QString::number(ending.get(u"/muster/v1/changes"_s).json.value(u"latest"_s).toInteger());
        QNetworkReply *reply = ending.send("GET", u"/muster/v1/changes?wait=30&since="_s + latest);
        ending.get(u"/v1/identity"_s);
        ending.service().close();
        QVERIFY(QTest::qWaitFor([&] { return reply->isFinished(); }));
        reply->deleteLater();
    }

    void aReaderTooFarBehindOrAheadMustBeginAnew()
    {
        LivingService old;
        const auto resync = [&](qint64 sequence) {
            const Answer answer = old.get(u"/muster/v1/changes?since=%1"_s.arg(sequence));
            return u"%1 %2 %3"_s.arg(answer.status).arg(answer.json.value(u"type"_s).toString(), answer.error());
        };
        const QString refused = u"410 gone resync_required"_s;
        QCOMPARE(resync(-1), refused);
        QCOMPARE(resync(1000), refused);
        const QString incident = old.declare().id();
        const QString action
            = old.post(u"/v3/actions"_s, {{u"incident_id"_s, incident}, {u"description"_s, u"x"_s}}).id();
        old.remove(u"/v3/actions/"_s + action);
        old.restart();
        QCOMPARE(resync(1).left(3), u"200"_s);
        old.clock().advance(91 * 24h);
        old.restart(); // forgets deletions of 91 days ago
        QCOMPARE(resync(1), refused);
        const qint64 now = old.get(u"/muster/v1/changes"_s).json.value(u"latest"_s).toInteger();
        QCOMPARE(resync(now).left(3), u"200"_s);
        QCOMPARE(resync(now + 1), refused);
    }
};

MUSTER_TEST(TstChangeFeed);
#include "tst_changefeed.moc"
