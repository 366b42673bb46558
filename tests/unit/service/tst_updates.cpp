#include "models/domain/activitybuilder.h"
#include "tests/support/testmain.h"
#include "tests/unit/service/livingservice.h"

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Updates, the activity log, people and settings.
class TstUpdates : public QObject
{
    Q_OBJECT
    LivingService living;

    static QJsonObject inner(const QJsonObject &object, const char *key)
    {
        return object.value(QLatin1String(key)).toObject();
    }
    static QString text(const QJsonObject &object, const char *key)
    {
        return object.value(QLatin1String(key)).toString();
    }
    Answer share(const QString &incidentId, const QString &key, const QJsonObject &more)
    {
        QJsonObject body{{u"incident_id"_s, incidentId}, {u"idempotency_key"_s, key}};
        for (auto it = more.begin(); it != more.end(); ++it)
            body.insert(it.key(), *it);
        return living.post(u"/v2/incident_updates"_s, body);
    }

private Q_SLOTS:
    void anUpdateMovesTheIncidentAndSaysSo()
    {
        const Answer declared = living.declare();
        living.clock().advance(1min);
        const Answer answer = share(declared.id(), u"move"_s,
            {{u"message"_s, u"Rolled back **payments**."_s},
                {u"to_incident_status_id"_s, living.status(u"Monitoring"_s)},
                {u"to_severity_id"_s, living.severity(u"Minor"_s)}});
        QCOMPARE(answer.status, 201);
        QCOMPARE(text(inner(answer.object(), "new_incident_status"), "name"), u"Monitoring"_s);
        QCOMPARE(text(inner(answer.object(), "new_severity"), "name"), u"Minor"_s);
        const QJsonObject incident = living.get(u"/v2/incidents/"_s + declared.id()).object();
        QCOMPARE(text(inner(incident, "incident_status"), "name"), u"Monitoring"_s);
        QCOMPARE(text(inner(incident, "severity"), "name"), u"Minor"_s);
        QCOMPARE(text(incident, "updated_at"), formatInstant(living.clock().now()));
        const QJsonObject told = ActivityEntry::fromJson(living.lastActivity(declared.id())).detail();
        QCOMPARE(text(told, "id"), answer.id());
        QCOMPARE(text(told, "message"), u"Rolled back **payments**."_s);
        QCOMPARE(text(inner(told, "previous_status"), "name"), u"Investigating"_s);
        QCOMPARE(text(inner(told, "previous_severity"), "name"), u"Major"_s);
        QCOMPARE(living.activityTypes(declared.id()), QStringList({u"incident_declared"_s, u"incident_update"_s}));
    }

    void aMessageAloneChangesNothing()
    {
        const QString id = living.declare().id();
        const Answer answer = share(id, u"words"_s, {{u"message"_s, u"Still looking"_s}});
        QCOMPARE(text(inner(answer.object(), "new_incident_status"), "name"), u"Investigating"_s);
        const QJsonObject told = ActivityEntry::fromJson(living.lastActivity(id)).detail();
        QVERIFY(!told.contains(u"new_status"_s) && !told.contains(u"new_severity"_s));
    }

    void oneKeySharesOneUpdate()
    {
        const QString id = living.declare().id();
        const Answer first = share(id, u"once"_s, {{u"message"_s, u"One"_s}});
        const Answer second = share(id, u"once"_s, {{u"message"_s, u"Two"_s}});
        QCOMPARE(second.status, 201);
        QCOMPARE(second.object(), first.object());
        QCOMPARE(
            living.get(u"/v2/incident_updates?incident_id="_s + id).ids("incident_updates"), QStringList({first.id()}));
        QCOMPARE(share(living.declare().id(), u"once"_s, {{u"message"_s, u"Elsewhere"_s}}).status, 409);
    }

