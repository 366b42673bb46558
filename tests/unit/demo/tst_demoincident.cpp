#include "app/service/demo/plan.h"
#include "models/domain/activitybuilder.h"
#include "models/domain/statustransition.h"
#include "models/domain/ulid.h"
#include "tests/support/testmain.h"
#include "tests/unit/demo/demofixture.h"
#include <QSet>
#include <QTest>

using namespace muster;
using service::DemoIncident;

namespace {

IncidentStatus statusIn(const QJsonObject &detail, QLatin1String key)
{
    return IncidentStatus::fromJson(detail.value(key).toObject());
}

/// What an incident looks like to somebody who reads nothing but its activity log.
struct Replay
{
    QString name, summary, callUrl, statusId, severityId;
    QMap<QString, QString> holders; ///< role id → user id
    QMap<QString, QString> actions, followUps; ///< id → status

    explicit Replay(const QList<ActivityEntry> &log)
    {
        for (const ActivityEntry &entry : log)
            read(entry.type, entry.detail());
    }
    void read(const QString &type, const QJsonObject &detail)
    {
        const auto text = [&](QLatin1String key) { return detail.value(key).toString(); };
        const auto id
            = [&](QLatin1String key) { return detail.value(key).toObject().value(QLatin1String("id")).toString(); };
        if (type == QLatin1String("incident_declared")) {
            name = text(QLatin1String("name"));
            summary = text(QLatin1String("summary"));
        }
        if (detail.contains(QLatin1String("new_status")) && detail.value(QLatin1String("new_status")).isObject())
            statusId = id(QLatin1String("new_status"));
        if (detail.contains(QLatin1String("new_severity")))
            severityId = id(QLatin1String("new_severity"));
        if (type == QLatin1String("incident_rename"))
            name = text(QLatin1String("new_name"));
        if (type == QLatin1String("summary_update"))
            summary = text(QLatin1String("new_summary"));
        if (type == QLatin1String("call_url_changed"))
            callUrl = text(QLatin1String("new_call_url"));
        if (type == QLatin1String("role_update"))
            holders.insert(id(QLatin1String("role")), id(QLatin1String("new_assignee")));
        if (type == QLatin1String("action_created"))
            actions.insert(text(QLatin1String("action_id")), QStringLiteral("outstanding"));
        if (type == QLatin1String("action_updated"))
            actions.insert(text(QLatin1String("action_id")), text(QLatin1String("new_status")));
        if (type == QLatin1String("follow_up_created"))
            followUps.insert(text(QLatin1String("follow_up_id")), QStringLiteral("outstanding"));
        if (type == QLatin1String("follow_up_updated"))
            followUps.insert(text(QLatin1String("follow_up_id")), text(QLatin1String("new_status")));
    }
};

template<typename Task> QMap<QString, QString> statusesOf(const QList<Task> &tasks)
{
    QMap<QString, QString> statuses;
    for (const Task &task : tasks)
        statuses.insert(task.id, toText(task.status));
    return statuses;
}

/// The ids of the updates the log tells as such.
QStringList loggedUpdates(const DemoIncident &told)
{
    QStringList ids;
    for (const ActivityEntry &entry : told.activity) {
        if (entry.type == QLatin1String("incident_update"))
            ids.append(entry.detail().value(QLatin1String("id")).toString());
    }
    return ids;
}

QMap<QString, QString> holdersOf(const Incident &incident)
{
    QMap<QString, QString> holders;
    for (const RoleAssignment &assignment : incident.roleAssignments) {
        if (assignment.assignee && assignment.role.kind != IncidentRole::Kind::Reporter) // is told by the declaring
            holders.insert(assignment.role.id, assignment.assignee->id);
    }
    return holders;
}

std::optional<Instant> closedAt(const DemoIncident &told)
{
    for (const IncidentUpdate &update : told.updates) {
        if (update.newStatus.category == StatusCategory::Closed)
            return update.createdAt.at;
    }
    return {};
}

} // namespace

Q_DECLARE_METATYPE(Instant)

