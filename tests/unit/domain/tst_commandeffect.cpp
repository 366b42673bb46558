#include "tests/support/testmain.h"
#include "tests/unit/domain/domainfixture.h"
#include <QTest>

using namespace muster;
using test::at;

namespace {

constexpr int rounds = 20'000;

QString text(const char *latin1)
{
    return QLatin1String(latin1);
}

/// True if everything the command refers to is in the directory.
bool isKnown(const Command &command, const Directory &directory)
{
    const auto user = [&](const QString &id) { return id.isEmpty() || directory.users.contains(id); };
    if (const auto *edit = std::get_if<EditIncident>(&command)) {
        for (auto it = edit->roleAssignees.begin(); it != edit->roleAssignees.end(); ++it) {
            if (!directory.roles.contains(it.key()) || !user(it.value()))
                return false;
        }
        return (!edit->severityId || directory.severities.contains(*edit->severityId))
            && (!edit->statusId || directory.statuses.contains(*edit->statusId));
    }
    if (const auto *post = std::get_if<PostUpdate>(&command))
        return (post->toStatusId.isEmpty() || directory.statuses.contains(post->toStatusId))
            && (post->toSeverityId.isEmpty() || directory.severities.contains(post->toSeverityId));
    if (const auto *action = std::get_if<UpdateAction>(&command))
        return user(action->assigneeId);
    if (const auto *followUp = std::get_if<UpdateFollowUp>(&command)) {
        const QString priority = followUp->priorityId.value_or(QString());
        return user(followUp->assigneeId) && (priority.isEmpty() || directory.followUpPriorities.contains(priority));
    }
    return true;
}

bool concerns(const Command &command, const Incident &incident)
{
    const auto *edit = std::get_if<EditIncident>(&command);
    const auto *post = std::get_if<PostUpdate>(&command);
    const auto *decline = std::get_if<DeclineIncident>(&command);
    const auto *merge = std::get_if<MergeIncident>(&command);
    return (edit && edit->incidentId == incident.id) || (post && post->incidentId == incident.id)
        || (decline && decline->incidentId == incident.id) || (merge && merge->incidentId == incident.id);
}

bool concerns(const Command &command, const Action &action)
{
    const auto *update = std::get_if<UpdateAction>(&command);
    const auto *removal = std::get_if<DeleteAction>(&command);
    return (update && update->actionId == action.id) || (removal && removal->actionId == action.id);
}

bool concerns(const Command &command, const FollowUp &followUp)
{
    const auto *update = std::get_if<UpdateFollowUp>(&command);
    const auto *removal = std::get_if<DeleteFollowUp>(&command);
    const auto *connection = std::get_if<ConnectExternalIssue>(&command);
    return (update && update->followUpId == followUp.id) || (removal && removal->followUpId == followUp.id)
        || (connection && connection->followUpId == followUp.id);
}

void apply(Incident &incident, const Command &command, const Directory &directory)
{
    applyTo(incident, command, directory);
}

template<typename Task> void apply(Task &task, const Command &command, const Directory &directory)
{
    applyTo(task, command, directory, at("14:00:00"));
}

/// What must hold for any row and any command.
template<typename Row> bool holds(const Row &row, const Command &command, const Directory &directory, int &concerned)
{
    Row after = row;
    apply(after, command, directory);
    if (!concerns(command, row))
        return after == row;
    ++concerned;
    Row again = after;
    apply(again, command, directory);
    if (again != after) // replayed twice is replayed once
        return false;
    if (baseOf(command, row).keys() != targetOf(command).keys())
        return false;
    return !isKnown(command, directory) || baseOf(command, after) == targetOf(command);
}

} // namespace

class TstCommandEffect : public QObject
{
    Q_OBJECT

    const Directory directory = test::sampleDirectory();
    const Actor actor = Actor::fromUser(directory.users.value(text("user-1")));

