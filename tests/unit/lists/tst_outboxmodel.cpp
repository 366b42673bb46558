#include "models/lists/outboxmodel.h"
#include "tests/support/samples.h"
#include "tests/support/testmain.h"
#include <QAbstractItemModelTester>

using namespace muster;
using namespace muster::test;

namespace {

OutboxEntry entry(const QString &id, const Command &command, OutboxState state)
{
    OutboxEntry e;
    e.id = id;
    e.command = command;
    e.state = state;
    return e;
}

} // namespace

class TstOutboxModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatEachChangeIs()
    {
        const Directory d = directory();
        EditIncident edit;
        edit.severityId = QStringLiteral("critical");
        edit.roleAssignees.insert(QStringLiteral("lead"), QStringLiteral("jonas"));
        QCOMPARE(
            commandTitle(edit, d), QStringLiteral("Change severity to Critical · Assign Incident Lead to Jonas Weber"));
        QCOMPARE(commandTitle(PostUpdate{{}, {}, QStringLiteral("x"), QStringLiteral("fixing"), {}}, d),
            QStringLiteral("Share an update and move to Fixing"));
        QCOMPARE(commandTitle(UpdateAction{{}, {}, QStringLiteral("Roll back"), {}, TaskStatus::Completed}, d),
            QStringLiteral("Complete “Roll back”"));
    }
    void namesFieldsAndTimesInWordsNotById()
    {
        Directory d = directory();
        d.customFields = {
            {QStringLiteral("f"),
                {QStringLiteral("f"), QStringLiteral("Services"), {}, CustomField::Kind::MultiSelect, {}, {}}},
            {QStringLiteral("g"), {QStringLiteral("g"), QStringLiteral("Cause"), {}, CustomField::Kind::Text, {}, {}}}};
        d.customFieldOptions
            = {{QStringLiteral("o1"), {QStringLiteral("o1"), QStringLiteral("f"), QStringLiteral("API"), 1}},
                {QStringLiteral("o2"), {QStringLiteral("o2"), QStringLiteral("f"), QStringLiteral("Website"), 2}}};
        d.timestamps = {{QStringLiteral("t"), {QStringLiteral("t"), QStringLiteral("Fixed at"), 1}}};
        EditIncident edit;
        edit.customFields.insert(
            QStringLiteral("f"), {CustomField::Kind::MultiSelect, {QStringLiteral("o2"), QStringLiteral("o1")}});
        QCOMPARE(fieldsInWords(targetOf(edit), d), QStringLiteral("Services: API, Website"));
        QCOMPARE(commandTitle(edit, d), QStringLiteral("Set Services"));
        EditIncident clear;
        clear.customFields.insert(QStringLiteral("g"), {CustomField::Kind::Text, {}});
        QCOMPARE(fieldsInWords(targetOf(clear), d), QStringLiteral("Cause: nothing"));
        QCOMPARE(commandTitle(clear, d), QStringLiteral("Clear Cause"));
        EditIncident set;
        set.timestamps.insert(QStringLiteral("t"), QStringLiteral("2026-11-23T14:00:00Z"));
        QCOMPARE(fieldsInWords(targetOf(set), d), QStringLiteral("Fixed at: 2026-11-23 14:00:00 UTC"));
    }
    void whatNeedsTheUserComesFirst()
    {
        EditIncident edit;
        edit.incidentId = QStringLiteral("1");
        edit.severityId = QStringLiteral("critical");
        OutboxEntry conflict = entry(QStringLiteral("b"), edit, OutboxState::Conflict);
        conflict.theirs = {{QStringLiteral("severity_id"), QStringLiteral("minor")}};
        const Overlay overlay({entry(QStringLiteral("a"),
                                   CreateAction{QStringLiteral("tmp"), QStringLiteral("1"), QStringLiteral("x"), {}},
                                   OutboxState::Queued),
                                  conflict, entry(QStringLiteral("c"), edit, OutboxState::Acked)},
            directory(), {}, [](const QString &) { return QString(); });
        OutboxModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(overlay, {{QStringLiteral("1"), QStringLiteral("INC-1 Payments")}});
        QCOMPARE(model.rowCount(), 2); // what the server has is not in the queue any more
        QCOMPARE(model.rows().at(0).entryId, QStringLiteral("b"));
        QCOMPARE(model.rows().at(0).incidentLabel, QStringLiteral("INC-1 Payments"));
        QCOMPARE(model.rows().at(0).mine, QStringLiteral("Severity: Critical"));
        QCOMPARE(model.rows().at(0).theirs, QStringLiteral("Severity: Minor"));
        QCOMPARE(model.waiting(), 1);
        QCOMPARE(model.attention(), 1);
    }
    void whatIsUnderWayCannotBeDiscarded()
    {
        const Overlay overlay(
            {entry(QStringLiteral("a"), DeleteAction{QStringLiteral("x"), QStringLiteral("1")}, OutboxState::InFlight),
                entry(
                    QStringLiteral("b"), DeleteAction{QStringLiteral("y"), QStringLiteral("1")}, OutboxState::Unknown)},
            directory(), {}, [](const QString &) { return QString(); });
        OutboxModel model;
        model.show(overlay, {});
        QVERIFY(!model.rows().at(0).canDiscard);
        QVERIFY(!model.rows().at(1).canDiscard);
    }
    void whatStaysUncertainCanBeGivenUpWithAWarning()
    {
        OutboxEntry stuck = entry(QStringLiteral("a"),
            CreateAction{QStringLiteral("tmp"), QStringLiteral("1"), QStringLiteral("x"), {}}, OutboxState::Unknown);
        stuck.attempts = 3;
        stuck.error = failure(ErrorKind::ServerFault, QStringLiteral("The server answered with status 500.")).value();
        OutboxModel model;
        model.show(Overlay({stuck}, directory(), {}, [](const QString &) { return QString(); }), {});
        QVERIFY(model.rows().at(0).canDiscard);
        QVERIFY(!model.rows().at(0).canEdit);
        QVERIFY(model.rows().at(0).reason.contains(QStringLiteral("may have been carried out")));
    }
    void anUpdatesWordsCanGoWithoutItsStatus()
    {
        const PostUpdate post{
            QStringLiteral("tmp"), QStringLiteral("1"), QStringLiteral("Fixed"), QStringLiteral("monitoring"), {}};
        PostUpdate bare = post;
        bare.toStatusId.clear();
        OutboxModel model;
        model.show(Overlay({entry(QStringLiteral("a"), post, OutboxState::Conflict),
                               entry(QStringLiteral("b"), post, OutboxState::Queued),
                               entry(QStringLiteral("c"), bare, OutboxState::Rejected)},
                       directory(), {}, [](const QString &) { return QString(); }),
            {});
        QMap<QString, bool> offered;
        for (const OutboxListRow &row : model.rows())
            offered.insert(row.entryId, row.canSendWords);
        QCOMPARE(offered,
            (QMap<QString, bool>{
                {QStringLiteral("a"), true}, {QStringLiteral("b"), false}, {QStringLiteral("c"), false}}));
    }
};

MUSTER_TEST(TstOutboxModel);
#include "tst_outboxmodel.moc"
