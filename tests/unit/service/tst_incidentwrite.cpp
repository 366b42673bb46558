#include "app/service/engine/configuration.h"
#include "app/service/engine/incidents.h"
#include "models/domain/activitybuilder.h"
#include "models/domain/statustransition.h"
#include "tests/support/testmain.h"
#include "tests/unit/service/livingservice.h"

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Declaring and editing incidents.
class TstIncidentWrite : public QObject
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

    /// The assignee of a role in an incident as answered, or empty.
    static QString assignee(const QJsonObject &incident, const QString &roleId)
    {
        for (const QJsonValue &value : incident.value(u"incident_role_assignments"_s).toArray()) {
            if (text(inner(value.toObject(), "role"), "id") == roleId)
                return text(inner(value.toObject(), "assignee"), "id");
        }
        return {};
    }

    QJsonArray give(const QString &role, const QJsonObject &assignee)
    {
        return {QJsonObject{{u"incident_role_id"_s, living.role(role)}, {u"assignee"_s, assignee}}};
    }

    /// An incident in any category, also those no request can reach.
    QString incidentIn(StatusCategory category)
    {
        const QString id = living.declare({{u"incident_status_id"_s, living.status(u"Triage"_s)}}).id();
        living.besides([&](service::Workspace &workspace) {
            const auto saved = workspace.database().transaction([&]() -> Result<void> {
                Principal all;
                auto incident = service::visibleIncident(workspace, all, id);
                for (const IncidentStatus &status : service::allStatuses(workspace)) {
                    if (status.category == category)
                        incident->status = status;
                }
                service::saveIncident(workspace, *incident);
                return {};
            });
            QVERIFY(saved.has_value());
        });
        return id;
    }
    using Principal = service::Principal;

