#include "tests/support/testmain.h"
#include "tests/unit/views/desk.h"

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

const FollowUpPriority urgent{u"01U"_s, u"Urgent"_s, u"Soon"_s, 10}, low{u"01L"_s, u"Low"_s, {}, 40};
const QString issue = u"https://linear.app/acme/issue/PAY-7/cards-fail"_s;

FollowUp followUp()
{
    FollowUp one;
    one.id = u"01F"_s;
    one.incidentId = u"01A"_s;
    one.title = u"Raise the limit"_s;
    one.setPriority(low);
    one.setLabels({u"database"_s});
    return one;
}

/// An incident with one follow-up, where there are two priorities.
struct Page : Desk
{
    IncidentController &page = *app.incident();

    Page()
    {
        files.add(incident(u"01A"_s, u"Payments fail"_s));
        files.write([](CacheWriter &writer) {
            for (const FollowUpPriority &priority : {low, urgent})
                writer.upsert(Kind::FollowUpPriority, priority.toJson());
            writer.upsert(Kind::FollowUp, followUp().toJson());
        });
        open();
    }
    QString text(int role) { return page.followUps()->index(0, 0).data(role).toString(); }
    UpdateFollowUp lastEdit() { return files.sent<UpdateFollowUp>().value(files.sent<UpdateFollowUp>().size() - 1); }
};

} // namespace

