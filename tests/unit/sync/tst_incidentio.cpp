#include "models/domain/json.h"
#include "tests/support/testmain.h"
#include "tests/unit/sync/documentedserver.h"
#include "tests/unit/sync/syncfixture.h"

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using State = SyncStatus::State;

namespace {

const QString otherId = u"01FCNDV6P870EA6S7TK1DSYDG0"_s,
              statusId = u"01FCNDV6P870EA6S7TK1DSYD5H"_s; // as the examples have them

/// The description lacks it; a later one has it.
QJsonObject postUpdateOperation()
{
    const QJsonObject text{{u"type"_s, u"string"_s}};
    const QJsonObject body{{u"type"_s, u"object"_s},
        {u"required"_s, QJsonArray{u"incident_id"_s, u"idempotency_key"_s}},
        {u"properties"_s,
            QJsonObject{{u"incident_id"_s, text}, {u"idempotency_key"_s, text}, {u"message"_s, text},
                {u"to_incident_status_id"_s, text}, {u"to_severity_id"_s, text}}}};
    const QJsonObject update
        = DocumentedServer().example("GET /v2/incident_updates")["incident_updates"_L1][0].toObject();
    const auto content = [](const QJsonObject &json) {
        return QJsonObject{{u"content"_s, QJsonObject{{u"application/json"_s, json}}}};
    };
    return {{u"requestBody"_s, content({{u"schema"_s, body}})},
        {u"responses"_s,
            QJsonObject{{u"201"_s, content({{u"example"_s, QJsonObject{{u"incident_update"_s, update}}}})}}}};
}

/// The third version of actions: the second, in pages.
QJsonObject paged(QJsonObject operation)
{
    QJsonArray parameters = operation["parameters"_L1].toArray();
    parameters.append(QJsonObject{{u"name"_s, u"page_size"_s}});
    parameters.append(QJsonObject{{u"name"_s, u"after"_s}});
    operation[u"parameters"_s] = parameters;
    return operation;
}

} // namespace