    void anEditOfStatusOrSeverityIsAnUpdateWithoutAMessage()
    {
        const QString id = living.declare().id();
        const auto updates
            = [&] { return living.get(u"/v2/incident_updates?incident_id="_s + id).list("incident_updates"); };
        living.edit(id, {{u"name"_s, u"Renamed"_s}});
        QVERIFY(updates().isEmpty());
        const qint64 before = living.get(u"/muster/v1/changes"_s).json.value(u"latest"_s).toInteger();
        living.edit(id, {{u"severity_id"_s, living.severity(u"Critical"_s)}});
        living.edit(id,
            {{u"severity_id"_s, living.severity(u"Minor"_s)}, {u"incident_status_id"_s, living.status(u"Fixing"_s)}});
        const QJsonArray told = updates();
        QCOMPARE(told.size(), 2);
        const QJsonObject first = told.last().toObject(), second = told.first().toObject();
        QCOMPARE(text(inner(first, "new_severity"), "name"), u"Critical"_s);
        QCOMPARE(text(inner(first, "new_incident_status"), "name"), u"Investigating"_s);
        QCOMPARE(text(inner(second, "new_severity"), "name"), u"Minor"_s);
        QCOMPARE(text(inner(second, "new_incident_status"), "name"), u"Fixing"_s);
        QVERIFY(!first.contains(u"message"_s) && inner(first, "updater").contains(u"api_key"_s));
        QStringList fed;
        for (const QJsonValue &change : living.get(u"/muster/v1/changes?since=%1"_s.arg(before)).list("changes")) {
            if (text(change.toObject(), "kind") == u"incident_update")
                fed.append(text(change.toObject(), "id"));
        }
        QCOMPARE(fed, QStringList({text(first, "id"), text(second, "id")}));
        QCOMPARE(living.activityTypes(id), // each change once
            QStringList({u"incident_declared"_s, u"incident_rename"_s, u"severity_change"_s, u"severity_change"_s,
                u"status_change"_s}));
    }

    void refusesUpdatesWithNothingToSay()
    {
        const QString id = living.declare().id();
        QCOMPARE(share(id, u"n1"_s, {}).error(), u"is_required message"_s);
        QCOMPARE(share(id, u"n2"_s, {{u"message"_s, u" \n"_s}}).error(), u"is_required message"_s);
        QCOMPARE(share(id, u""_s, {{u"message"_s, u"x"_s}}).error(), u"is_required idempotency_key"_s);
        QCOMPARE(share(u"x"_s, u"n3"_s, {{u"message"_s, u"x"_s}}).error(), u"invalid incident_id"_s);
        QCOMPARE(share(id, u"n4"_s, {{u"to_severity_id"_s, u"x"_s}}).error(), u"invalid to_severity_id"_s);
        QCOMPARE(
            share(id, u"n5"_s, {{u"to_incident_status_id"_s, u"x"_s}}).error(), u"invalid to_incident_status_id"_s);
        QVERIFY(living.get(u"/v2/incident_updates?incident_id="_s + id).list("incident_updates").isEmpty());
    }

    void updatesComeNewestFirstInPages()
    {
        const QString id = living.declare().id();
        QStringList shared;
        for (int i = 0; i < 5; ++i)
            shared.prepend(share(id, u"page-%1"_s.arg(i), {{u"message"_s, QString::number(i)}}).id());
        const QString list = u"/v2/incident_updates?page_size=2&incident_id="_s + id;
        QCOMPARE(living.get(list).ids("incident_updates"), shared.mid(0, 2));
        QCOMPARE(living.get(list + u"&after="_s + shared.at(1)).ids("incident_updates"), shared.mid(2, 2));
        const Answer last = living.get(list + u"&after="_s + shared.at(3));
        QCOMPARE(last.ids("incident_updates"), shared.mid(4));
        QCOMPARE(last.meta(), QJsonObject({{u"page_size"_s, 2}}));
        QVERIFY(living.get(u"/v2/incident_updates?incident_id=nothing"_s).list("incident_updates").isEmpty());
    }

    void theLogComesOldestFirstInPagesAndById()
    {
        const QString id = living.declare().id();
        for (int i = 0; i < 4; ++i)
            living.edit(id, {{u"summary"_s, QString::number(i)}});
        const QString list = u"/v2/incident_activity_log_entries?incident_id="_s + id;
        const QStringList all = living.get(list).ids("incident_activity_log_entries");
        QCOMPARE(all.size(), 5);
        const Answer page = living.get(list + u"&page_size=3"_s);
        QCOMPARE(page.ids("incident_activity_log_entries"), all.mid(0, 3));
        QCOMPARE(living.get(list + u"&page_size=3&after="_s + page.meta().value(u"after"_s).toString())
                     .ids("incident_activity_log_entries"),
            all.mid(3));
        QCOMPARE(
            living.get(list + u"&id[]=%1&id[]=%2"_s.arg(all.at(3), all.at(1))).ids("incident_activity_log_entries"),
            QStringList({all.at(1), all.at(3)}));
    }

