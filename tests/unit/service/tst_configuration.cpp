#include "tests/support/testmain.h"
#include "tests/unit/service/livingservice.h"

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

/// Writing severities, statuses and roles.
class TstConfiguration : public QObject
{
    Q_OBJECT
    LivingService living;

    static QString text(const QJsonObject &object, const char *key)
    {
        return object.value(QLatin1String(key)).toString();
    }
    static QJsonObject named(const QString &name, QJsonObject more = {})
    {
        more.insert(u"name"_s, name);
        more.insert(u"description"_s, u"About it"_s);
        return more;
    }
    static QJsonObject role(const QString &name)
    {
        return named(name, {{u"instructions"_s, u"Do"_s}, {u"shortform"_s, u"r"_s}});
    }
    int total(const QString &filter)
    {
        return living.get(u"/v2/incidents?"_s + filter).meta().value(u"total_record_count"_s).toInt();
    }

private Q_SLOTS:
    void aSeverityIsMadeChangedAndDeleted()
    {
        const Answer made = living.post(u"/v1/severities"_s, named(u"Catastrophic"_s));
        QCOMPARE(made.object().value(u"rank"_s).toInt(), 4); // above the three there are
        const QString path = u"/v1/severities/"_s + made.id();
        QCOMPARE(living.get(path).object(), made.object());
        QCOMPARE(living.post(u"/v1/severities"_s, named(u"catastrophic"_s)).error(), u"already_taken name"_s);
        const QJsonObject changed = living.put(path, named(u"Cosmetic"_s, {{u"rank"_s, 0}})).object();
        QCOMPARE(text(changed, "name"), u"Cosmetic"_s);
        QCOMPARE(changed.value(u"rank"_s).toInt(), 0);
        QCOMPARE(living.put(path, named(u"Cosmetic"_s)).object(), changed); // no rank: it stays
        QCOMPARE(living.remove(path).status, 202);
        QCOMPARE(living.remove(path).status, 404);
    }

    void aRankThatChangesCountsInLists()
    {
        const QString odd = living.post(u"/v1/severities"_s, named(u"Odd"_s)).id();
        const QString incident = living.declare({{u"severity_id"_s, odd}}).id();
        const QString worst = u"severity[gte]="_s + living.severity(u"Critical"_s);
        const int before = total(worst);
        living.put(u"/v1/severities/"_s + odd, named(u"Odd"_s, {{u"rank"_s, 0}}));
        QCOMPARE(total(worst), before - 1);
        QCOMPARE(living.get(u"/v2/incidents/"_s + incident).object().value(u"severity"_s).toObject().value(u"rank"_s),
            QJsonValue(0));
    }

    void whatIsInUseIsNotDeleted()
    {
        const QString severity = living.post(u"/v1/severities"_s, named(u"Used"_s)).id();
        const QString status
            = living.post(u"/v1/incident_statuses"_s, named(u"Used"_s, {{u"category"_s, u"live"_s}})).id();
        const QString scribe = living.post(u"/v2/incident_roles"_s, role(u"Used"_s)).id();
        const QString user = living.makeUser(u"Scribe"_s);
        living.declare({{u"severity_id"_s, severity}, {u"incident_status_id"_s, status},
            {u"incident_role_assignments"_s,
                QJsonArray{
                    QJsonObject{{u"incident_role_id"_s, scribe}, {u"assignee"_s, QJsonObject{{u"id"_s, user}}}}}}});
        for (const QString &path : {u"/v1/severities/"_s + severity, u"/v1/incident_statuses/"_s + status,
                 u"/v2/incident_roles/"_s + scribe}) {
            const Answer refused = living.remove(path);
            QCOMPARE(refused.status, 422);
            QCOMPARE(refused.error(), u"in_use id"_s);
            QCOMPARE(living.get(path).status, 200);
        }
    }