// incident.io as it documents itself: what it answers arrives, what we send it allows.
class TstIncidentIo : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m = std::make_unique<SyncFixture>();
        m_server = std::make_unique<DocumentedServer>();
        m->options.server = m_server->url();
    }
    void cleanup()
    {
        m->closeProfile();
        QCOMPARE(m_server->violations(), QStringList());
        m_server.reset();
        m.reset();
    }

    void bringsTheConfiguration()
    {
        begin();
        const Directory directory = await(m->cache->read([](const CacheReader &reader) { return reader.directory(); }));
        QCOMPARE(directory.severities.value(otherId).name, u"Minor"_s);
        QCOMPARE(directory.severities.value(otherId).rank, 1);
        QCOMPARE(directory.statuses.value(statusId).category, StatusCategory::Triage);
        QCOMPARE(directory.types.value(otherId).name, u"Production Outage"_s);
        QCOMPARE(directory.types.value(otherId).createInTriage, u"always"_s);
        QCOMPARE(directory.roles.value(otherId).kind, IncidentRole::Kind::Lead);
        QCOMPARE(directory.users.value(otherId).email, u"lisa@incident.io"_s);
        QCOMPARE(directory.customFields.value(otherId).kind, CustomField::Kind::SingleSelect);
        QCOMPARE(directory.customFieldOptions.value(otherId).value, u"Product"_s);
        QCOMPARE(directory.timestamps.value(statusId).name, u"Impact started"_s);
        QCOMPARE(m->count(Kind::Team), 1);
        QCOMPARE(directory.followUpPriorities.size(), 1); // not listed; learned from the follow-ups
        QCOMPARE(directory.followUpPriorities.first().name, u"Urgent"_s);
        QCOMPARE(m->engine->status().identity.name, u"Alertmanager token"_s);
    }
    void bringsIncidentsAndWhatHangsOnThem()
    {
        begin();
        const IncidentPage page = m->page(documentedIncidentId);
        QVERIFY(page.incident);
        QCOMPARE(page.incident->reference, u"INC-123"_s);
        QCOMPARE(page.incident->name, u"Our database is sad"_s);
        QCOMPARE(page.incident->status.category, StatusCategory::Triage);
        QCOMPARE(page.incident->severity->name, u"Minor"_s);
        QCOMPARE(page.incident->lead()->name, u"Lisa Karlin Curtis"_s);
        QCOMPARE(page.incident->createdAt.raw, u"2021-08-17T13:28:57.801578Z"_s);
        QCOMPARE(page.incident->timestampValues().first().value.raw, u"2021-08-17T13:28:57.801578Z"_s);
        QCOMPARE(page.incident->durationMetrics().first().seconds, 10800);
        QCOMPARE(page.incident->customFieldEntries().first().choices(), QStringList(otherId));
        QCOMPARE(page.updates.size(), 1);
        QVERIFY(page.updates.first().message.startsWith(u"We're working on a fix"_s));
        QCOMPARE(page.actions.size(), 1);
        QCOMPARE(page.actions.first().description, u"Call the fire brigade"_s);
        QCOMPARE(page.followUps.size(), 1);
        QCOMPARE(page.followUps.first().title, u"Cat is stuck in the tree"_s);
        QCOMPARE(page.followUps.first().extra["priority"_L1]["name"_L1].toString(), u"Urgent"_s);
        QCOMPARE(m_server->count("GET /v2/incident_activity_log_entries"), 0); // not described
        m->engine->openIncident(documentedIncidentId);
        QVERIFY(eventually([&] { return m->page(documentedIncidentId).relationships.size() == 1; }));
        QCOMPARE(m->page(documentedIncidentId).relationships.first().incidentId, documentedIncidentId);
        QVERIFY(
            eventually([&] { return m->page(documentedIncidentId).activityComplete; })); // so nothing is still to come
    }
    void takesWhatIsNotDescribedYet()
    {
        QJsonObject list = m_server->example("GET /v2/incidents");
        QJsonObject incident = list["incidents"_L1][0].toObject(), status = incident["incident_status"_L1].toObject();
        status[u"category"_s] = u"hibernating"_s;
        incident[u"incident_status"_s] = status;
        incident[u"mode"_s] = u"dreaming"_s;
        incident[u"visibility"_s] = u"translucent"_s;
        incident[u"weather"_s] = QJsonObject{{u"sky"_s, u"clear"_s}};
        list[u"incidents"_s] = QJsonArray{incident};
        list[u"forecast"_s] = QJsonArray{1, 2};
        m_server->setAnswer("GET /v2/incidents", list);
        m_server->setAnswer("GET /v2/incidents/{id}", {{u"incident"_s, incident}});
        QJsonObject actions = m_server->example("GET /v2/actions");
        QJsonObject action = actions["actions"_L1][0].toObject();
        action[u"status"_s] = u"delegated"_s;
        m_server->setAnswer("GET /v2/actions", {{u"actions"_s, QJsonArray{action}}});
        begin();
        const IncidentPage page = m->page(documentedIncidentId);
        QCOMPARE(page.incident->status.category, StatusCategory::Unknown);
        QCOMPARE(page.incident->status.name, u"Closed"_s);
        QCOMPARE(page.incident->mode, u"dreaming"_s);
        QVERIFY(!page.incident->isPrivate());
        QCOMPARE(page.incident->extra["weather"_L1]["sky"_L1].toString(), u"clear"_s);
        QCOMPARE(page.actions.first().status, TaskStatus::Unknown);
    }
    void sendsWhatTheDescriptionAllows()
    {
        begin();
        m->append(DeclareIncident{u"tmp_i"_s, u"Down"_s, u"All of it"_s, otherId, otherId, statusId, u"private"_s,
            u"test"_s, {{otherId, otherId}}});
        EditIncident edit = renameDocumented(u"Renamed"_s);
        edit.summary = u"Less"_s;
        edit.severityId = otherId;
        edit.statusId = statusId;
        edit.roleAssignees = {{otherId, QString()}};
        edit.customFields = {{otherId, {CustomField::Kind::MultiSelect, {otherId}}},
            {u"01NUMBER"_s, {CustomField::Kind::Numeric, {u"7.5"_s}}},
            {u"01LINK"_s, {CustomField::Kind::Link, {u"https://x.example"_s}}},
            {u"01TEXT"_s, {CustomField::Kind::Text, {u"Words"_s}}}};
        edit.timestamps = {{statusId, u"2026-11-23T14:00:00Z"_s}, {u"01TIME"_s, QString()}};
        m->append(edit);
        m->append(CreateAction{u"tmp_a"_s, documentedIncidentId, u"Look"_s, otherId});
        m->append(UpdateAction{otherId, documentedIncidentId, u"Look"_s, {}, TaskStatus::Completed});
        m->append(CreateFollowUp{u"tmp_f"_s, documentedIncidentId, u"Later"_s, u"Why"_s, otherId});
        m->append(UpdateFollowUp{otherId, documentedIncidentId, u"Later"_s, u"Why"_s, otherId, TaskStatus::NotDoing});
        m->append(UpdateFollowUp{otherId, documentedIncidentId, u"Later"_s, u"Why"_s, otherId, TaskStatus::Outstanding,
            otherId, QStringList{u"database"_s}});
        m->append(
            ConnectExternalIssue{otherId, documentedIncidentId, u"linear"_s, u"https://linear.app/a/issue/A-1"_s});
        m->append(DeleteAction{otherId, documentedIncidentId});
        m->append(DeleteFollowUp{otherId, documentedIncidentId});
        QVERIFY(m->isDelivered());
        const QList<QByteArray> each{"POST /v2/incidents",
            "POST /v2/incidents/" + documentedIncidentId.toLatin1() + "/actions/edit", "POST /v2/actions",
            "PUT /v2/actions/", "DELETE /v2/actions/", "POST /v2/follow_ups", "PUT /v2/follow_ups/",
            "POST /v2/follow_ups/" + otherId.toLatin1() + "/actions/connect_external_issue", "DELETE /v2/follow_ups/"};
        for (const QByteArray &line : each)
            QVERIFY2(m_server->count(line) >= 1, line.constData());
        QCOMPARE(m->outbox->serverId(u"tmp_i"_s), documentedIncidentId); // from the documented answer
        QCOMPARE(m_server->bodies("PUT /v2/actions/").first()["assignee_id"_L1], QJsonValue(QJsonValue::Null));
    }
    void newerOperationsAreUsedWhereDescribed()
    {
        m_server->describe(u"/v2/incident_updates"_s, u"post"_s, postUpdateOperation());
        const QJsonObject paths = DocumentedServer::description()["paths"_L1].toObject();
        for (const QString &end : {u""_s, u"/{id}"_s}) {
            const QJsonObject methods = paths[u"/v2/actions"_s + end].toObject();
            for (const QString &method : methods.keys())
                m_server->describe(u"/v3/actions"_s + end, method, paged(methods[method].toObject()));
        }
        begin();
        QVERIFY(!lacks(Ability::PostUpdate, Limitation::Cause::Server));
        m->append(PostUpdate{u"tmp_u"_s, documentedIncidentId, u"Better"_s, statusId, {}});
        m->append(CreateAction{u"tmp_a"_s, documentedIncidentId, u"Look"_s, {}});
        QVERIFY(m->isDelivered());
        QCOMPARE(m_server->count("POST /v2/incident_updates"), 1);
        QCOMPARE(m_server->count("POST /v3/actions"), 1);
        QCOMPARE(m_server->count("GET /v2/actions"), 0);
    }
    void neverSendsWhatIsNotDescribed()
    {
        begin();
        QVERIFY(lacks(Ability::PostUpdate, Limitation::Cause::Server));
        const auto entry = m->append(PostUpdate{u"tmp_u"_s, documentedIncidentId, u"Better"_s, {}, {}});
        QVERIFY(eventually([&] { return m->entry(entry.id).state == OutboxState::Rejected; }));
        QCOMPARE(m_server->count("POST"), 0);
    }
    void doesWithoutADescription()
    {
        m_server->refuse("GET /v1/openapiV3.json", {404, m_server->errorBody(404, "not_found", "not_found")}, 99);
        begin();
        QVERIFY(lacks(Ability::TellAbilities, Limitation::Cause::Server));
        QVERIFY(m->page(documentedIncidentId).incident);
        QCOMPARE(m->page(documentedIncidentId).actions.size(), 1);
        m->appendEdit(renameDocumented(u"Renamed"_s));
        QVERIFY(m->isDelivered());
        QCOMPARE(m_server->count("POST /v2/incidents/"), 1);
    }
    void aDescriptionThatIsOnlyLateIsWaitedFor()
    {
        m_server->refuse("GET /v1/openapiV3.json", {503, m_server->errorBody(503, "api_error", "unavailable")}, 2);
        begin();
        QVERIFY(!lacks(Ability::TellAbilities, Limitation::Cause::Server));
        QCOMPARE(m_server->count("GET /v1/openapiV3.json"), 3);
    }
    void whatItCannotDoIsKnownBeforeItIsMetAgain()
    {
        begin();
        const QList<Limitation> known = m->engine->status().limitations;
        QVERIFY(lacks(Ability::FollowLive, Limitation::Cause::Server));
        QVERIFY(lacks(Ability::EditIncident, Limitation::Cause::Key)); // the key in the example may only view
        QVERIFY(lacks(Ability::DeclareIncident, Limitation::Cause::Key));
        m->closeProfile();
        m->options.server = QUrl(u"http://127.0.0.1:1"_s);
        m->start();
        QVERIFY(m->reaches(State::Offline));
        QVERIFY(eventually([&] { return m->engine->status().limitations == known; }));
    }
    void anAbsentIncidentIsAskedForBeforeItGoes_data()
    {
        QTest::addColumn<bool>("isGone");
        QTest::newRow("the list had a gap") << false;
        QTest::newRow("it was deleted") << true;
    }
    void anAbsentIncidentIsAskedForBeforeItGoes()
    {
        QFETCH(bool, isGone);
        begin();
        m->engine->stop();
        QVERIFY(await(m->cache->write([](CacheWriter &writer) { writer.setValue(u"full_sync.done_at"_s, {}); })));
        m_server->setAnswer("GET /v2/incidents", {{u"incidents"_s, QJsonArray()}});
        if (isGone)
            m_server->refuse("GET /v2/incidents/" + documentedIncidentId.toLatin1(),
                {404, m_server->errorBody(404, "not_found", "not_found")}, 99);
        m->engine->start();
        QVERIFY(m->reaches(State::UpToDate));
        QCOMPARE(m->page(documentedIncidentId).incident.has_value(), !isGone);
        QVERIFY(m_server->count("GET /v2/incidents/" + documentedIncidentId.toLatin1()) > 0);
    }

private:
    void begin()
    {
        m->start();
        QVERIFY2(m->reaches(State::UpToDate),
            qPrintable(m->engine->status().problem.value_or(Error()).message + m_server->violations().join(u"\n"_s)));
    }
    bool lacks(Ability ability, Limitation::Cause cause) const
    {
        return m->engine->status().limitations.contains({ability, cause});
    }
    std::unique_ptr<SyncFixture> m;
    std::unique_ptr<DocumentedServer> m_server;
};

MUSTER_TEST(TstIncidentIo);
#include "tst_incidentio.moc"