    void activityInBulkIsOfOpenAndRecentlyTouchedIncidents()
    {
        LivingService fresh;
        const QString open = fresh.declare({{u"name"_s, u"open"_s}}).id();
        const QString closedLongAgo = fresh.declare().id();
        fresh.edit(closedLongAgo, {{u"incident_status_id"_s, fresh.status(u"Closed"_s)}});
        fresh.clock().advance(72h);
        const QString closedNow = fresh.declare().id();
        fresh.edit(closedNow, {{u"incident_status_id"_s, fresh.status(u"Closed"_s)}});
        const auto incidentsIn = [&](const QString &since) {
            QStringList ids;
            const Answer answer = fresh.get(u"/muster/v1/activity?touched_since="_s + since);
            for (const QJsonValue &entry : answer.list("incident_activity_log_entries"))
                ids.append(text(entry.toObject(), "incident_id"));
            return ids;
        };
        QCOMPARE(incidentsIn(u"2026-11-26"_s), QStringList({open, closedNow, closedNow}));
        QCOMPARE(incidentsIn(u"2026-11-23T14:00:00Z"_s),
            QStringList({open, closedLongAgo, closedLongAgo, closedNow, closedNow}));
        QCOMPARE(incidentsIn(u"2027-01-01"_s), QStringList({open}));
        const Answer page = fresh.get(u"/muster/v1/activity?touched_since=2026-11-01&page_size=2"_s);
        QCOMPARE(page.ids("incident_activity_log_entries").size(), 2);
        QCOMPARE(page.meta().value(u"after"_s).toString(), page.ids("incident_activity_log_entries").last());
    }

    void peopleAreMadeAndFound()
    {
        const Answer made = living.post(u"/muster/v1/users"_s,
            {{u"name"_s, u" Chidi Okafor "_s}, {u"email"_s, u"Chidi@Example.com"_s}, {u"slack_user_id"_s, u"U42"_s}});
        QCOMPARE(made.status, 201);
        QCOMPARE(text(made.object(), "name"), u"Chidi Okafor"_s);
        QCOMPARE(living.get(u"/v2/users/"_s + made.id()).object(), made.object());
        for (const QString &query : {u"email=chidi@example.COM"_s, u"slack_user_id=U42"_s})
            QCOMPARE(living.get(u"/v2/users?"_s + query).ids("users"), QStringList({made.id()}));
        QVERIFY(living.get(u"/v2/users?email=nobody@example.com"_s).list("users").isEmpty());
        QVERIFY(living.get(u"/v2/users?page_size=10000&include_inactive=true"_s).ids("users").contains(made.id()));
        QCOMPARE(
            living.post(u"/muster/v1/users"_s, {{u"name"_s, u"Other"_s}, {u"email"_s, u"chidi@example.com"_s}}).error(),
            u"already_taken email"_s);
        QCOMPARE(living.post(u"/muster/v1/users"_s, {{u"email"_s, u"x@example.com"_s}}).error(), u"is_required name"_s);
    }

    void aNewWorkspaceIsFitForAnIncidentTheSameNight()
    {
        QStringList severities, statuses;
        int rank = 0;
        for (const QJsonValue &value : living.get(u"/v1/severities"_s).list("severities")) {
            severities.append(text(value.toObject(), "name"));
            QCOMPARE(value.toObject().value(u"rank"_s).toInt(), ++rank);
            QVERIFY(text(value.toObject(), "description").size() > 40);
        }
        QCOMPARE(severities, QStringList({u"Minor"_s, u"Major"_s, u"Critical"_s}));
        for (const QJsonValue &value : living.get(u"/v1/incident_statuses"_s).list("incident_statuses"))
            statuses.append(text(value.toObject(), "name") + u':' + text(value.toObject(), "category"));
        QCOMPARE(statuses.join(u' '),
            u"Triage:triage Investigating:live Fixing:live Monitoring:live Documenting:learning Reviewing:learning"
            " Closed:closed Declined:declined Merged:merged Canceled:canceled Paused:paused"_s);
        QStringList roles;
        for (const QJsonValue &value : living.get(u"/v2/incident_roles"_s).list("incident_roles")) {
            roles.append(text(value.toObject(), "name") + u':' + text(value.toObject(), "role_type"));
            QCOMPARE(
                text(value.toObject(), "instructions").isEmpty(), text(value.toObject(), "role_type") == u"reporter");
        }
        QCOMPARE(roles.join(u' '),
            u"Incident Lead:lead Reporter:reporter Communications Lead:custom Operations Lead:custom"_s);
        const QString role = living.role(u"Incident Lead"_s);
        QCOMPARE(living.get(u"/v2/incident_roles/"_s + role).id(), role);
    }

    void typesCanBeAdded()
    {
        const Answer made
            = living.post(u"/muster/v1/incident_types"_s, {{u"name"_s, u"Fraud"_s}, {u"description"_s, u"Money"_s}});
        QCOMPARE(made.status, 201);
        QCOMPARE(living.get(u"/v1/incident_types/"_s + made.id()).object(), made.object());
        QCOMPARE(living.type(u"Fraud"_s), made.id());
        QCOMPARE(living.declare({{u"incident_type_id"_s, made.id()}}).status, 200);
    }
};

MUSTER_TEST(TstUpdates);
#include "tst_updates.moc"
