#include "tests/support/testmain.h"
#include "tests/unit/service/livingservice.h"

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

/// The dialect of the cheat sheet, in an ordinary workspace and in the demo.
class TstCheatSheet : public QObject
{
    Q_OBJECT
    LivingService living;

    static QString category(const QJsonObject &incident)
    {
        return incident.value(u"incident_status"_s).toObject().value(u"category"_s).toString();
    }
    Answer close(const QString &id, bool isPostmortemRequired)
    {
        return living.post(
            u"/v2/incidents/%1/actions/close"_s.arg(id), {{u"postmortem_required"_s, isPostmortemRequired}});
    }

private Q_SLOTS:
    void realMeansStandard()
    {
        QCOMPARE(living.declare({{u"mode"_s, u"real"_s}}).object().value(u"mode"_s).toString(), u"standard"_s);
        QCOMPARE(living.declare({{u"mode"_s, u"imaginary"_s}}).error(), u"invalid mode"_s);
    }

    void updateIsEditAndNeedsNoWordAboutTheChannel()
    {
        const QString id = living.declare().id();
        const QJsonObject change{{u"incident"_s, QJsonObject{{u"summary"_s, u"Found it"_s}}}};
        const Answer updated = living.post(u"/v2/incidents/%1/actions/update"_s.arg(id), change);
        QCOMPARE(updated.object().value(u"summary"_s).toString(), u"Found it"_s);
        QCOMPARE(living.post(u"/v2/incidents/%1/actions/edit"_s.arg(id), change).error(),
            u"is_required notify_incident_channel"_s); // the API's own form stays strict
    }

    void closingLeadsToLearningOrToTheEnd()
    {
        const QString withPostmortem = living.declare().id(), without = living.declare().id();
        QCOMPARE(category(close(withPostmortem, true).object()), u"learning"_s);
        const QJsonArray followUps = living.get(u"/v3/follow_ups?incident_id="_s + withPostmortem).list("follow_ups");
        QCOMPARE(followUps.size(), 1);
        QVERIFY(followUps.first().toObject().value(u"title"_s).toString().contains(u"post-mortem"));
        QCOMPARE(close(withPostmortem, true).error(), u"invalid id"_s);
        QCOMPARE(category(close(without, false).object()), u"closed"_s);
        QCOMPARE(close(without, false).status, 422);
        QCOMPARE(close(u"nowhere"_s, false).status, 404);
    }

    void eventsAreTheActivityLogInPages()
    {
        const QString id = living.declare().id();
        living.edit(id, {{u"summary"_s, u"x"_s}});
        const QString path = u"/v2/incidents/%1/events"_s.arg(id);
        const QJsonArray events = living.get(path).list("incident_events");
        QCOMPARE(events.size(), 2);
        QCOMPARE(events.first().toObject().value(u"action"_s).toString(), u"incident_declared"_s);
        QVERIFY(!events.first().toObject().value(u"occurred_at"_s).toString().isEmpty());
        const Answer first = living.get(path + u"?page_size=1"_s);
        const QString after = first.meta().value(u"after"_s).toString();
        QCOMPARE(living.get(path + u"?page_size=1&after="_s + after).list("incident_events").first(), events.last());
        QCOMPARE(living.get(u"/v2/incidents/nowhere/events"_s).status, 404);
    }

    void anActionMayNameItsAssigneeByEmail()
    {
        const QString id = living.declare().id(), user = living.makeUser(u"Eve"_s, u"eve@example.com"_s);
        const auto create = [&](const QString &email) {
            return living.post(u"/v2/actions"_s,
                {{u"incident_id"_s, id}, {u"description"_s, u"x"_s}, {u"status"_s, u"outstanding"_s},
                    {u"assignee"_s, QJsonObject{{u"email"_s, email}}}});
        };
        QCOMPARE(create(u"Eve@example.com"_s).object().value(u"assignee"_s).toObject().value(u"id"_s).toString(), user);
        QCOMPARE(create(u"nobody@example.com"_s).error(), u"invalid assignee_id"_s);
    }

    void theScopesAreTheSame()
    {
        const Headers viewer = LivingService::as(living.makeKey({u"viewer"_s}));
        const QString id = living.declare().id();
        QCOMPARE(living.get(u"/v2/utilities/identity"_s, viewer).status, 200);
        QCOMPARE(living.get(u"/v2/incidents/%1/events"_s.arg(id), viewer).status, 200);
        for (const QString &verb : {u"update"_s, u"close"_s})
            QCOMPARE(living.post(u"/v2/incidents/%1/actions/%2"_s.arg(id, verb), {}, viewer).status, 403);
    }

    void theDocumentDoesNotTellOfIt()
    {
        const QJsonObject paths = living.get(u"/v1/openapiV3.json"_s).json.value(u"paths"_s).toObject();
        QVERIFY(paths.contains(u"/v2/incidents/{id}/actions/edit"_s));
        for (const QString &path : paths.keys())
            QVERIFY2(!path.endsWith(u"/update") && !path.endsWith(u"/close") && !path.endsWith(u"/events")
                    && !path.contains(u"utilities"),
                qPrintable(path));
    }

    void placeholdersStandForSomethingInTheDemoOnly()
    {
        QCOMPARE(living.get(u"/v2/incidents/INCIDENT_ID"_s).status, 404);
        QCOMPARE(living.declare({{u"severity_id"_s, u"severity-id"_s}}).error(), u"invalid severity_id"_s);
        LivingService demo;
        QCOMPARE(demo.service().fillWithDemo(40, 1).value(), 40);
        const Answer incident = demo.get(u"/v2/incidents/INCIDENT_ID"_s);
        QCOMPARE(category(incident.object()), u"live"_s);
        QCOMPARE(demo.get(u"/v2/incident_updates?incident_id=INCIDENT_ID"_s).ids("incident_updates"),
            demo.get(u"/v2/incident_updates?incident_id="_s + incident.id()).ids("incident_updates"));
        const Answer declared
            = demo.declare({{u"severity_id"_s, u"critical-severity-id"_s}, {u"name"_s, u"severity-id"_s}});
        QCOMPARE(declared.object().value(u"severity"_s).toObject().value(u"name"_s).toString(), u"Critical"_s);
        QCOMPARE(declared.object().value(u"name"_s).toString(), u"severity-id"_s); // a name is no id
    }
};

MUSTER_TEST(TstCheatSheet);
#include "tst_cheatsheet.moc"
