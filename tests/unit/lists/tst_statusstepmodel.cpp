#include "models/domain/activitybuilder.h"
#include "models/lists/rolelistmodel.h"
#include "models/lists/statusstepmodel.h"
#include "models/lists/tasklistmodel.h"
#include "tests/support/samples.h"
#include "tests/support/testmain.h"
#include <QAbstractItemModelTester>

using namespace muster;
using namespace muster::test;

namespace {

Overlay plain()
{
    return Overlay({}, directory(), {}, [](const QString &) { return QString(); });
}

QStringList keys(const StatusStepModel &model)
{
    QStringList list;
    for (const StatusStep &step : model.rows())
        list.append(step.statusId);
    return list;
}

} // namespace

class TstStatusStepModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWayLeadsFromLiveToClosed()
    {
        IncidentPage page;
        page.incident
            = incident(QStringLiteral("1"), QStringLiteral("x"), QStringLiteral("major"), QStringLiteral("fixing"));
        StatusStepModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(page, plain());
        QCOMPARE(keys(model),
            (QStringList{QStringLiteral("investigating"), QStringLiteral("fixing"), QStringLiteral("reviewing"),
                QStringLiteral("closed")}));
        QCOMPARE(model.rows().at(0).place, StatusStep::Place::Done);
        QCOMPARE(model.rows().at(1).place, StatusStep::Place::Current);
        QCOMPARE(model.rows().at(2).place, StatusStep::Place::Ahead);
        QVERIFY(model.rows().at(0).reachable); // back to investigating: same category
        QVERIFY(model.rows().at(3).reachable);
    }
    void theFirstStatusBeganWithTheDeclaration()
    {
        IncidentPage page;
        page.incident = incident(
            QStringLiteral("1"), QStringLiteral("x"), QStringLiteral("major"), QStringLiteral("investigating"));
        ActivityEntry declared = activity::declared({}, *page.incident);
        declared.occurredAt = Timestamp::fromText(QStringLiteral("2026-11-23T13:20:41Z"));
        page.activity = {declared};
        StatusStepModel model;
        model.show(page, plain());
        QCOMPARE(model.rows().at(0).enteredAt, declared.occurredAt.at);
    }
    void nothingLeadsBackFromClosed()
    {
        IncidentPage page;
        page.incident
            = incident(QStringLiteral("1"), QStringLiteral("x"), QStringLiteral("major"), QStringLiteral("closed"));
        StatusStepModel model;
        model.show(page, plain());
        for (const StatusStep &step : model.rows())
            QVERIFY(!step.reachable);
    }
    void triageStandsInFrontWhenItIsTheStatus()
    {
        IncidentPage page;
        page.incident = incident(QStringLiteral("1"), QStringLiteral("x"), QString(), QStringLiteral("triage"));
        StatusStepModel model;
        model.show(page, plain());
        QCOMPARE(keys(model).first(), QStringLiteral("triage"));
    }
    void knowsWhenEachStatusBegan()
    {
        const Directory d = directory();
        IncidentPage page;
        page.incident
            = incident(QStringLiteral("1"), QStringLiteral("x"), QStringLiteral("major"), QStringLiteral("fixing"));
        IncidentUpdate first, second;
        first.newStatus = d.statuses.value(QStringLiteral("investigating"));
        first.createdAt = Timestamp::fromText(QStringLiteral("2026-11-23T13:20:00Z"));
        second.newStatus = d.statuses.value(QStringLiteral("fixing"));
        second.createdAt = Timestamp::fromText(QStringLiteral("2026-11-23T13:34:00Z"));
        page.updates = {first, second};
        StatusStepModel model;
        model.show(page, plain());
        QCOMPARE(model.rows().at(0).enteredAt, first.createdAt.at);
        QCOMPARE(model.rows().at(0).leftAt, second.createdAt.at);
        QCOMPARE(model.rows().at(1).enteredAt, second.createdAt.at);
        QVERIFY(!model.rows().at(1).leftAt);
    }
    void rolesComeAsSlotsLeadFirst()
    {
        const Directory d = directory();
        IncidentPage page;
        page.incident = incident(QStringLiteral("1"), QStringLiteral("x"));
        page.incident->roleAssignments
            = {{d.roles.value(QStringLiteral("comms")), d.users.value(QStringLiteral("jonas"))}};
        ActivityEntry taken = activity::roleChanged(
            {}, d.roles.value(QStringLiteral("comms")), {}, d.users.value(QStringLiteral("jonas")));
        taken.occurredAt = Timestamp::fromText(QStringLiteral("2026-11-23T13:41:00Z"));
        page.activity = {taken};
        RoleListModel model;
        model.show(page, plain());
        QCOMPARE(model.rowCount(), 2); // no empty slot for the reporter
        QVERIFY(model.rows().at(0).isLead);
        QVERIFY(model.rows().at(0).assigneeId.isEmpty());
        QCOMPARE(model.rows().at(1).since, taken.occurredAt.at);
    }
    void tasksThatAreDoneGoBelow()
    {
        Action done, open;
        done.id = QStringLiteral("1");
        done.status = TaskStatus::Completed;
        open.id = QStringLiteral("2");
        TaskListModel model;
        model.show(QList<Action>{done, open}, plain());
        QCOMPARE(model.rows().at(0).taskId, QStringLiteral("2"));
        QCOMPARE(model.outstanding(), 1);
    }
};

MUSTER_TEST(TstStatusStepModel);
#include "tst_statusstepmodel.moc"