    void aStatusKeepsItsCategoryAndTheOthersTheirOrder()
    {
        const auto names = [&] {
            QMap<int, QString> byRank;
            for (const QJsonValue &status : living.get(u"/v1/incident_statuses"_s).list("incident_statuses"))
                byRank.insert(status.toObject().value(u"rank"_s).toInt(), text(status.toObject(), "name"));
            return byRank.values();
        };
        QStringList expected = names();
        const Answer made
            = living.post(u"/v1/incident_statuses"_s, named(u"Cleaning up"_s, {{u"category"_s, u"live"_s}}));
        expected.insert(expected.indexOf(u"Documenting"_s), u"Cleaning up"_s);
        QCOMPARE(names(), expected);
        const QString path = u"/v1/incident_statuses/"_s + made.id();
        const QJsonObject changed = living.put(path, named(u"Sweeping up"_s, {{u"category"_s, u"closed"_s}})).object();
        QCOMPARE(text(changed, "category"), u"live"_s);
        QCOMPARE(text(changed, "name"), u"Sweeping up"_s);
        QCOMPARE(living.remove(path).status, 202);
        QCOMPARE(living.post(u"/v1/incident_statuses"_s, named(u"x"_s, {{u"category"_s, u"triage"_s}})).error(),
            u"invalid category"_s);
    }

    void whatTheLifeCycleNeedsStays()
    {
        LivingService fresh;
        const auto refusal = [&](const QString &path, const QString &id) { return fresh.remove(path + id).error(); };
        QCOMPARE(refusal(u"/v1/incident_statuses/"_s, fresh.status(u"Triage"_s)), u"invalid id"_s);
        QCOMPARE(refusal(u"/v1/incident_statuses/"_s, fresh.status(u"Closed"_s)), u"invalid id"_s);
        QCOMPARE(refusal(u"/v2/incident_roles/"_s, fresh.role(u"Incident Lead"_s)), u"invalid id"_s);
        QCOMPARE(refusal(u"/v2/incident_roles/"_s, fresh.role(u"Reporter"_s)), u"invalid id"_s);
        QCOMPARE(fresh.remove(u"/v1/severities/"_s + fresh.severity(u"Minor"_s)).status, 202);
        QCOMPARE(fresh.remove(u"/v1/severities/"_s + fresh.severity(u"Major"_s)).status, 202);
        QCOMPARE(refusal(u"/v1/severities/"_s, fresh.severity(u"Critical"_s)), u"invalid id"_s);
    }

    void aRenamedStatusShowsInOpenIncidents()
    {
        const QString incident = living.declare().id();
        const QString path = u"/v1/incident_statuses/"_s + living.status(u"Investigating"_s);
        living.put(path, named(u"Looking"_s));
        QCOMPARE(
            text(living.get(u"/v2/incidents/"_s + incident).object().value(u"incident_status"_s).toObject(), "name"),
            u"Looking"_s);
        living.put(path, named(u"Investigating"_s));
    }

    void eachWriteIsToldInTheChangeFeed()
    {
        const qint64 before = living.get(u"/muster/v1/changes"_s).json.value(u"latest"_s).toInteger();
        const QString id = living.post(u"/v2/incident_roles"_s, role(u"Scribe"_s)).id();
        QCOMPARE(living.remove(u"/v2/incident_roles/"_s + id).status, 204);
        const QJsonArray changes = living.get(u"/muster/v1/changes?since=%1"_s.arg(before)).list("changes");
        QCOMPARE(changes.size(), 1);
        QCOMPARE(text(changes.first().toObject(), "kind"), u"incident_role"_s);
        QCOMPARE(changes.first().toObject().value(u"deleted"_s), QJsonValue(true));
    }

    void aKeyWithoutTheScopeMayNot()
    {
        const Headers editor = LivingService::as(living.makeKey({u"viewer"_s, u"incident_editor"_s}));
        for (const QString &path : {u"/v1/severities"_s, u"/v1/incident_statuses"_s, u"/v2/incident_roles"_s})
            QCOMPARE(living.post(path, named(u"Mine"_s), editor).status, 403);
    }
};

MUSTER_TEST(TstConfiguration);
#include "tst_configuration.moc"