/// Follow-ups on the page of an incident: priority, labels, and the issue they became.
class TstIncidentTasks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsWhatAFollowUpHas()
    {
        Page page;
        QVERIFY(page.shows(u"01A"_s));
        QCOMPARE(page.text(TaskListModel::PriorityNameRole), u"Low"_s);
        QCOMPARE(page.text(TaskListModel::LabelsRole), u"database"_s);
        QCOMPARE(page.app.directory()->priorities()->idAt(0), urgent.id);
    }
    void changesPriorityAndLabelsAndTakesThatBack()
    {
        Page page;
        QVERIFY(page.shows(u"01A"_s));
        page.page.editFollowUp(u"01F"_s, u"Raise the limit"_s, {}, {}, u"outstanding"_s,
            {{u"priorityId"_s, urgent.id}, {u"labels"_s, u" database,, on  call ,database"_s}});
        QTRY_COMPARE(page.text(TaskListModel::PriorityNameRole), u"Urgent"_s);
        QCOMPARE(page.text(TaskListModel::LabelsRole), u"database, on call"_s);
        QCOMPARE(page.lastEdit().priorityId, std::optional(urgent.id));
        QCOMPARE(page.lastEdit().labels, std::optional(QStringList({u"database"_s, u"on call"_s})));
        page.app.notices()->undo();
        QTRY_COMPARE(page.text(TaskListModel::PriorityNameRole), u"Low"_s);
        QCOMPARE(page.text(TaskListModel::LabelsRole), u"database"_s);
    }
    void whatIsNotChangedIsNotSent()
    {
        Page page;
        QVERIFY(page.shows(u"01A"_s));
        const auto edit = [&](const QVariantMap &more, const QString &status) {
            page.page.editFollowUp(u"01F"_s, u"Raise the limit"_s, {}, {}, status, more);
        };
        edit({{u"priorityId"_s, low.id}, {u"labels"_s, u"database"_s}, {u"issue"_s, u""_s}}, u"outstanding"_s);
        QTest::qWait(50);
        QVERIFY(page.files.sent<UpdateFollowUp>().isEmpty());
        edit({}, u"completed"_s); // the box that completes knows of nothing else
        QTRY_COMPARE(page.files.sent<UpdateFollowUp>().size(), 1);
        QVERIFY(!page.lastEdit().priorityId && !page.lastEdit().labels);
        edit({{u"priorityId"_s, u""_s}, {u"labels"_s, u""_s}}, u"completed"_s);
        QTRY_COMPARE(page.text(TaskListModel::PriorityNameRole), QString());
        QCOMPARE(page.lastEdit().priorityId, std::optional(QString()));
        QCOMPARE(page.lastEdit().labels, std::optional(QStringList()));
    }
    void connectsWithAnIssueOnce()
    {
        Page page;
        QVERIFY(page.shows(u"01A"_s));
        QVERIFY(page.page.isIssue(u"linear.app/acme/issue/PAY-7"_s));
        QVERIFY(!page.page.isIssue(u"https://grafana.acme.example/d/pay"_s));
        const auto connectWith = [&](const QString &address) {
            page.page.editFollowUp(u"01F"_s, u"Raise the limit"_s, {}, {}, u"outstanding"_s, {{u"issue"_s, address}});
        };
        connectWith(u"https://grafana.acme.example/d/pay"_s); // of no tracker that is known or named
        connectWith(issue);
        QTRY_COMPARE(page.text(TaskListModel::IssueNameRole), u"PAY-7"_s);
        connectWith(u"https://linear.app/acme/issue/PAY-8"_s);
        QTest::qWait(50);
        QCOMPARE(page.files.sent<ConnectExternalIssue>().size(), 1);
        QCOMPARE(page.files.sent<ConnectExternalIssue>().first().provider, u"linear"_s);
        page.app.notices()->undo();
        QTRY_COMPARE(page.text(TaskListModel::IssueNameRole), QString());
    }
    void aTrackerUnderAHostOfItsOwnIsNamed()
    {
        Page page;
        QVERIFY(page.shows(u"01A"_s));
        page.page.editFollowUp(u"01F"_s, u"Raise the limit"_s, {}, {}, u"outstanding"_s,
            {{u"issue"_s, u"https://tickets.acme.example/browse/OPS-1"_s}, {u"provider"_s, u"jira_server"_s}});
        QTRY_COMPARE(page.files.sent<ConnectExternalIssue>().size(), 1);
        QCOMPARE(page.files.sent<ConnectExternalIssue>().first().provider, u"jira_server"_s);
        QVERIFY(page.files.sent<UpdateFollowUp>().isEmpty());
    }
    /// What the form did not touch may have changed meanwhile, or be something this computer does not know.
    void whatTheFormLeftAloneStays()
    {
        Page page;
        FollowUp other = followUp();
        other.setPriority(FollowUpPriority{u"01X"_s, u"Elsewhere"_s, {}, 5});
        other.setLabels({u"a, b"_s, u"two  spaces"_s});
        page.files.write([&](CacheWriter &writer) { writer.upsert(Kind::FollowUp, other.toJson()); });
        QVERIFY(page.shows(u"01A"_s));
        page.page.editFollowUp(u"01F"_s, u"Raise the limits"_s, {}, {}, u"outstanding"_s, {{u"issue"_s, u""_s}});
        QTRY_COMPARE(page.files.sent<UpdateFollowUp>().size(), 1);
        QVERIFY(!page.lastEdit().priorityId && !page.lastEdit().labels);
    }
    void addsOneWithEverything()
    {
        Page page;
        QVERIFY(page.shows(u"01A"_s));
        QVERIFY(page.page.addFollowUp(u"Write a runbook"_s, {}, {},
            {{u"priorityId"_s, urgent.id}, {u"labels"_s, u"docs"_s}, {u"issue"_s, issue}}));
        QTRY_COMPARE(page.files.sent<ConnectExternalIssue>().size(), 1);
        const CreateFollowUp made = page.files.sent<CreateFollowUp>().value(0);
        QCOMPARE(made.priorityId, urgent.id);
        QCOMPARE(made.labels, QStringList({u"docs"_s}));
        QCOMPARE(page.files.sent<ConnectExternalIssue>().first().followUpId, made.localId);
        QTRY_COMPARE(page.page.followUps()->count(), 2);
    }
};

MUSTER_TEST(TstIncidentTasks);
#include "tst_incidenttasks.moc"
