#include "models/domain/json.h"
#include "tests/support/testmain.h"
#include "tests/unit/domain/domainfixture.h"
#include <QTest>

using namespace muster;

namespace {

QString text(const char *latin1)
{
    return QLatin1String(latin1);
}

/// One of each, with every field set.
QList<Command> oneOfEach()
{
    const QMap<QString, QString> roles{{text("lead"), text("user-1")}, {text("comms"), QString()}};
    return {DeclareIncident{text("tmp_1"), text("Name"), text("Summary"), text("sev"), text("type"), text("status"),
                text("private"), text("retrospective"), roles,
                {{text("field"), {CustomField::Kind::SingleSelect, {text("one")}}}},
                {{text("reported"), text("2026-11-23T14:00:00Z")}}},
        EditIncident{text("inc"), text("Name"), text("Summary"), text("sev"), text("status"), roles, true,
            {{text("field"), {CustomField::Kind::MultiSelect, {text("one"), text("two")}}},
                {text("cleared"), {CustomField::Kind::Text, {}}}},
            {{text("fixed"), text("2026-11-23T14:00:00Z")}, {text("unknown"), QString()}}},
        PostUpdate{text("tmp_2"), text("inc"), text("Message"), text("status"), text("sev"), text("none")},
        CreateAction{text("tmp_3"), text("inc"), text("Do"), text("user-1")},
        UpdateAction{text("act"), text("inc"), text("Do"), text("user-1"), TaskStatus::Completed},
        DeleteAction{text("act"), text("inc")},
        CreateFollowUp{text("tmp_4"), text("inc"), text("Title"), text("Why"), text("user-1"), text("urgent"),
            {text("database"), text("quick win")}},
        UpdateFollowUp{text("fol"), text("inc"), text("Title"), text("Why"), text("user-1"), TaskStatus::NotDoing,
            QString(), QStringList{text("database")}},
        DeleteFollowUp{text("fol"), text("inc")},
        CreateTimelineItem{text("tmp_5"), text("inc"), text("Title"), text("More"), text("2026-11-23T14:00:00Z")},
        EditTimelineItem{text("item"), text("inc"), text("Title"), QString(), text("2026-11-23T14:00:00Z")},
        DeclineIncident{text("inc")}, MergeIncident{text("inc"), text("other")},
        CreateAttachment{text("tmp_6"), text("inc"), text("https://a.example"), text("Board")},
        DeleteAttachment{text("att"), text("inc")}, RelateIncidents{text("tmp_7"), text("inc"), text("other")},
        UnrelateIncidents{text("rel"), text("inc"), text("other")},
        ConnectExternalIssue{text("fol"), text("inc"), text("jira"), text("https://a.atlassian.net/browse/OPS-1")}};
}

} // namespace

class TstCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// These words are in the outboxes of users: they may be added to, never changed.
    void isStoredUnderTheseWords()
    {
        QStringList kinds;
        for (const Command &command : oneOfEach())
            kinds.append(commandKind(command));
        QCOMPARE(kinds.join(QLatin1Char(' ')),
            text("incident.declare incident.edit update.post action.create action.update action.delete "
                 "follow_up.create follow_up.update follow_up.delete incident_timeline_item.create "
                 "incident_timeline_item.edit incident.decline incident.merge incident_attachment.create "
                 "incident_attachment.delete incident_relationship.create incident_relationship.delete "
                 "follow_up.connect_external_issue"));
        QCOMPARE(kinds.size(), int(std::variant_size_v<Command>));
        const QByteArray stored
            = json::compact(commandToJson(UpdateAction{text("A"), text("I"), text("Do"), {}, TaskStatus::NotDoing}));
        QCOMPARE(stored,
            QByteArray(
                R"({"action_id":"A","assignee_id":"","description":"Do","incident_id":"I","status":"not_doing"})"));
    }
    void comesBackFromJsonAsItWas()
    {
        for (const Command &command : oneOfEach()) {
            const auto stored = json::parseObject(json::compact(commandToJson(command)));
            QVERIFY(stored);
            const auto read = commandFromJson(commandKind(command), *stored);
            QVERIFY2(read, qPrintable(commandKind(command)));
            QCOMPARE(*read == command, true);
        }
    }
    void comesBackFromJsonAsItWasWhateverItSays()
    {
        test::RandomCommands random(1);
        for (int i = 0; i < 5000; ++i) {
            const Command command = random.command();
            const auto read = commandFromJson(commandKind(command), commandToJson(command));
            QVERIFY2(read && *read == command, json::compact(commandToJson(command)).constData());
        }
    }
    void tellsUnsetFromEmpty()
    {
        EditIncident edit;
        edit.incidentId = text("inc");
        edit.summary = QString(text("")); // emptied, which is not the same as left alone
        const QJsonObject stored = commandToJson(edit);
        QVERIFY(stored.contains(text("summary")) && !stored.contains(text("name")));
        const auto read = commandFromJson(text("incident.edit"), stored);
        QVERIFY(read && std::get<EditIncident>(*read).summary && !std::get<EditIncident>(*read).name);
    }
    void refusesKindsItDoesNotKnow()
    {
        for (const char *kind : {"", "incident", "incident.reopen", "Incident.Declare", "escalation.create"}) {
            const auto read = commandFromJson(text(kind), {{text("incident_id"), text("inc")}});
            QVERIFY(!read);
            QCOMPARE(read.error().kind, ErrorKind::Storage);
            QVERIFY(read.error().message.contains(text(kind)));
        }
    }
    /// Sending it without what this version does not understand would be sending something else.
    void refusesWhatANewerVersionAddedToKindsItKnows_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QJsonObject>("stored");
        QTest::newRow("a member") << text("action.create")
                                  << QJsonObject{{text("local_id"), text("tmp_1")}, {text("incident_id"), text("inc")},
                                         {text("description"), text("Do")}, {text("due_at"), text("2026-11-24")}};
        QTest::newRow("a status") << text(
            "action.update") << QJsonObject{{text("action_id"), text("act")}, {text("status"), text("in_progress")}};
        QTest::newRow("another type") << text("incident.edit")
                                      << QJsonObject{{text("incident_id"), text("inc")},
                                             {text("name"), QJsonObject{{text("markdown"), text("x")}}}};
        QTest::newRow("a richer role") << text("incident.edit")
                                       << QJsonObject{{text("incident_id"), text("inc")},
                                              {text("roles"),
                                                  QJsonObject{{text("lead"), QJsonArray{text("a"), text("b")}}}}};
    }
    void refusesWhatANewerVersionAddedToKindsItKnows()
    {
        QFETCH(QString, kind);
        QFETCH(QJsonObject, stored);
        const auto read = commandFromJson(kind, stored);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Storage);
    }
    void givesDefaultsToMembersAnOlderVersionDidNotWrite()
    {
        const auto read
            = commandFromJson(text("incident.declare"), {{text("local_id"), text("tmp_1")}, {text("name"), text("N")}});
        QVERIFY(read);
        const auto &declare = std::get<DeclareIncident>(*read);
        QCOMPARE(declare.visibility, text("public"));
        QCOMPARE(declare.mode, text("standard"));
        QVERIFY(declare.roleAssignees.isEmpty());
    }
    void knowsItsIncidentAndWhatItCreates()
    {
        QStringList incidents, locals;
        for (const Command &command : oneOfEach()) {
            incidents.append(commandIncidentId(command));
            locals.append(commandLocalId(command));
        }
        QCOMPARE(incidents.join(QLatin1Char(' ')),
            text("tmp_1 inc inc inc inc inc inc inc inc inc inc inc inc inc inc inc inc inc"));
        QCOMPARE(locals.join(QLatin1Char('|')), text("tmp_1||tmp_2|tmp_3|||tmp_4|||tmp_5||||tmp_6||tmp_7||"));
    }
    void replacesLocalIdsByTheServers()
    {
        const QMap<QString, QString> known{
            {text("tmp_inc"), text("01INC")}, {text("tmp_act"), text("01ACT")}, {text("tmp_fol"), text("01FOL")}};
        const auto resolve = [&](const QString &id) { return known.value(id); };
        const auto check
            = [&](const Command &before, const Command &after) { return withResolvedIds(before, resolve) == after; };
        QVERIFY(check(EditIncident{text("tmp_inc"), text("N"), {}, {}, {}, {}, false},
            EditIncident{text("01INC"), text("N"), {}, {}, {}, {}, false}));
        QVERIFY(check(PostUpdate{text("tmp_u"), text("tmp_inc"), text("M"), {}, {}},
            PostUpdate{text("tmp_u"), text("01INC"), text("M"), {}, {}}));
        QVERIFY(check(UpdateAction{text("tmp_act"), text("tmp_inc"), text("D"), {}, TaskStatus::Completed},
            UpdateAction{text("01ACT"), text("01INC"), text("D"), {}, TaskStatus::Completed}));
        QVERIFY(check(DeleteAction{text("tmp_act"), text("01INC")}, DeleteAction{text("01ACT"), text("01INC")}));
        QVERIFY(check(UpdateFollowUp{text("tmp_fol"), text("tmp_inc"), text("T"), {}, {}, {}},
            UpdateFollowUp{text("01FOL"), text("01INC"), text("T"), {}, {}, {}}));
        QVERIFY(check(DeleteFollowUp{text("tmp_fol"), text("tmp_inc")}, DeleteFollowUp{text("01FOL"), text("01INC")}));
        QVERIFY(check(EditTimelineItem{text("tmp_act"), text("tmp_inc"), {}, {}, {}},
            EditTimelineItem{text("01ACT"), text("01INC"), {}, {}, {}}));
        QVERIFY(
            check(DeleteAttachment{text("tmp_act"), text("01INC")}, DeleteAttachment{text("01ACT"), text("01INC")}));
        QVERIFY(check(RelateIncidents{text("tmp_n"), text("01A"), text("tmp_inc")},
            RelateIncidents{text("tmp_n"), text("01A"), text("01INC")}));
        QVERIFY(check(UnrelateIncidents{text("tmp_act"), text("tmp_inc"), text("tmp_inc")},
            UnrelateIncidents{text("01ACT"), text("01INC"), text("01INC")}));
        QVERIFY(check(ConnectExternalIssue{text("tmp_fol"), text("tmp_inc"), text("jira"), text("tmp_act")},
            ConnectExternalIssue{text("01FOL"), text("01INC"), text("jira"), text("tmp_act")}));
        QVERIFY(check(CreateFollowUp{text("tmp_n"), text("tmp_inc"), text("T"), {}, {}},
            CreateFollowUp{text("tmp_n"), text("01INC"), text("T"), {}, {}}));
    }
    /// So that an older program still reads what does not need it.
    void whatAFollowUpDoesNotHaveIsNotStored()
    {
        QCOMPARE(json::compact(commandToJson(CreateFollowUp{text("tmp_f"), text("I"), text("T"), {}, {}})),
            QByteArray(R"({"assignee_id":"","description":"","incident_id":"I","local_id":"tmp_f","title":"T"})"));
        const QJsonObject kept = commandToJson(UpdateFollowUp{text("F"), text("I"), text("T"), {}, {}});
        QVERIFY(!kept.contains(text("labels")) && !kept.contains(text("follow_up_priority_option_id")));
    }
    void keepsIdsNobodyHasResolvedAndTextsThatLookLikeIds()
    {
        test::RandomCommands random(2);
        for (int i = 0; i < 2000; ++i) {
            const Command command = random.command();
            QVERIFY(withResolvedIds(command, [](const QString &) { return QString(); }) == command);
        }
        const CreateAction action{text("tmp_a"), text("01INC"), text("tmp_inc"), {}};
        const auto resolved = withResolvedIds(action, [](const QString &) { return text("01X"); });
        QVERIFY(resolved == Command(action)); // its own name stays, and so does what somebody wrote
    }
    void asksOnlyForLocalIds()
    {
        test::RandomCommands random(3);
        int asked = 0;
        for (int i = 0; i < 2000; ++i) {
            withResolvedIds(random.command(), [&](const QString &id) {
                asked += isLocalId(id) ? 1 : 1'000'000;
                return QString();
            });
        }
        QVERIFY(asked > 100 && asked < 1'000'000);
    }
};

MUSTER_TEST(TstCommand);
#include "tst_command.moc"
