#include "app/api/commandrequests.h"
#include "models/domain/json.h"
#include "tests/support/testmain.h"
#include <QJsonDocument>
#include <QTest>

using namespace muster;
using namespace muster::api;

namespace {

Capabilities withOperations(const QStringList &operations, bool idempotency = false)
{
    QJsonObject paths;
    for (const QString &operation : operations) {
        const auto words = operation.split(QLatin1Char(' '));
        QJsonObject methods = paths.value(words[1]).toObject();
        methods.insert(words[0].toLower(), QJsonObject());
        paths.insert(words[1], methods);
    }
    return Capabilities::from({{QStringLiteral("paths"), paths}, {QStringLiteral("x-muster-idempotency"), idempotency}},
        Identity{{}, {QStringLiteral("viewer")}, {}});
}

} // namespace

class TstCommandRequests : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void turnsEachCommandIntoOneRequest_data()
    {
        QTest::addColumn<Command>("command");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("body");
        const auto s = [](const char *text) { return QString::fromUtf8(text); };
        const auto add
            = [](const char *name, const Command &command, const char *method, const char *path, const char *body) {
                  QTest::newRow(name) << command << QByteArray(method) << QString::fromLatin1(path) << QByteArray(body);
              };
        add("declare",
            DeclareIncident{s("tmp_1"), s("DB down"), s("All"), s("SEV"), s("TYPE"), s("ST"), s("private"), s("test"),
                {{s("LEAD"), s("U1")}}},
            "POST", "/v2/incidents",
            R"({"idempotency_key":"KEY","visibility":"private","mode":"test","name":"DB down","summary":"All","severity_id":"SEV","incident_type_id":"TYPE","incident_status_id":"ST","incident_role_assignments":[{"incident_role_id":"LEAD","assignee":{"id":"U1"}}]})");
        add("declare with little", DeclareIncident{s("tmp_1"), s("DB"), {}, {}, {}, {}, s("public"), s("standard"), {}},
            "POST", "/v2/incidents",
            R"({"idempotency_key":"KEY","visibility":"public","mode":"standard","name":"DB"})");
        DeclareIncident filled{s("tmp_1"), s("DB"), {}, {}, {}, {}, s("public"), s("retrospective"), {}};
        filled.customFields = {{s("F1"), {CustomField::Kind::SingleSelect, {s("O1")}}}};
        filled.timestamps = {{s("T1"), s("2026-11-23T14:00:00Z")}};
        add("declare with fields and times", filled, "POST", "/v2/incidents",
            R"({"idempotency_key":"KEY","visibility":"public","mode":"retrospective","name":"DB",)"
            R"("custom_field_entries":[{"custom_field_id":"F1","values":[{"value_option_id":"O1"}]}],)"
            R"("incident_timestamp_values":[{"incident_timestamp_id":"T1","value":"2026-11-23T14:00:00Z"}]})");
        add("edit", EditIncident{s("I1"), s("New"), s(""), s("SEV"), s("ST"), {{s("LEAD"), s("")}}, true}, "POST",
            "/v2/incidents/I1/actions/edit",
            R"({"incident":{"name":"New","summary":"","severity_id":"SEV","incident_status_id":"ST","incident_role_assignments":[{"incident_role_id":"LEAD"}]},"notify_incident_channel":true})");
        EditIncident fields;
        fields.incidentId = s("I1");
        fields.customFields = {{s("F1"), {CustomField::Kind::MultiSelect, {s("O1"), s("O2")}}},
            {s("F2"), {CustomField::Kind::Numeric, {s("7.5")}}}, {s("F3"), {CustomField::Kind::Link, {s("https://x")}}},
            {s("F4"), {CustomField::Kind::Text, {}}}};
        fields.timestamps = {{s("T1"), s("2026-11-23T14:00:00Z")}, {s("T2"), {}}};
        add("edit fields and times", fields, "POST", "/v2/incidents/I1/actions/edit",
            R"({"incident":{"custom_field_entries":[)"
            R"({"custom_field_id":"F1","values":[{"value_option_id":"O1"},{"value_option_id":"O2"}]},)"
            R"({"custom_field_id":"F2","values":[{"value_numeric":"7.5"}]},)"
            R"({"custom_field_id":"F3","values":[{"value_link":"https://x"}]},{"custom_field_id":"F4","values":[]}],)"
            R"("incident_timestamp_values":[{"incident_timestamp_id":"T1","value":"2026-11-23T14:00:00Z"},)"
            R"({"incident_timestamp_id":"T2"}]},"notify_incident_channel":false})");
        add("edit one field", EditIncident{s("I1"), s("New"), {}, {}, {}, {}, false}, "POST",
            "/v2/incidents/I1/actions/edit", R"({"incident":{"name":"New"},"notify_incident_channel":false})");
        add("update", PostUpdate{s("tmp_2"), s("I1"), s("Hi"), s("ST"), s("SEV")}, "POST", "/v2/incident_updates",
            R"({"incident_id":"I1","idempotency_key":"KEY","message":"Hi","to_incident_status_id":"ST","to_severity_id":"SEV"})");
        add("create action", CreateAction{s("tmp_3"), s("I1"), s("Look"), s("U1")}, "POST", "/v2/actions",
            R"({"incident_id":"I1","description":"Look","assignee_id":"U1"})");
        add("update action", UpdateAction{s("A1"), s("I1"), s("Look"), s(""), TaskStatus::Completed}, "PUT",
            "/v2/actions/A1", R"({"description":"Look","status":"completed","assignee_id":null})");
        add("delete action", DeleteAction{s("A1"), s("I1")}, "DELETE", "/v2/actions/A1", "");
        add("create follow-up", CreateFollowUp{s("tmp_4"), s("I1"), s("T"), s("D"), s("U1")}, "POST", "/v2/follow_ups",
            R"({"incident_id":"I1","title":"T","description":"D","assignee_id":"U1"})");
        add("update follow-up", UpdateFollowUp{s("F1"), s("I1"), s("T"), s(""), s("U1"), TaskStatus::NotDoing}, "PUT",
            "/v2/follow_ups/F1", R"({"title":"T","description":"","status":"not_doing","assignee_id":"U1"})");
        add("create follow-up with more",
            CreateFollowUp{s("tmp_4"), s("I1"), s("T"), s(""), s(""), s("P1"), {s("database")}}, "POST",
            "/v2/follow_ups",
            R"({"incident_id":"I1","title":"T","follow_up_priority_option_id":"P1","labels":["database"]})");
        add("update follow-up with more",
            UpdateFollowUp{s("F1"), s("I1"), s("T"), s(""), s("U1"), TaskStatus::Outstanding, s(""), QStringList()},
            "PUT", "/v2/follow_ups/F1",
            R"({"title":"T","description":"","status":"outstanding","assignee_id":"U1",)"
            R"("follow_up_priority_option_id":null,"labels":[]})");
        add("connect an issue", ConnectExternalIssue{s("F1"), s("I1"), s("jira"), s("j.example/1")}, "POST",
            "/v2/follow_ups/F1/actions/connect_external_issue", R"({"provider":"jira","url":"j.example/1"})");
        add("relate", RelateIncidents{s("tmp_7"), s("I1"), s("I2")}, "POST", "/muster/v1/incident_relationships",
            R"({"incident_id":"I1","related_incident_id":"I2"})");
        add("end a relation", UnrelateIncidents{s("R1"), s("I1"), s("I2")}, "DELETE",
            "/muster/v1/incident_relationships/R1", "");
        add("delete follow-up", DeleteFollowUp{s("F1"), s("I1")}, "DELETE", "/v2/follow_ups/F1", "");
        add("create timeline item", CreateTimelineItem{s("tmp_5"), s("I1"), s("T"), s(""), s("2026-11-23T14:00:00Z")},
            "POST", "/v2/incident_timeline_items",
            R"({"incident_id":"I1","idempotency_key":"KEY","title":"T","timestamp":"2026-11-23T14:00:00Z"})");
        add("edit timeline item", EditTimelineItem{s("T1"), s("I1"), s("T"), s(""), {}}, "PATCH",
            "/v2/incident_timeline_items/T1", R"({"title":"T","description":""})");
        add("attach", CreateAttachment{s("tmp_6"), s("I1"), s("a.example/d"), s("Board")}, "POST",
            "/v1/incident_attachments",
            R"({"incident_id":"I1","resource":{"resource_type":"arbitrary_url","url":"a.example/d","title":"Board"}})");
        add("attach without a title", CreateAttachment{s("tmp_6"), s("I1"), s("a.example/d"), {}}, "POST",
            "/v1/incident_attachments",
            R"({"incident_id":"I1","resource":{"resource_type":"arbitrary_url","url":"a.example/d"}})");
        add("remove an attachment", DeleteAttachment{s("T1"), s("I1")}, "DELETE", "/v1/incident_attachments/T1", "");
    }
    void turnsEachCommandIntoOneRequest()
    {
        QFETCH(Command, command);
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        QFETCH(QByteArray, body);
        const Request request = requestFor(command, QStringLiteral("KEY"), {});
        QCOMPARE(request.method, method);
        QCOMPARE(request.path, path);
        QCOMPARE(QJsonDocument::fromJson(request.body), QJsonDocument::fromJson(body));
        QVERIFY2(request.idempotencyKey.isEmpty(), "the header is sent only where it is announced");
        QCOMPARE(
            requestFor(command, QStringLiteral("KEY"), withOperations({}, true)).idempotencyKey, QStringLiteral("KEY"));
    }
    void usesTheThirdVersionWhereTheServerHasIt()
    {
        const auto capabilities
            = withOperations({QStringLiteral("GET /v3/actions"), QStringLiteral("GET /v3/follow_ups")});
        QCOMPARE(
            requestFor(DeleteAction{QStringLiteral("A"), {}}, {}, capabilities).path, QStringLiteral("/v3/actions/A"));
        QCOMPARE(requestFor(DeleteFollowUp{QStringLiteral("F"), {}}, {}, capabilities).path,
            QStringLiteral("/v3/follow_ups/F"));
    }
    void knowsWhatTheServerCanDo()
    {
        const auto capabilities = withOperations({QStringLiteral("POST /v2/incidents/{incident_id}/actions/edit"),
            QStringLiteral("GET /muster/v1/changes"), QStringLiteral("PUT /v2/actions/{id}")});
        QVERIFY(capabilities.has(u"POST", u"/v2/incidents/{id}/actions/edit"));
        QVERIFY(!capabilities.has(u"GET", u"/v2/incidents/{id}/actions/edit"));
        QVERIFY(capabilities.changeFeed);
        QVERIFY(!capabilities.idempotencyHeader);
        QVERIFY(canSend(EditIncident{}, capabilities));
        QVERIFY(canSend(UpdateAction{}, capabilities));
        QVERIFY(!canSend(PostUpdate{}, capabilities));
        QVERIFY(!canSend(DeleteFollowUp{}, capabilities));
        QVERIFY(!canSend(CreateTimelineItem{}, capabilities));
        QVERIFY(
            canSend(EditTimelineItem{}, withOperations({QStringLiteral("PATCH /v2/incident_timeline_items/{id}")})));
        QVERIFY(canSend(CreateTimelineItem{}, withOperations({QStringLiteral("POST /v2/incident_timeline_items")})));
    }
    void onlyKeyedRequestsMayBeRepeated()
    {
        QVERIFY(isRepeatable(DeclareIncident{}, {}));
        QVERIFY(isRepeatable(PostUpdate{}, {}));
        QVERIFY(!isRepeatable(CreateAction{}, {}));
        QVERIFY(!isRepeatable(EditIncident{}, {}));
        QVERIFY(isRepeatable(CreateAction{}, withOperations({}, true)));
    }
    void findsTheAnsweredObject()
    {
        const auto [key, object]
            = answeredObject({{QStringLiteral("pagination_meta"), QJsonObject()}, {QStringLiteral("x"), 1},
                {QStringLiteral("incident"), QJsonObject{{QStringLiteral("id"), QStringLiteral("I")}}}});
        QCOMPARE(key, QStringLiteral("incident"));
        QCOMPARE(object.value(QLatin1String("id")).toString(), QStringLiteral("I"));
        QVERIFY(answeredObject({}).first.isEmpty());
    }
};

MUSTER_TEST(TstCommandRequests);
#include "tst_commandrequests.moc"
