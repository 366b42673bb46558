#include "models/domain/activity.h"
#include "tests/support/testmain.h"
#include "tests/unit/service/livingservice.h"

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Actions and follow-ups, in both versions of the API.
class TstTasks : public QObject
{
    Q_OBJECT
    LivingService living;
    QString incident, amara;

    static QString text(const QJsonObject &object, const char *key)
    {
        return object.value(QLatin1String(key)).toString();
    }

    /// `/v3/actions`: the member that holds its text is `description`, for follow-ups `title`.
    static QString member(const QString &path) { return path.endsWith(u"actions") ? u"description"_s : u"title"_s; }
    static const char *listKey(const QString &path) { return path.endsWith(u"actions") ? "actions" : "follow_ups"; }
    Answer create(const QString &path, const QJsonObject &more = {})
    {
        QJsonObject body{{u"incident_id"_s, incident}, {member(path), u"Restart the workers"_s}};
        for (auto it = more.begin(); it != more.end(); ++it)
            body.insert(it.key(), *it);
        return living.post(path, body);
    }
    Answer update(const QString &path, const QString &id, const QJsonObject &more)
    {
        QJsonObject body{{u"status"_s, u"outstanding"_s}, {member(path), u"Restart the workers"_s}};
        for (auto it = more.begin(); it != more.end(); ++it)
            body.insert(it.key(), *it);
        return living.put(path + u'/' + id, body);
    }

private Q_SLOTS:
    void initTestCase()
    {
        incident = living.declare().id();
        amara = living.makeUser(u"Amara"_s);
    }