class TstDemoIncident : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goesThroughLegalTransitionsOnly()
    {
        for (const DemoIncident &told : test::sharedDemo()) {
            IncidentStatus status = statusIn(told.activity.first().detail(), QLatin1String("new_status"));
            QVERIFY(status.category != StatusCategory::Unknown);
            for (const IncidentUpdate &update : told.updates) {
                QVERIFY2(isTransitionAllowed(status.category, update.newStatus.category),
                    qPrintable(told.incident.reference + QLatin1Char(' ') + status.name + QLatin1Char(' ')
                        + update.newStatus.name));
                QVERIFY(status.rank <= update.newStatus.rank);
                status = update.newStatus;
            }
            QCOMPARE(status.id, told.incident.status.id);
        }
    }
    void tellsAllThatHappenedInTheActivity()
    {
        for (const DemoIncident &told : test::sharedDemo()) {
            const Replay replay(told.activity);
            const Incident &incident = told.incident;
            QCOMPARE(told.activity.first().type, QStringLiteral("incident_declared"));
            QCOMPARE(replay.name, incident.name);
            QCOMPARE(replay.summary, incident.summary);
            QCOMPARE(replay.callUrl, incident.callUrl);
            QCOMPARE(replay.statusId, incident.status.id);
            QCOMPARE(replay.severityId, incident.severity ? incident.severity->id : QString());
            QCOMPARE(replay.holders, holdersOf(incident));
            QCOMPARE(replay.actions, statusesOf(told.actions));
            QCOMPARE(replay.followUps, statusesOf(told.followUps));
        }
    }
    void logsEachUpdateWithItsOwnIdOrAsTheSeverityChangeItIs()
    {
        qsizetype severityChanges = 0;
        for (const DemoIncident &told : test::sharedDemo()) {
            const QStringList logged = loggedUpdates(told);
            QStringList shared, changedAt, keptAt;
            for (const ActivityEntry &entry : told.activity) {
                QVERIFY(activity::actorOf(entry).kind != Actor::Kind::Unknown);
                if (entry.type == QLatin1String("severity_change"))
                    changedAt.append(entry.occurredAt.raw);
            }
            for (const IncidentUpdate &update : told.updates) {
                if (logged.contains(update.id))
                    shared.append(update.id);
                else
                    keptAt.append(update.createdAt.raw);
            }
            QCOMPARE(shared, logged);
            QCOMPARE(keptAt, changedAt);
            severityChanges += changedAt.size();
        }
        QVERIFY(severityChanges > 20);
    }
    void happensWithinItsTimeAndInOrder()
    {
        const Instant now = test::demoNow();
        for (const DemoIncident &told : test::sharedDemo()) {
            const Incident &incident = told.incident;
            const Instant created = *incident.createdAt.at;
            const Instant end = closedAt(told).value_or(now);
            QCOMPARE(told.activity.first().occurredAt, incident.createdAt);
            QCOMPARE(told.activity.last().occurredAt, incident.lastActivityAt);
            QVERIFY(*incident.lastActivityAt.at <= now);
            QVERIFY(created <= *incident.updatedAt.at && *incident.updatedAt.at <= end);
            for (qsizetype i = 1; i < told.activity.size(); ++i) {
                QVERIFY2(told.activity[i - 1].occurredAt.raw < told.activity[i].occurredAt.raw,
                    qPrintable(incident.reference));
                QVERIFY(told.activity[i - 1].id < told.activity[i].id);
            }
            // Only follow-ups go on after the incident is closed.
            for (const ActivityEntry &entry : told.activity)
                QVERIFY2(*entry.occurredAt.at <= end || entry.type == QLatin1String("follow_up_updated"),
                    qPrintable(incident.reference + QLatin1Char(' ') + entry.title));
            for (qsizetype i = 1; i < told.updates.size(); ++i)
                QVERIFY(told.updates[i - 1].createdAt.raw < told.updates[i].createdAt.raw);
        }
    }
    /// Also on a Sunday night, at New Year, and on the day the clocks change.
    void keepsToItsTimeWheneverItIsMade_data()
    {
        QTest::addColumn<Instant>("now");
        for (const char *now : {"2026-11-22T03:00:00Z", "2027-01-01T00:00:00Z", "2026-03-29T01:00:00Z",
                 "2026-11-20T23:59:59.999999Z", "2028-02-29T12:00:00Z"})
            QTest::newRow(now) << parseInstant(QString::fromLatin1(now)).value();
    }
    void keepsToItsTimeWheneverItIsMade()
    {
        QFETCH(Instant, now);
        for (quint64 seed = 1; seed <= 6; ++seed) {
            for (const DemoIncident &told : test::generateDemo(60, seed, now)) {
                const Instant created = *told.incident.createdAt.at;
                QVERIFY(created >= now - std::chrono::days{731} && created < now);
                QVERIFY2(*told.incident.lastActivityAt.at <= now, qPrintable(told.incident.reference));
                IncidentStatus status = statusIn(told.activity.first().detail(), QLatin1String("new_status"));
                for (const IncidentUpdate &update : told.updates) {
                    QVERIFY(isTransitionAllowed(status.category, update.newStatus.category)
                        && *update.createdAt.at > created);
                    status = update.newStatus;
                }
                QCOMPARE(told.incident.status, status);
            }
        }
    }
    void finishesTasksAfterTheyWereBegun()
    {
        const auto check = [](const DemoIncident &told, const auto &tasks) {
            for (const auto &task : tasks) {
                QCOMPARE(task.incidentId, told.incident.id);
                QVERIFY(*task.createdAt.at > *told.incident.createdAt.at);
                QVERIFY(*task.updatedAt.at >= *task.createdAt.at && *task.updatedAt.at <= test::demoNow());
                QCOMPARE(task.completedAt.isSet(), task.status == TaskStatus::Completed);
                if (task.completedAt.isSet())
                    QVERIFY(*task.completedAt.at > *task.createdAt.at);
            }
        };
        for (const DemoIncident &told : test::sharedDemo()) {
            check(told, told.actions);
            check(told, told.followUps);
        }
    }
    void hasIdsThatAreUniqueAndSortAsTheIncidentsDo()
    {
        QSet<QString> ids, references;
        QString last;
        qsizetype count = 0;
        for (const DemoIncident &told : test::sharedDemo()) {
            QVERIFY(told.incident.id > last);
            last = told.incident.id;
            references.insert(told.incident.reference);
            const auto add = [&](const auto &rows) {
                for (const auto &row : rows) {
                    QVERIFY(isUlid(row.id));
                    ids.insert(row.id);
                }
                count += rows.size();
            };
            add(QList{told.incident});
            add(told.updates);
            add(told.actions);
            add(told.followUps);
            add(told.activity);
        }
        QCOMPARE(ids.size(), count);
        QCOMPARE(references.size(), test::sharedDemo().size());
        QCOMPARE(test::sharedDemo().first().incident.reference, QStringLiteral("INC-1"));
        QCOMPARE(test::sharedDemo().last().incident.reference, QStringLiteral("INC-1200"));
    }
    void hasAsManyUpdatesAndTasksAsPeopleWrite()
    {
        qsizetype outstanding = 0, notDoing = 0, completed = 0, withoutActions = 0;
        for (const DemoIncident &told : test::sharedDemo()) {
            const StatusCategory category = told.incident.status.category;
            const qsizetype least = category == StatusCategory::Triage ? 0 : category == StatusCategory::Live ? 1 : 2;
            const qsizetype updates = loggedUpdates(told).size();
            QVERIFY2(updates >= least && updates <= 8, qPrintable(told.incident.reference));
            QVERIFY(told.actions.size() <= 6 && told.followUps.size() <= 5);
            withoutActions += told.actions.isEmpty();
            for (const FollowUp &followUp : told.followUps) {
                outstanding += followUp.status == TaskStatus::Outstanding;
                notDoing += followUp.status == TaskStatus::NotDoing;
                completed += followUp.status == TaskStatus::Completed;
            }
        }
        QVERIFY(withoutActions > 100 && withoutActions < 700);
        QVERIFY(completed > 3 * (outstanding + notDoing));
        QVERIFY(outstanding > 50 && notDoing > 30);
    }
    void hasAFewPrivateAndRetrospectiveOnes()
    {
        int isPrivate = 0, retrospective = 0;
        for (const DemoIncident &told : test::sharedDemo()) {
            isPrivate += told.incident.isPrivate();
            retrospective += told.incident.mode == QLatin1String("retrospective");
        }
        QVERIFY2(isPrivate >= 6 && isPrivate <= 60, qPrintable(QString::number(isPrivate)));
        QVERIFY2(retrospective >= 6 && retrospective <= 36, qPrintable(QString::number(retrospective)));
    }
    void securityIncidentsAreSeriousAndMostlyPrivate()
    {
        int all = 0, isPrivate = 0;
        for (const DemoIncident &told : test::sharedDemo()) {
            if (!told.incident.type || told.incident.type->name != QLatin1String("Security"))
                continue;
            ++all;
            isPrivate += told.incident.isPrivate();
            if (told.incident.severity)
                QVERIFY2(told.incident.severity->name != QLatin1String("Minor"), qPrintable(told.incident.reference));
        }
        QVERIFY(all >= 6);
        QVERIFY2(isPrivate * 3 > all * 2, qPrintable(QStringLiteral("%1 of %2").arg(isPrivate).arg(all)));
    }
    void leavesAHandfulOpen_data()
    {
        QTest::addColumn<int>("total");
        QTest::addColumn<int>("live");
        QTest::addColumn<int>("triage");
        QTest::addColumn<int>("learning");
        QTest::newRow("1") << 1 << 1 << 0 << 0;
        QTest::newRow("20") << 20 << 2 << 1 << 2;
        QTest::newRow("100") << 100 << 2 << 1 << 2;
        QTest::newRow("400") << 400 << 3 << 1 << 5;
        QTest::newRow("2000") << 2000 << 6 << 2 << 11;
    }
    void leavesAHandfulOpen()
    {
        QFETCH(int, total);
        QMap<StatusCategory, int> count;
        for (const DemoIncident &told : test::generateDemo(total, 3))
            ++count[told.incident.status.category];
        QTEST(count[StatusCategory::Live], "live");
        QTEST(count[StatusCategory::Triage], "triage");
        QTEST(count[StatusCategory::Learning], "learning");
        const auto [live, triage, learning] = service::openCounts(total);
        QCOMPARE(count[StatusCategory::Closed], total - live - triage - learning);
    }
    void alwaysHasTheHandfulOpen()
    {
        for (int total = 20; total < 3000; total += 7) {
            const auto [live, triage, learning] = service::openCounts(total);
            QVERIFY(live >= 2 && triage >= 1 && learning >= 2 && live + triage + learning < total / 2);
        }
        const auto [live, triage, learning] = service::openCounts(100'000);
        QVERIFY(live < 100 && triage < 50 && learning < 200);
    }
    void opensOnThePaymentFailures_data()
    {
        QTest::addColumn<int>("total");
        QTest::addColumn<quint64>("seed");
        for (const int total : {20, 400, 900})
            QTest::addRow("%d", total) << total << quint64(total * 3);
    }
    void opensOnThePaymentFailures()
    {
        QFETCH(int, total);
        QFETCH(quint64, seed);
        const auto all = test::generateDemo(total, seed);
        const auto it = std::find_if(all.rbegin(), all.rend(), [](const DemoIncident &told) {
            return told.incident.status.category == StatusCategory::Live && told.incident.severity->rank == 3;
        });
        QVERIFY(it != all.rend());
        const Incident &incident = it->incident;
        QCOMPARE(incident.name, QStringLiteral("Payment processing failures"));
        QCOMPARE(incident.status.name, QStringLiteral("Fixing"));
        QVERIFY(incident.summary.startsWith(
            QLatin1String("Card payments through Adyen fail for about 38 % of EU customers since ")));
        QCOMPARE(incident.lead()->name, QStringLiteral("Amara Diallo"));
        QVERIFY(test::demoNow() - *incident.createdAt.at < std::chrono::minutes{75});
        QVERIFY(it->updates.size() >= 3 && !it->actions.isEmpty());
        QVERIFY(std::any_of(it->updates.begin(), it->updates.end(), [](const IncidentUpdate &update) {
            return update.message.startsWith(
                QLatin1String("Identified root cause: the pool limit was lowered to 20 by the "));
        }));
    }
};

MUSTER_TEST(TstDemoIncident);
#include "tst_demoincident.moc"
