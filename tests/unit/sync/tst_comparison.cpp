#include "app/sync/comparison.h"
#include "tests/support/testmain.h"
#include <QTest>

using namespace muster;
using namespace muster::sync;
using namespace Qt::StringLiterals;

namespace {

EditIncident severityTo(const QString &id)
{
    EditIncident edit;
    edit.incidentId = u"I"_s;
    edit.severityId = id;
    return edit;
}

QJsonObject severity(const QString &id)
{
    return {{u"severity_id"_s, id}};
}

} // namespace

class TstComparison : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anUntouchedFieldIsNoConflict()
    {
        const auto result = compare(severityTo(u"B"_s), severity(u"A"_s), severity(u"A"_s));
        QVERIFY(!result.isConflict);
        QVERIFY(!result.isThere);
        QVERIFY(result.rebased == Command(severityTo(u"B"_s)));
    }
    void theSameChangeIsNoConflict()
    {
        const auto result = compare(severityTo(u"B"_s), severity(u"A"_s), severity(u"B"_s));
        QVERIFY(!result.isConflict);
        QVERIFY(result.isThere);
    }
    void anotherChangeIsAConflictAndShowsTheirs()
    {
        const auto result = compare(severityTo(u"B"_s), severity(u"A"_s), severity(u"C"_s));
        QVERIFY(result.isConflict);
        QCOMPARE(result.theirs, severity(u"C"_s));
    }
    void aRoleTakenMeanwhileIsAConflict()
    {
        EditIncident edit;
        edit.incidentId = u"I"_s;
        edit.roleAssignees.insert(u"LEAD"_s, u"ben"_s);
        const auto result = compare(edit, {{u"role:LEAD"_s, QString()}}, {{u"role:LEAD"_s, u"ana"_s}});
        QVERIFY(result.isConflict);
    }
    void takesOverWhatItDoesNotTouch()
    {
        // Completing an action whose words somebody has mended meanwhile must not bring the old words back.
        const UpdateAction complete{u"A"_s, u"I"_s, u"Old words"_s, u"lisa"_s, TaskStatus::Completed};
        const QJsonObject base{
            {u"description"_s, u"Old words"_s}, {u"status"_s, u"outstanding"_s}, {u"assignee_id"_s, u"lisa"_s}};
        const QJsonObject current{
            {u"description"_s, u"New words"_s}, {u"status"_s, u"outstanding"_s}, {u"assignee_id"_s, u"ben"_s}};
        const auto result = compare(complete, base, current);
        QVERIFY(!result.isConflict);
        QVERIFY(
            result.rebased == Command(UpdateAction{u"A"_s, u"I"_s, u"New words"_s, u"ben"_s, TaskStatus::Completed}));
    }
    void takesOverTheFieldsOfAFollowUpToo()
    {
        const UpdateFollowUp edit{u"F"_s, u"I"_s, u"T"_s, u"Mine"_s, {}, TaskStatus::Outstanding};
        const QJsonObject base{{u"title"_s, u"T"_s}, {u"description"_s, u"Was"_s}, {u"status"_s, u"outstanding"_s},
            {u"assignee_id"_s, QString()}};
        QJsonObject current = base;
        current[u"title"_s] = u"Better title"_s;
        current[u"status"_s] = u"completed"_s;
        const auto result = compare(edit, base, current);
        QVERIFY(!result.isConflict);
        QVERIFY(result.rebased
            == Command(UpdateFollowUp{u"F"_s, u"I"_s, u"Better title"_s, u"Mine"_s, {}, TaskStatus::Completed}));
    }
    void takesOverPriorityAndLabels()
    {
        UpdateFollowUp edit{
            u"F"_s, u"I"_s, u"T"_s, u"Mine"_s, {}, TaskStatus::Outstanding, u"low"_s, QStringList{u"a"_s}};
        FollowUp seen;
        seen.id = u"F"_s;
        seen.title = u"T"_s;
        seen.setPriority(FollowUpPriority{u"low"_s, u"Low"_s, {}, 30});
        seen.setLabels({u"a"_s});
        FollowUp now = seen;
        now.setPriority(FollowUpPriority{u"high"_s, u"High"_s, {}, 20});
        now.setLabels({u"a"_s, u"b c"_s});
        const auto result = compare(edit, baseOf(edit, seen), currentOf(edit, now.toJson()));
        QVERIFY(!result.isConflict);
        edit.priorityId = u"high"_s;
        edit.labels = QStringList{u"a"_s, u"b c"_s};
        QVERIFY(result.rebased == Command(edit));
    }
    void anIssueIsTheSameHoweverItsAddressIsSpelt()
    {
        const ConnectExternalIssue connection{u"F"_s, u"I"_s, u"linear"_s, u"https://linear.app/acme/issue/PAY-7"_s};
        FollowUp now;
        now.id = u"F"_s;
        const QJsonObject base = baseOf(connection, now);
        now.setExternalIssue({u"linear"_s, u"PAY-7"_s, u"https://linear.app/acme/issue/PAY-7/cards-fail"_s});
        const auto result = compare(connection, base, currentOf(connection, now.toJson()));
        QVERIFY(result.isThere && !result.isConflict);
        now.setExternalIssue({u"linear"_s, u"PAY-8"_s, u"https://linear.app/acme/issue/PAY-8/other"_s});
        QVERIFY(compare(connection, base, currentOf(connection, now.toJson())).isConflict);
    }
    void readsTheFieldsOfTheServersObject()
    {
        const QJsonObject incident{{u"id"_s, u"I"_s}, {u"severity"_s, QJsonObject{{u"id"_s, u"SEV"_s}}}};
        QCOMPARE(currentOf(severityTo(u"B"_s), incident), severity(u"SEV"_s));
    }
};

MUSTER_TEST(TstComparison);
#include "tst_comparison.moc"
