#include "tests/support/testmain.h"
#include "tests/unit/service/livingservice.h"

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

/// Declining and merging, which the API has no operation for.
class TstTriage : public QObject
{
    Q_OBJECT
    LivingService living;

    Answer inTriage(const QJsonObject &more = {})
    {
        QJsonObject members{{u"incident_status_id"_s, living.status(u"Triage"_s)}, {u"severity_id"_s, QJsonValue()}};
        for (auto it = more.begin(); it != more.end(); ++it)
            members.insert(it.key(), *it);
        return living.declare(members);
    }
    Answer decline(const QString &id) { return living.post(u"/muster/v1/incidents/%1/actions/decline"_s.arg(id), {}); }
    Answer merge(const QString &id, const QString &intoId, const Headers &headers = {})
    {
        return living.post(
            u"/muster/v1/incidents/%1/actions/merge"_s.arg(id), {{u"into_incident_id"_s, intoId}}, headers);
    }
    QString category(const QString &id)
    {
        return living.get(u"/v2/incidents/"_s + id)
            .object()
            .value(u"incident_status"_s)
            .toObject()
            .value(u"category"_s)
            .toString();
    }
    QJsonObject lastUpdate(const QString &id)
    {
        return living.get(u"/v2/incident_updates?incident_id="_s + id).list("incident_updates").first().toObject();
    }

private Q_SLOTS:
    void declinesWhatIsInTriage()
    {
        const QString id = inTriage().id();
        const Answer declined = decline(id);
        QCOMPARE(declined.status, 200);
        QCOMPARE(category(id), u"declined"_s);
        QCOMPARE(living.activityTypes(id).last(), u"status_change"_s);
        QCOMPARE(lastUpdate(id).value(u"new_incident_status"_s).toObject().value(u"name"_s).toString(), u"Declined"_s);
        QCOMPARE(decline(id).status, 200); // once or twice
        QCOMPARE(living.activityTypes(id).count(u"status_change"_s), 1);
    }
    void declinesNothingElse()
    {
        const QString live = living.declare().id();
        QCOMPARE(decline(live).status, 422);
        QCOMPARE(category(live), u"live"_s);
        QCOMPARE(decline(u"01NOSUCHINCIDENT0000000000"_s).status, 404);
    }
    void mergesAndBothSaySo()
    {
        const Answer into = living.declare({{u"name"_s, u"Cards fail"_s}});
        const QString id = inTriage({{u"name"_s, u"Payments fail"_s}}).id();
        QCOMPARE(merge(id, into.id()).status, 200);
        QCOMPARE(category(id), u"merged"_s);
        QCOMPARE(category(into.id()), u"live"_s);
        QCOMPARE(lastUpdate(id).value(u"merged_into_incident_id"_s).toString(), into.id());
        for (const QString &one : {id, into.id()}) {
            QCOMPARE(living.activityTypes(one).last(), u"incident_merged"_s);
            const QString title = living.lastActivity(one).value(u"title"_s).toString();
            QVERIFY2(title.contains(u"(Payments fail) into"_s) && title.contains(u"(Cards fail)"_s), qPrintable(title));
        }
        QCOMPARE(merge(id, into.id()).status, 200);
        QCOMPARE(living.activityTypes(into.id()).count(u"incident_merged"_s), 1);
        QCOMPARE(merge(id, living.declare().id()).status, 422);
    }
    void mergesOnlyIntoAnotherOpenOne()
    {
        const QString id = inTriage().id();
        QCOMPARE(merge(id, id).status, 422);
        QCOMPARE(merge(id, u"01NOSUCHINCIDENT0000000000"_s).status, 422);
        const QString closed = living.declare().id();
        living.edit(closed, {{u"incident_status_id"_s, living.status(u"Closed"_s)}});
        QCOMPARE(merge(id, closed).status, 422);
        QCOMPARE(merge(closed, living.declare().id()).status, 422);
        QCOMPARE(category(id), u"triage"_s);
    }
    void tellsNobodyOfAPrivateOne()
    {
        const QString secret = inTriage({{u"visibility"_s, u"private"_s}, {u"name"_s, u"Salaries sent out"_s}}).id();
        const QString open = living.declare().id();
        QCOMPARE(merge(secret, open).status, 422);
        QVERIFY(!living.activityTypes(open).contains(u"incident_merged"_s));
        const QString narrow = living.makeKey({u"viewer"_s, u"incident_editor"_s});
        QCOMPARE(merge(inTriage().id(), secret, LivingService::as(narrow)).status, 422); // as if it were not there
        QCOMPARE(
            living.post(u"/muster/v1/incidents/%1/actions/decline"_s.arg(secret), {}, LivingService::as(narrow)).status,
            404);
    }
    void aViewerDecidesNothing()
    {
        const QString id = inTriage().id();
        const Headers viewer = LivingService::as(living.makeKey({u"viewer"_s}));
        QCOMPARE(living.post(u"/muster/v1/incidents/%1/actions/decline"_s.arg(id), {}, viewer).status, 403);
        QCOMPARE(merge(id, living.declare().id(), viewer).status, 403);
    }
};

MUSTER_TEST(TstTriage);
#include "tst_triage.moc"