    void aTaskLivesFromCreationToDeletion_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path : {"/v2/actions", "/v3/actions", "/v2/follow_ups", "/v3/follow_ups"})
            QTest::newRow(path) << QString::fromLatin1(path);
    }
    void aTaskLivesFromCreationToDeletion()
    {
        QFETCH(QString, path);
        const QString kind = path.endsWith(u"actions") ? u"action"_s : u"follow_up"_s;
        const Answer made = create(path, {{u"assignee_id"_s, amara}});
        QCOMPARE(made.status, 201);
        QCOMPARE(text(made.object(), "status"), u"outstanding"_s);
        QCOMPARE(text(made.object(), "incident_id"), incident);
        QCOMPARE(text(made.object().value(u"assignee"_s).toObject(), "name"), u"Amara"_s);
        QCOMPARE(living.activityTypes(incident).last(), kind + u"_created"_s);
        QCOMPARE(living.get(path + u'/' + made.id()).object(), made.object());

        living.clock().advance(1min);
        const Answer done = update(path, made.id(), {{u"status"_s, u"completed"_s}});
        QCOMPARE(done.status, 200);
        QCOMPARE(text(done.object(), "completed_at"), formatInstant(living.clock().now()));
        QCOMPARE(text(done.object(), "updated_at"), formatInstant(living.clock().now()));
        QCOMPARE(text(done.object(), "created_at"), text(made.object(), "created_at"));
        QVERIFY(done.object().contains(u"assignee"_s)); // not mentioned, so kept
        QCOMPARE(text(ActivityEntry::fromJson(living.lastActivity(incident)).detail(), "new_status"), u"completed"_s);
        QVERIFY(!update(path, made.id(), {}).object().contains(u"completed_at"_s));

        QCOMPARE(living.remove(path + u'/' + made.id()).status, 204);
        QCOMPARE(living.get(path + u'/' + made.id()).status, 404);
        QCOMPARE(living.remove(path + u'/' + made.id()).status, 404);
        QVERIFY(!living.get(path).ids(listKey(path)).contains(made.id()));
        QCOMPARE(text(ActivityEntry::fromJson(living.lastActivity(incident)).detail(), "new_status"), u"deleted"_s);
    }

    void nullUnassigns_data() { aTaskLivesFromCreationToDeletion_data(); }
    void nullUnassigns()
    {
        QFETCH(QString, path);
        const QString id = create(path, {{u"assignee_id"_s, amara}}).id();
        QVERIFY(update(path, id, {}).object().contains(u"assignee"_s));
        const Answer open = update(path, id, {{u"assignee_id"_s, QJsonValue::Null}});
        QVERIFY(!open.object().contains(u"assignee"_s));
        const QJsonObject told = ActivityEntry::fromJson(living.lastActivity(incident)).detail();
        QCOMPARE(text(told.value(u"previous_assignee"_s).toObject(), "name"), u"Amara"_s);
        QVERIFY(!told.contains(u"new_assignee"_s));
        QVERIFY(!create(path, {{u"assignee_id"_s, QJsonValue::Null}}).object().contains(u"assignee"_s));
    }

    void refusesWrongBodies_data() { aTaskLivesFromCreationToDeletion_data(); }
    void refusesWrongBodies()
    {
        QFETCH(QString, path);
        const QString id = create(path).id();
        QCOMPARE(create(path, {{u"incident_id"_s, u"01UNKNOWN"_s}}).error(), u"invalid incident_id"_s);
        QCOMPARE(create(path, {{u"assignee_id"_s, u"01UNKNOWN"_s}}).error(), u"invalid assignee_id"_s);
        QCOMPARE(create(path, {{member(path), u" "_s}}).error(), u"is_required "_s + member(path));
        QCOMPARE(living.post(path, {{u"incident_id"_s, incident}}).error(), u"is_required "_s + member(path));
        QCOMPARE(update(path, id, {{u"status"_s, u"deleted"_s}}).error(), u"invalid status"_s);
        QCOMPARE(living.put(path + u'/' + id, {{member(path), u"x"_s}}).error(), u"is_required status"_s);
        QCOMPARE(update(path, u"01UNKNOWN"_s, {}).status, 404);
    }

    void anUpdateWithoutChangeWritesNothing_data() { aTaskLivesFromCreationToDeletion_data(); }
    void anUpdateWithoutChangeWritesNothing()
    {
        QFETCH(QString, path);
        const Answer made = create(path);
        living.clock().advance(1min);
        const Answer before = living.get(u"/muster/v1/changes"_s);
        QCOMPARE(update(path, made.id(), {}).object(), made.object());
        QCOMPARE(living.get(u"/muster/v1/changes"_s).json, before.json);
    }

    void aFollowUpKeepsItsLabelsAndTeam()
    {
        const QString team = living.post(u"/muster/v1/teams"_s, {{u"name"_s, u"Payments"_s}}).id();
        QCOMPARE(living.get(u"/muster/v1/teams"_s).ids("teams"), QStringList({team}));
        const Answer made = create(u"/v2/follow_ups"_s,
            {{u"labels"_s, QJsonArray{u"quick win"_s}}, {u"assignee_team_id"_s, team}, {u"description"_s, u"Why"_s}});
        QCOMPARE(made.object().value(u"labels"_s), QJsonValue(QJsonArray{u"quick win"_s}));
        QCOMPARE(text(made.object().value(u"assignee_team"_s).toObject(), "name"), u"Payments"_s);
        const Answer kept = update(u"/v2/follow_ups"_s, made.id(), {{u"status"_s, u"not_doing"_s}});
        QCOMPARE(kept.object().value(u"labels"_s), made.object().value(u"labels"_s));
        QCOMPARE(text(kept.object(), "description"), u"Why"_s);
        QCOMPARE(living.get(u"/v3/follow_ups?assignee_team_id="_s + team).ids("follow_ups"), QStringList({made.id()}));
        const Answer freed = update(u"/v2/follow_ups"_s, made.id(), {{u"assignee_team_id"_s, QJsonValue::Null}});
        QVERIFY(!freed.object().contains(u"assignee_team"_s));
        QVERIFY(living.get(u"/v3/follow_ups?assignee_team_id="_s + team).ids("follow_ups").isEmpty());
        QCOMPARE(create(u"/v2/follow_ups"_s, {{u"assignee_team_id"_s, u"x"_s}}).error(), u"invalid assignee_team_id"_s);
        QCOMPARE(create(u"/v2/follow_ups"_s, {{u"follow_up_priority_option_id"_s, u"x"_s}}).error(),
            u"invalid follow_up_priority_option_id"_s);
    }

    void aFollowUpHasOneOfThePriorities()
    {
        const QJsonArray priorities = living.get(u"/muster/v1/follow_up_priorities"_s).list("follow_up_priorities");
        QCOMPARE(priorities.size(), 4);
        const QJsonObject urgent = priorities.first().toObject();
        QCOMPARE(text(urgent, "name"), u"Urgent"_s);
        const QString one = u"/muster/v1/follow_up_priorities/"_s + text(urgent, "id");
        QCOMPARE(living.get(one).object(), urgent);
        const QString member = u"follow_up_priority_option_id"_s;
        const Answer made = create(u"/v2/follow_ups"_s, {{member, text(urgent, "id")}});
        QCOMPARE(made.object().value("priority"_L1).toObject(), urgent);
        const Answer kept = update(u"/v2/follow_ups"_s, made.id(), {{u"status"_s, u"completed"_s}});
        QCOMPARE(kept.object().value("priority"_L1).toObject(), urgent);
        const Answer freed = update(u"/v3/follow_ups"_s, made.id(), {{member, QJsonValue::Null}});
        QVERIFY(!freed.object().contains("priority"_L1));
    }
    void labelsAreOnceAndNotEmpty()
    {
        const Answer made = create(u"/v2/follow_ups"_s, {{u"labels"_s, QJsonArray{u" db"_s, u""_s, u"db"_s, u"x"_s}}});
        QCOMPARE(made.object().value("labels"_L1).toArray(), QJsonArray({u"db"_s, u"x"_s}));
        const Answer freed = update(u"/v2/follow_ups"_s, made.id(), {{u"labels"_s, QJsonArray()}});
        QCOMPARE(freed.object().value("labels"_L1).toArray(), QJsonArray());
    }
    void aFollowUpIsConnectedWithOneIssue()
    {
        const QString id = create(u"/v2/follow_ups"_s).id();
        const auto connectWith = [&](const QString &provider, const QString &url) {
            return living.post(u"/v2/follow_ups/"_s + id + u"/actions/connect_external_issue"_s,
                {{u"provider"_s, provider}, {u"url"_s, url}});
        };
        const QString url = u"https://linear.app/acme/issue/PAY-7/cards-fail"_s;
        QCOMPARE(connectWith(u"fax"_s, url).status, 422);
        QCOMPARE(connectWith(u"linear"_s, u"javascript:alert(1)"_s).status, 422);
        const Answer made = connectWith(u"linear"_s, url);
        QCOMPARE(made.status, 200);
        const QJsonObject issue = made.object().value("external_issue_reference"_L1).toObject();
        QCOMPARE(text(issue, "issue_name"), u"PAY-7"_s);
        QCOMPARE(text(issue, "issue_permalink"), url);
        QCOMPARE(text(issue, "provider"), u"linear"_s);
        QCOMPARE(connectWith(u"linear"_s, url).status, 200); // once more is nothing new
        QCOMPARE(connectWith(u"linear"_s, u"https://linear.app/acme/issue/PAY-8"_s).status, 422);
        QCOMPARE(
            update(u"/v2/follow_ups"_s, id, {{u"title"_s, u"Better"_s}}).object().value("external_issue_reference"_L1),
            QJsonValue(issue));
    }

    void listsAreFilteredByIncidentModeAndTime_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("actions") << u"actions"_s;
        QTest::newRow("follow-ups") << u"follow_ups"_s;
    }
    void listsAreFilteredByIncidentModeAndTime()
    {
        QFETCH(QString, path);
        LivingService fresh;
        const auto add = [&](const QString &incidentId) {
            fresh.clock().advance(24h);
            return fresh.post(u"/v2/"_s + path, {{u"incident_id"_s, incidentId}, {member(path), u"x"_s}}).id();
        };
        const QString real = fresh.declare().id(), test = fresh.declare({{u"mode"_s, u"test"_s}}).id();
        const QString first = add(real), second = add(real), inTest = add(test); // on the 24th, 25th, 26th
        const auto found = [&](const QString &target) { return fresh.get(target).ids(qPrintable(path)); };
        for (const QString &version : {u"/v2/"_s, u"/v3/"_s}) {
            const QString list = version + path;
            QCOMPARE(found(list), QStringList({first, second}));
            QCOMPARE(found(list + u"?incident_id="_s + real), QStringList({first, second}));
            QCOMPARE(found(list + u"?incident_id="_s + test), QStringList({inTest}));
            QCOMPARE(found(list + u"?incident_mode=test"_s), QStringList({inTest}));
            QCOMPARE(found(list + u"?incident_id=not-a-ulid"_s), QStringList());
        }
        const QString v3 = u"/v3/"_s + path;
        QCOMPARE(found(v3 + u"?created_at[gte]=2026-11-25"_s), QStringList({second}));
        QCOMPARE(found(v3 + u"?created_at[lte]=2026-11-24"_s), QStringList({first}));
        QCOMPARE(found(v3 + u"?updated_at[date_range]=2026-11-24~2026-11-24"_s), QStringList({first}));
        QCOMPARE(fresh.get(u"/v2/%1?updated_at[gte]=2026-11-25"_s.arg(path)).status, 422);
        const Answer page = fresh.get(v3 + u"?page_size=1"_s);
        QCOMPARE(page.meta(), QJsonObject({{u"after"_s, first}, {u"page_size"_s, 1}}));
        QCOMPARE(fresh.remove(u"/v3/%1/%2"_s.arg(path, first)).status, 204);
        QCOMPARE(found(v3 + u"?page_size=1&after="_s + first), QStringList({second})); // though it is gone
    }

    void aTaskTouchesItsIncidentWithoutEditingIt()
    {
        const Answer declared = living.declare();
        living.clock().advance(1min);
        living.post(u"/v2/actions"_s, {{u"incident_id"_s, declared.id()}, {u"description"_s, u"x"_s}});
        const QJsonObject now = living.get(u"/v2/incidents/"_s + declared.id()).object();
        QCOMPARE(text(now, "last_activity_at"), formatInstant(living.clock().now()));
        QCOMPARE(text(now, "updated_at"), text(declared.object(), "updated_at"));
    }
};

MUSTER_TEST(TstTasks);
#include "tst_tasks.moc"
