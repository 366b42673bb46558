#include "models/domain/activitybuilder.h"
#include "models/domain/json.h"
#include "tests/support/testmain.h"

using namespace muster;

class TstActivityBuilder : public QObject
{
    Q_OBJECT

    const User amara{QStringLiteral("U1"), QStringLiteral("Amara Diallo"), {}, {}};
    const User tom{QStringLiteral("U2"), QStringLiteral("Tom Reed"), {}, {}};
    const Actor actor = Actor::fromUser(amara);

    static IncidentStatus status(const QString &name) { return {name, name, {}, StatusCategory::Live, 1, {}, {}}; }
    static Severity severity(const QString &name) { return {name, name, {}, 1, {}, {}}; }
    static QJsonObject objectIn(const ActivityEntry &entry, const char *key)
    {
        return entry.detail().value(QLatin1String(key)).toObject();
    }

private Q_SLOTS:
    void aRoleTakenByOneselfAndARoleGivenReadDifferently()
    {
        const IncidentRole role{QStringLiteral("R"), QStringLiteral("Communications Lead"), {}, {}, {}, {}, {}, {}};
        const auto taken = activity::roleChanged(actor, role, {}, amara);
        QCOMPARE(taken.title, QStringLiteral("Amara Diallo took the role Communications Lead"));
        QCOMPARE(taken.type, QStringLiteral("role_update"));
        QCOMPARE(objectIn(taken, "new_assignee").value(QStringLiteral("id")), QJsonValue(QStringLiteral("U1")));
        QVERIFY(!taken.detail().contains(QStringLiteral("previous_assignee")));
        QCOMPARE(activity::roleChanged(actor, role, {}, tom).title,
            QStringLiteral("Amara Diallo gave the role Communications Lead to Tom Reed"));
        const auto removed = activity::roleChanged(actor, role, tom, {});
        QCOMPARE(removed.title, QStringLiteral("Amara Diallo removed Tom Reed from the role Communications Lead"));
        QVERIFY(!removed.detail().contains(QStringLiteral("new_assignee")));
    }

    void anUpdateTellsOnlyWhatItChanged()
    {
        IncidentUpdate update;
        update.id = QStringLiteral("UP");
        update.message = QStringLiteral("Rolled back.\nWatching.");
        update.newStatus = status(QStringLiteral("Fixing"));
        update.newSeverity = severity(QStringLiteral("Major"));
        const auto same = activity::updateShared(actor, update, update.newStatus, update.newSeverity);
        QCOMPARE(same.title, QStringLiteral("Amara Diallo shared an update: Rolled back."));
        QVERIFY(!same.detail().contains(QStringLiteral("new_status")));
        QVERIFY(!same.detail().contains(QStringLiteral("new_severity")));
        const auto moved = activity::updateShared(actor, update, status(QStringLiteral("Investigating")), {});
        QCOMPARE(moved.title,
            QStringLiteral("Amara Diallo shared an update (Investigating \u2192 Fixing, severity none \u2192 Major): "
                           "Rolled back."));
        QCOMPARE(objectIn(moved, "previous_status").value(QStringLiteral("name")),
            QJsonValue(QStringLiteral("Investigating")));
        QVERIFY(!moved.detail().contains(QStringLiteral("previous_severity")));
    }

    void completingAnActionSaysSo()
    {
        Action before;
        before.id = QStringLiteral("A");
        before.description = QStringLiteral("Drain the queue");
        Action after = before;
        after.status = TaskStatus::Completed;
        const auto entry = activity::actionUpdated(actor, before, after);
        QCOMPARE(entry.title, QStringLiteral("Action completed by Amara Diallo: Drain the queue"));
        QCOMPARE(entry.detail().value(QStringLiteral("previous_status")), QJsonValue(QStringLiteral("outstanding")));
        QCOMPARE(entry.detail().value(QStringLiteral("new_status")), QJsonValue(QStringLiteral("completed")));
        QVERIFY(!entry.detail().contains(QStringLiteral("new_assignee")));
    }

    void whoDidItIsFoundUnderEveryName()
    {
        Incident incident;
        incident.name = QStringLiteral("Checkout is down");
        QCOMPARE(activity::actorOf(activity::declared(actor, incident)).id, QStringLiteral("U1"));
        QCOMPARE(activity::actorOf(activity::renamed(actor, {}, QStringLiteral("New"))).id, QStringLiteral("U1"));
        QCOMPARE(activity::actorOf(ActivityEntry{}).kind, Actor::Kind::Unknown);
    }
};

MUSTER_TEST(TstActivityBuilder);
#include "tst_activitybuilder.moc"