    Action doneAction() const
    {
        Action action;
        action.id = text("act");
        action.status = TaskStatus::Completed;
        action.completedAt = Timestamp::fromInstant(at("09:00:00"));
        return action;
    }
    UpdateAction update(TaskStatus status) const { return {text("act"), text("inc"), text("Do"), {}, status}; }

private Q_SLOTS:
    void changesOnlyWhatItConcernsAndAsItSays()
    {
        test::RandomCommands random(7);
        int incidents = 0, actions = 0, followUps = 0;
        for (int i = 0; i < rounds; ++i) {
            const Command command = random.command();
            const QByteArray said = commandKind(command).toUtf8() + " in round " + QByteArray::number(i);
            QVERIFY2(holds(random.incident(), command, directory, incidents), said.constData());
            QVERIFY2(holds(random.action(), command, directory, actions), said.constData());
            QVERIFY2(holds(random.followUp(), command, directory, followUps), said.constData());
        }
        // Two of thirteen kinds concern a task, one in three of them this one.
        QVERIFY(incidents > rounds / 20 && actions > rounds / 40 && followUps > rounds / 40);
    }
    void leavesIdsTimesAndWhatItDoesNotKnowAlone()
    {
        test::RandomCommands random(8);
        for (int i = 0; i < rounds; ++i) {
            const Incident before = random.incident();
            Incident after = before;
            applyTo(after, random.command(), directory);
            QCOMPARE(after.id, before.id);
            QCOMPARE(after.extra, before.extra);
            QCOMPARE(after.createdAt, before.createdAt);
            QCOMPARE(after.visibility, before.visibility);
            QVERIFY(directory.statuses.contains(after.status.id));
        }
    }
    void doesNothingWithAnEmptyDirectoryButTheWords()
    {
        test::RandomCommands random(9);
        for (int i = 0; i < rounds; ++i) {
            const Command command = random.command();
            const Incident before = random.incident();
            Incident after = before;
            applyTo(after, command, Directory());
            QCOMPARE(after.status, before.status);
            QCOMPARE(after.severity, before.severity);
            const Action action = random.action();
            Action changed = action;
            applyTo(changed, command, Directory(), at("14:00:00"));
            const auto *update = std::get_if<UpdateAction>(&command);
            if (!update || update->assigneeId.isEmpty())
                continue;
            QCOMPARE(changed.assignee, action.assignee);
        }
    }
    void completesAtTheTimeTheUserSaidSo()
    {
        Action action;
        action.id = text("act");
        applyTo(action, update(TaskStatus::Completed), directory, at("14:05:00"));
        QCOMPARE(action.status, TaskStatus::Completed);
        QCOMPARE(action.completedAt, Timestamp::fromInstant(at("14:05:00")));
        FollowUp followUp;
        followUp.id = text("fol");
        applyTo(
            followUp, UpdateFollowUp{text("fol"), {}, {}, {}, {}, TaskStatus::Completed}, directory, at("14:06:00"));
        QCOMPARE(followUp.completedAt, Timestamp::fromInstant(at("14:06:00")));
    }
    void aFollowUpGetsPriorityLabelsAndIssue()
    {
        FollowUp followUp;
        followUp.id = text("fol");
        Directory known = directory;
        known.followUpPriorities.insert(text("high"), {text("high"), text("High"), {}, 20});
        UpdateFollowUp update{
            text("fol"), {}, text("T"), {}, {}, TaskStatus::Outstanding, text("high"), QStringList{text("database")}};
        applyTo(followUp, update, known, at("14:00:00"));
        QCOMPARE(followUp.priority()->name, text("High"));
        QCOMPARE(followUp.labels(), QStringList{text("database")});
        QCOMPARE(baseOf(update, followUp), targetOf(update));
        update.priorityId = text("nobody knows");
        update.labels.reset();
        applyTo(followUp, update, known, at("14:00:00"));
        QCOMPARE(followUp.priority()->name, text("High"));
        update.priorityId = QString();
        applyTo(followUp, update, known, at("14:00:00"));
        QVERIFY(!followUp.priority());
        QCOMPARE(followUp.labels(), QStringList{text("database")});
        const ConnectExternalIssue connection{
            text("fol"), {}, text("linear"), text("https://linear.app/a/issue/PAY-7/x")};
        applyTo(followUp, connection, known, at("14:00:00"));
        QCOMPARE(followUp.externalIssue().name, text("PAY-7"));
        QCOMPARE(baseOf(connection, followUp), targetOf(connection));
    }
    void keepsTheTimeOfWhatWasCompletedBefore()
    {
        Action action = doneAction();
        applyTo(action, update(TaskStatus::Completed), directory, at("14:05:00"));
        QCOMPARE(action.completedAt, Timestamp::fromInstant(at("09:00:00")));
        QCOMPARE(action.description, text("Do"));
    }
    void forgetsTheTimeOfWhatIsReopenedOrGivenUp()
    {
        for (const TaskStatus status : {TaskStatus::Outstanding, TaskStatus::NotDoing}) {
            Action action = doneAction();
            applyTo(action, update(status), directory, at("14:05:00"));
            QCOMPARE(action.status, status);
            QVERIFY(!action.completedAt.isSet());
        }
    }
    void leavesAStatusItDoesNotKnow()
    {
        Action action = doneAction();
        applyTo(action, update(TaskStatus::Unknown), directory, at("14:05:00"));
        QCOMPARE(action.status, TaskStatus::Completed);
        QVERIFY(action.completedAt.isSet());
    }
    void unassignsNobodyBecauseOfAStranger()
    {
        Action action;
        action.id = text("act");
        action.assignee = directory.user(text("user-1"));
        UpdateAction change = update(TaskStatus::Outstanding);
        change.assigneeId = text("user-unknown");
        applyTo(action, change, directory, at("14:00:00"));
        QCOMPARE(action.assignee, directory.user(text("user-1")));
        change.assigneeId.clear();
        applyTo(action, change, directory, at("14:00:00"));
        QVERIFY(!action.assignee);

        Incident incident;
        incident.id = text("inc");
        incident.roleAssignments = {{directory.roles.value(text("lead")), directory.user(text("user-2"))}};
        EditIncident edit;
        edit.incidentId = text("inc");
        edit.roleAssignees = {{text("lead"), text("user-unknown")}};
        applyTo(incident, edit, directory);
        QCOMPARE(incident.lead(), directory.user(text("user-2")));
        edit.roleAssignees = {{text("lead"), QString()}};
        applyTo(incident, edit, directory);
        QVERIFY(!incident.lead());
        QCOMPARE(incident.roleAssignments.size(), 1); // the role is open, not gone
    }
    void addsARoleTheIncidentDidNotHave()
    {
        Incident incident;
        incident.id = text("inc");
        EditIncident edit;
        edit.incidentId = text("inc");
        edit.roleAssignees = {{text("comms"), text("user-3")}, {text("role-unknown"), text("user-3")}};
        applyTo(incident, edit, directory);
        QCOMPARE(incident.roleAssignments.size(), 1);
        QCOMPARE(incident.assigneeOf(text("comms")), directory.user(text("user-3")));
    }
    void deletesWithoutForgettingTheRest()
    {
        Action action = doneAction();
        applyTo(action, DeleteAction{text("act"), {}}, directory, at("14:00:00"));
        QCOMPARE(action.status, TaskStatus::Deleted);
        Action other = doneAction();
        applyTo(other, DeleteAction{text("other"), {}}, directory, at("14:00:00"));
        QCOMPARE(other, doneAction());
    }
    void createsOneKindOfRowEach()
    {
        test::RandomCommands random(10);
        for (int i = 0; i < rounds / 4; ++i) {
            const Command command = random.command();
            const auto incident = createdIncident(command, directory, at("14:00:00"), actor);
            const auto update = createdUpdate(command, directory, at("14:00:00"), actor);
            const auto action = createdAction(command, directory, at("14:00:00"), actor);
            const auto followUp = createdFollowUp(command, directory, at("14:00:00"), actor);
            const int created = int(incident.has_value()) + int(update.has_value()) + int(action.has_value())
                + int(followUp.has_value()) + int(createdTimelineItem(command, at("14:00:00"), actor).has_value())
                + int(createdAttachment(command).has_value()) + int(createdRelationship(command).has_value());
            QCOMPARE(created, commandLocalId(command).isEmpty() ? 0 : 1);
            QCOMPARE(targetOf(command).isEmpty() || created == 0 || std::holds_alternative<PostUpdate>(command), true);
            const auto check = [&](const auto &row, const Actor &by) {
                return row.id == commandLocalId(command) && row.createdAt == Timestamp::fromInstant(at("14:00:00"))
                    && by == actor;
            };
            QVERIFY(!incident || check(*incident, incident->creator));
            QVERIFY(!update || (check(*update, update->updater) && update->incidentId == commandIncidentId(command)));
            QVERIFY(!action || (check(*action, action->creator) && action->incidentId == commandIncidentId(command)));
            QVERIFY(!followUp
                || (check(*followUp, followUp->creator) && followUp->incidentId == commandIncidentId(command)));
        }
    }
    void whatIsDeclaredBeforeAnythingIsKnownIsLive()
    {
        DeclareIncident declare;
        declare.localId = text("tmp_1");
        declare.name = text("Checkout fails");
        const auto incident = createdIncident(declare, Directory(), at("14:00:00"), actor);
        QVERIFY(incident);
        QCOMPARE(incident->status.category, StatusCategory::Live);
    }
    void declaresAsTheServerWould()
    {
        DeclareIncident declare;
        declare.localId = text("tmp_1");
        declare.name = text("Checkout fails");
        declare.severityId = text("sev-2");
        declare.roleAssignees = {{text("lead"), text("user-2")}};
        const auto incident = createdIncident(declare, directory, at("14:00:00"), actor);
        QVERIFY(incident);
        QCOMPARE(incident->status.id, text("live-b")); // by rank, not by id
        QCOMPARE(incident->type->id, text("type-standard"));
        QCOMPARE(incident->severity->id, text("sev-2"));
        QCOMPARE(incident->roleAssignments.size(), 3);
        QCOMPARE(incident->lead(), directory.user(text("user-2")));
        QCOMPARE(incident->assigneeOf(text("reporter")), directory.user(text("user-1"))); // who declares reports
        QVERIFY(!incident->assigneeOf(text("comms")));
        QCOMPARE(incident->lastActivityAt, incident->createdAt);
        QVERIFY(incident->reference.isEmpty());

        declare.typeId = text("type-triage");
        QCOMPARE(createdIncident(declare, directory, at("14:00:00"), actor)->status.id, text("triage"));
        declare.statusId = text("live-a");
        QCOMPARE(createdIncident(declare, directory, at("14:00:00"), actor)->status.id, text("live-a"));
        const auto byKey
            = createdIncident(declare, directory, at("14:00:00"), Actor::fromApiKey(text("k"), text("Key")));
        QVERIFY(!byKey->assigneeOf(text("reporter")));
    }
    void findsTheFirstLiveStatusByRank()
    {
        QCOMPARE(directory.firstStatus(StatusCategory::Live).id, text("live-b"));
        QCOMPARE(directory.startingStatus({}).id, text("live-b"));
        Directory bare;
        QVERIFY(bare.firstStatus(StatusCategory::Live).id.isEmpty());
        bare.statuses.insert(text("closed"), directory.statuses.value(text("closed")));
        QVERIFY(bare.firstStatus(StatusCategory::Live).id.isEmpty());
        bare.statuses.insert(text("live-a"), directory.statuses.value(text("live-a")));
        QCOMPARE(bare.firstStatus(StatusCategory::Live).id, text("live-a"));
        // A type that wants triage where there is none begins live.
        QCOMPARE(bare.startingStatus(directory.types.value(text("type-triage"))).id, text("live-a"));
    }
    void remembersWhatTheUserSaw()
    {
        Incident seen;
        seen.id = text("inc");
        seen.name = text("Old");
        seen.status = directory.statuses.value(text("live-a"));
        seen.roleAssignments = {{directory.roles.value(text("lead")), directory.user(text("user-2"))}};
        EditIncident edit;
        edit.incidentId = text("inc");
        edit.name = text("New");
        edit.severityId = text("sev-1");
        edit.roleAssignees = {{text("lead"), text("user-1")}, {text("comms"), text("user-3")}};
        const QJsonObject expected{{text("name"), text("Old")}, {text("severity_id"), QString(text(""))},
            {text("role:lead"), text("user-2")}, {text("role:comms"), QString(text(""))}};
        QCOMPARE(baseOf(edit, seen), expected);
        QCOMPARE(baseOf(PostUpdate{text("tmp"), text("inc"), text("M"), {}, {}}, seen), QJsonObject());
        QCOMPARE(baseOf(PostUpdate{text("tmp"), text("inc"), text("M"), text("closed"), {}}, seen),
            QJsonObject({{text("incident_status_id"), text("live-a")}}));
        QCOMPARE(baseOf(DeleteAction{text("act"), text("inc")}, doneAction()), QJsonObject());
    }
};

MUSTER_TEST(TstCommandEffect);
#include "tst_commandeffect.moc"