private Q_SLOTS:
    void declaringFillsInTheDefaults()
    {
        const Answer answer = living.declare();
        QCOMPARE(answer.status, 200);
        const QJsonObject incident = answer.object();
        QVERIFY(isUlid(answer.id()));
        QVERIFY(text(incident, "reference").startsWith(u"INC-"));
        QCOMPARE(text(inner(incident, "incident_status"), "name"), u"Investigating"_s);
        QCOMPARE(text(inner(incident, "incident_type"), "name"), u"Default"_s);
        QCOMPARE(text(incident, "mode"), u"standard"_s);
        QCOMPARE(text(incident, "created_at"), formatInstant(living.clock().now()));
        QCOMPARE(incident.value(u"incident_role_assignments"_s).toArray().size(), 4);
        QCOMPARE(incident.value(u"custom_field_entries"_s), QJsonValue(QJsonArray()));
        QCOMPARE(incident.value(u"slack_channel_id"_s), QJsonValue(u""_s));
        QVERIFY(!incident.contains(u"summary"_s));
        QCOMPARE(living.activityTypes(answer.id()), QStringList({u"incident_declared"_s}));
    }

    void numbersCountUp()
    {
        const int first = text(living.declare().object(), "reference").mid(4).toInt();
        const int second = text(living.declare().object(), "reference").mid(4).toInt();
        QCOMPARE(second, first + 1);
    }

    void oneKeyDeclaresOneIncident()
    {
        const QJsonObject key{{u"idempotency_key"_s, u"twice"_s}, {u"name"_s, u"First"_s}};
        const Answer first = living.declare(key);
        const Answer second = living.declare({{u"idempotency_key"_s, u"twice"_s}, {u"name"_s, u"Second"_s}});
        QCOMPARE(second.status, 200);
        QCOMPARE(second.object(), first.object());
        living.restart();
        QCOMPARE(living.declare(key).id(), first.id());
        QCOMPARE(living.activityTypes(first.id()).size(), 1);
    }

    void aSeverityIsNeededUnlessInTriage()
    {
        QCOMPARE(living.declare({{u"severity_id"_s, QJsonValue::Null}}).error(), u"is_required severity_id"_s);
        const Answer triage = living.declare(
            {{u"severity_id"_s, QJsonValue::Null}, {u"incident_status_id"_s, living.status(u"Triage"_s)}});
        QCOMPARE(triage.status, 200);
        QVERIFY(!triage.object().contains(u"severity"_s));
    }

    void refusesWhatDoesNotExist_data()
    {
        QTest::addColumn<QJsonObject>("more");
        QTest::addColumn<QString>("error");
        QTest::newRow("severity") << QJsonObject{{u"severity_id"_s, u"x"_s}} << u"invalid severity_id"_s;
        QTest::newRow("status") << QJsonObject{{u"incident_status_id"_s, u"x"_s}} << u"invalid incident_status_id"_s;
        QTest::newRow("type") << QJsonObject{{u"incident_type_id"_s, u"x"_s}} << u"invalid incident_type_id"_s;
        QTest::newRow("mode") << QJsonObject{{u"mode"_s, u"imaginary"_s}} << u"invalid mode"_s;
        QTest::newRow("visibility") << QJsonObject{{u"visibility"_s, QJsonValue::Null}} << u"is_required visibility"_s;
        QTest::newRow("role") << QJsonObject{{u"incident_role_assignments"_s,
            QJsonArray{QJsonObject{{u"incident_role_id"_s, u"x"_s}}}}}
                              << u"invalid incident_role_assignments.0.incident_role_id"_s;
        QTest::newRow("assignee") << QJsonObject{{u"incident_role_assignments"_s,
            give(u"Incident Lead"_s, {{u"id"_s, u"x"_s}})}}
                                  << u"invalid incident_role_assignments.0.assignee"_s;
        QTest::newRow("nameless assignee")
            << QJsonObject{{u"incident_role_assignments"_s, give(u"Incident Lead"_s, {})}}
            << u"is_required incident_role_assignments.0.assignee"_s;
        QTest::newRow("custom field") << QJsonObject{{u"custom_field_entries"_s, QJsonArray{QJsonObject()}}}
                                      << u"is_required custom_field_entries.0.custom_field_id"_s;
        QTest::newRow("timestamp") << QJsonObject{{u"incident_timestamp_values"_s, QJsonArray{QJsonObject()}}}
                                   << u"is_required incident_timestamp_values.0.incident_timestamp_id"_s;
        QTest::newRow("options of another mode")
            << QJsonObject{{u"retrospective_incident_options"_s, QJsonObject{{u"external_id"_s, 7}}}}
            << u"invalid retrospective_incident_options"_s;
        for (const QString &status :
            {u"Documenting"_s, u"Closed"_s, u"Declined"_s, u"Merged"_s, u"Canceled"_s, u"Paused"_s})
            QTest::addRow("born %s", qPrintable(status))
                << QJsonObject{{u"incident_status_id"_s, living.status(status)}} << u"invalid incident_status_id"_s;
    }
    void refusesWhatDoesNotExist()
    {
        QFETCH(QJsonObject, more);
        QFETCH(QString, error);
        const Answer answer = living.declare(more);
        QCOMPARE(answer.status, 422);
        QCOMPARE(answer.error(), error);
    }

    void retrospectivesMayStartClosedAndBringTheirNumber()
    {
        const QJsonObject past{{u"mode"_s, u"retrospective"_s}, {u"incident_status_id"_s, living.status(u"Closed"_s)},
            {u"retrospective_incident_options"_s,
                QJsonObject{{u"external_id"_s, 7000}, {u"postmortem_document_url"_s, u"https://docs.example/x"_s}}}};
        const Answer answer = living.declare(past);
        QCOMPARE(text(answer.object(), "reference"), u"INC-7000"_s);
        QCOMPARE(text(answer.object(), "postmortem_document_url"), u"https://docs.example/x"_s);
        QCOMPARE(living.declare(past).error(), u"invalid retrospective_incident_options.external_id"_s);
    }

    void aNumberGivenByHandIsPassedOverWhenItsTurnComes()
    {
        const auto numberOf = [](const Answer &answer) { return text(answer.object(), "reference").mid(4).toInt(); };
        const auto retrospective = [&](int number) {
            return living.declare({{u"mode"_s, u"retrospective"_s},
                {u"retrospective_incident_options"_s, QJsonObject{{u"external_id"_s, number}}}});
        };
        const int last = numberOf(living.declare());
        QCOMPARE(numberOf(retrospective(last + 2)), last + 2);
        QCOMPARE(numberOf(retrospective(9'999'999)), 9'999'999);
        QCOMPARE(numberOf(living.declare()), last + 1);
        QCOMPARE(numberOf(living.declare()), last + 3);
        for (const int number : {0, -1, 10'000'001})
            QCOMPARE(retrospective(number).error(), u"invalid retrospective_incident_options.external_id"_s);
    }

    void peopleAreNamedByIdEmailOrSlackId()
    {
        const Answer made = living.post(u"/muster/v1/users"_s,
            {{u"name"_s, u"Ben"_s}, {u"email"_s, u"Ben@Example.com"_s}, {u"slack_user_id"_s, u"U777"_s}});
        const QString lead = living.role(u"Incident Lead"_s);
        for (const QJsonObject &reference : {QJsonObject{{u"id"_s, made.id()}},
                 QJsonObject{{u"email"_s, u"ben@example.COM"_s}}, QJsonObject{{u"slack_user_id"_s, u"U777"_s}}}) {
            const Answer answer
                = living.declare({{u"incident_role_assignments"_s, give(u"Incident Lead"_s, reference)}});
            QCOMPARE(assignee(answer.object(), lead), made.id());
            QCOMPARE(living.activityTypes(answer.id()), QStringList({u"incident_declared"_s, u"role_update"_s}));
        }
    }

    void whoDeclaresIsTheReporter()
    {
        const QString user = living.makeUser(u"Reporter"_s);
        const Answer answer = living.post(u"/v2/incidents"_s,
            {{u"idempotency_key"_s, u"reported"_s}, {u"visibility"_s, u"public"_s},
                {u"severity_id"_s, living.severity(u"Minor"_s)}},
            {{"Muster-User", user.toLatin1()}});
        QCOMPARE(assignee(answer.object(), living.role(u"Reporter"_s)), user);
        QCOMPARE(text(answer.object(), "name"), text(answer.object(), "reference"));
    }

    void transitions_data()
    {
        using enum StatusCategory;
        QTest::addColumn<StatusCategory>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<bool>("isAllowed");
        const QList<std::pair<StatusCategory, QString>> all{{Triage, u"Triage"_s}, {Declined, u"Declined"_s},
            {Merged, u"Merged"_s}, {Canceled, u"Canceled"_s}, {Live, u"Fixing"_s}, {Learning, u"Documenting"_s},
            {Closed, u"Closed"_s}, {Paused, u"Paused"_s}};
        const QList<std::pair<StatusCategory, StatusCategory>> documented{
            {Triage, Live}, {Triage, Learning}, {Triage, Closed}, {Live, Learning}, {Live, Closed}, {Learning, Closed}};
        for (const auto &[from, fromName] : all) {
            for (const auto &[to, toName] : all)
                QTest::addRow("%s to %s", qPrintable(toText(from)), qPrintable(toText(to)))
                    << from << toName << (from == to || documented.contains({from, to}));
        }
    }
    void transitions()
    {
        QFETCH(StatusCategory, from);
        QFETCH(QString, to);
        QFETCH(bool, isAllowed);
        const QString id = incidentIn(from);
        const QString target = living.status(to);
        const Answer edited = living.edit(id, {{u"incident_status_id"_s, target}});
        QCOMPARE(edited.status, isAllowed ? 200 : 422);
        QCOMPARE(edited.error(), isAllowed ? QString() : u"invalid incident.incident_status_id"_s);
        const QString now = text(inner(living.get(u"/v2/incidents/"_s + id).object(), "incident_status"), "id");
        QCOMPARE(now == target, isAllowed);

        const QString other = incidentIn(from);
        const Answer updated = living.post(u"/v2/incident_updates"_s,
            {{u"incident_id"_s, other}, {u"idempotency_key"_s, other}, {u"to_incident_status_id"_s, target}});
        QCOMPARE(updated.status, isAllowed ? 201 : 422);
        QCOMPARE(updated.error(), isAllowed ? QString() : u"invalid to_incident_status_id"_s);
    }

    void anEditTellsEachChangeAndChangesNothingElse()
    {
        const Answer declared = living.declare({{u"summary"_s, u"Old"_s}});
        living.clock().advance(5min);
        const Answer edited = living.edit(declared.id(),
            {{u"name"_s, u"Card payments fail"_s}, {u"summary"_s, u"New"_s},
                {u"severity_id"_s, living.severity(u"Critical"_s)},
                {u"incident_status_id"_s, living.status(u"Fixing"_s)}, {u"call_url"_s, u"https://call.example"_s}});
        QCOMPARE(edited.status, 200);
        QCOMPARE(living.activityTypes(declared.id()),
            QStringList({u"incident_declared"_s, u"incident_rename"_s, u"summary_update"_s, u"call_url_changed"_s,
                u"severity_change"_s, u"status_change"_s}));
        QJsonObject expected = declared.object();
        const QString now = formatInstant(living.clock().now());
        for (const QString &time : {u"updated_at"_s, u"last_activity_at"_s})
            expected.insert(time, now);
        for (const QString &member : {u"name"_s, u"summary"_s, u"severity"_s, u"incident_status"_s, u"call_url"_s})
            expected.insert(member, edited.object().value(member));
        QCOMPARE(edited.object(), expected);
        QCOMPARE(text(inner(edited.object(), "severity"), "name"), u"Critical"_s);
        QCOMPARE(living.get(u"/v2/incidents/"_s + declared.id()).object(), expected);
        const ActivityEntry last = ActivityEntry::fromJson(living.lastActivity(declared.id()));
        QCOMPARE(text(inner(last.detail(), "previous_status"), "name"), u"Investigating"_s);
        QCOMPARE(text(inner(last.detail(), "new_status"), "name"), u"Fixing"_s);
        QCOMPARE(activity::actorOf(last).kind, Actor::Kind::ApiKey);
        QCOMPARE(last.occurredAt.raw, now);
    }

    void aNewNameOfTheChannelIsTold()
    {
        const QString id = living.declare().id();
        QCOMPARE(text(living.edit(id, {{u"slack_channel_name_override"_s, u"inc-checkout"_s}}).object(),
                     "slack_channel_name"),
            u"inc-checkout"_s);
        living.edit(id, {{u"slack_channel_name_override"_s, u""_s}});
        QCOMPARE(living.activityTypes(id),
            QStringList({u"incident_declared"_s, u"incident_channel_renamed"_s, u"incident_channel_renamed"_s}));
        const QJsonObject told = ActivityEntry::fromJson(living.lastActivity(id)).detail();
        QCOMPARE(text(told, "previous_name"), u"inc-checkout"_s);
        QVERIFY(!told.contains(u"new_name"_s));
    }

    void nothingLeavesTriageWithoutASeverity()
    {
        const auto inTriage = [&] {
            return living
                .declare({{u"severity_id"_s, QJsonValue::Null}, {u"incident_status_id"_s, living.status(u"Triage"_s)}})
                .id();
        };
        const QString live = living.status(u"Investigating"_s), severity = living.severity(u"Minor"_s);
        const QString edited = inTriage(), updated = inTriage();
        QCOMPARE(living.edit(edited, {{u"name"_s, u"Still in triage"_s}}).status, 200);
        QCOMPARE(living.edit(edited, {{u"incident_status_id"_s, live}}).error(), u"is_required incident.severity_id"_s);
        QCOMPARE(living.edit(edited, {{u"incident_status_id"_s, live}, {u"severity_id"_s, severity}}).status, 200);
        QJsonObject body{{u"incident_id"_s, updated}, {u"idempotency_key"_s, updated}, {u"message"_s, u"It is real"_s},
            {u"to_incident_status_id"_s, live}};
        QCOMPARE(living.post(u"/v2/incident_updates"_s, body).error(), u"is_required to_severity_id"_s);
        body.insert(u"to_severity_id"_s, severity);
        QCOMPARE(living.post(u"/v2/incident_updates"_s, body).status, 201);
    }

    void anEditThatChangesNothingWritesNothing()
    {
        const Answer declared = living.declare({{u"summary"_s, u"Same"_s}});
        const Answer before = living.get(u"/muster/v1/changes"_s);
        living.clock().advance(1min);
        const Answer edited
            = living.edit(declared.id(), {{u"summary"_s, u"Same"_s}, {u"severity_id"_s, living.severity(u"Major"_s)}});
        QCOMPARE(edited.object(), declared.object());
        QCOMPARE(living.edit(declared.id(), {}).object(), declared.object());
        QCOMPARE(living.get(u"/muster/v1/changes"_s).json, before.json);
    }

    void anEmptySummaryRemovesItAndNullLeavesIt()
    {
        const QString id = living.declare({{u"summary"_s, u"Here"_s}}).id();
        QCOMPARE(text(living.edit(id, {{u"summary"_s, QJsonValue::Null}}).object(), "summary"), u"Here"_s);
        QVERIFY(!living.edit(id, {{u"summary"_s, u""_s}}).object().contains(u"summary"_s));
    }

    void bothKeysOfAnEditAreNeeded()
    {
        const QString path = u"/v2/incidents/%1/actions/edit"_s.arg(living.declare().id());
        QCOMPARE(living.post(path, {{u"notify_incident_channel"_s, true}}).error(), u"is_required incident"_s);
        QCOMPARE(living.post(path, {{u"incident"_s, QJsonObject()}}).error(), u"is_required notify_incident_channel"_s);
        QCOMPARE(living
                     .post(u"/v2/incidents/INC-99999/actions/edit"_s,
                         {{u"incident"_s, QJsonObject()}, {u"notify_incident_channel"_s, true}})
                     .status,
            404);
    }

    void refusesWrongEditsWhole_data()
    {
        QTest::addColumn<QJsonObject>("change");
        QTest::addColumn<QString>("error");
        QTest::newRow("no name") << QJsonObject{{u"name"_s, u"  "_s}} << u"is_required incident.name"_s;
        QTest::newRow("severity") << QJsonObject{{u"severity_id"_s, u"x"_s}} << u"invalid incident.severity_id"_s;
        QTest::newRow("status") << QJsonObject{{u"incident_status_id"_s, u"x"_s}}
                                << u"invalid incident.incident_status_id"_s;
        QTest::newRow("reporter") << QJsonObject{{u"incident_role_assignments"_s,
            give(u"Reporter"_s, {{u"id"_s, living.makeUser(u"R"_s)}})}}
                                  << u"invalid incident.incident_role_assignments.0.incident_role_id"_s;
        QTest::newRow("custom field") << QJsonObject{{u"custom_field_entries"_s, QJsonArray{QJsonObject()}}}
                                      << u"is_required incident.custom_field_entries.0.custom_field_id"_s;
    }
    void refusesWrongEditsWhole()
    {
        QFETCH(QJsonObject, change);
        QFETCH(QString, error);
        const Answer declared = living.declare();
        change.insert(u"summary"_s, u"Must not stay"_s);
        const Answer edited = living.edit(declared.id(), change);
        QCOMPARE(edited.status, 422);
        QCOMPARE(edited.error(), error);
        QCOMPARE(living.get(u"/v2/incidents/"_s + declared.id()).object(), declared.object());
        QCOMPARE(living.activityTypes(declared.id()).size(), 1);
    }

    void rolesAreGivenPassedOnAndTakenAway()
    {
        const QString id = living.declare().id();
        const QString lead = living.role(u"Incident Lead"_s);
        const QString amara = living.makeUser(u"Amara"_s), tom = living.makeUser(u"Tom"_s);
        const auto assign = [&](const QJsonValue &user) {
            QJsonObject entry{{u"incident_role_id"_s, lead}};
            if (!user.isUndefined())
                entry.insert(u"assignee"_s, user);
            return living.edit(
                id, {{u"incident_role_assignments"_s, QJsonArray{entry}}}, {{"Muster-User", amara.toLatin1()}});
        };
        QCOMPARE(assignee(assign(QJsonObject{{u"id"_s, amara}}).object(), lead), amara);
        QCOMPARE(text(living.lastActivity(id), "title"), u"Amara took the role Incident Lead"_s);
        QCOMPARE(assignee(assign(QJsonObject{{u"id"_s, tom}}).object(), lead), tom);
        const QJsonObject passed = ActivityEntry::fromJson(living.lastActivity(id)).detail();
        QCOMPARE(text(inner(passed, "previous_assignee"), "name"), u"Amara"_s);
        QCOMPARE(text(inner(passed, "new_assignee"), "name"), u"Tom"_s);
        QCOMPARE(assignee(assign(QJsonValue::Undefined).object(), lead), QString());
        QCOMPARE(text(living.lastActivity(id), "title"), u"Amara removed Tom from the role Incident Lead"_s);
        const int entries = int(living.activityTypes(id).size());
        QCOMPARE(assign(QJsonValue::Null).status, 200); // open already
        QCOMPARE(int(living.activityTypes(id).size()), entries);
    }

    void aTypeForPrivateIncidentsOnlyIsHeldTo()
    {
        IncidentType type;
        type.name = u"Legal"_s;
        type.privateIncidentsOnly = true;
        living.besides([&](service::Workspace &workspace) {
            type.id = workspace.newId();
            type.createdAt = type.updatedAt = workspace.now();
            service::addType(workspace, type);
        });
        QCOMPARE(living.declare({{u"incident_type_id"_s, type.id}}).error(), u"invalid visibility"_s);
        QCOMPARE(living.declare({{u"incident_type_id"_s, type.id}, {u"visibility"_s, u"private"_s}}).status, 200);
    }
};

MUSTER_TEST(TstIncidentWrite);
#include "tst_incidentwrite.moc"
