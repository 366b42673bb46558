#include "tests/support/testmain.h"
#include "tests/unit/views/desk.h"

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using Whose = TaskBoardFilter::Whose;
using State = TaskBoardFilter::State;

namespace {

Timestamp day(int number)
{
    return Timestamp::fromInstant(*parseInstant(u"2026-11-01T12:00:00Z"_s) + std::chrono::hours(24 * number));
}

FollowUp followUp(const QString &id, const QString &incidentId, const QString &personId, int created,
    TaskStatus status = TaskStatus::Outstanding)
{
    FollowUp task;
    task.id = id;
    task.incidentId = incidentId;
    task.title = u"Task "_s + id;
    task.assignee = directory().user(personId);
    task.createdAt = task.updatedAt = day(created);
    task.status = status;
    if (status != TaskStatus::Outstanding)
        task.completedAt = day(created + 1);
    return task;
}

/// Two incidents. Amara has f2 and f4 (the older), Jonas f1, nobody f3; f5 is done and f6 will not be.
struct Board : Desk
{
    TaskBoardController &board = *app.taskBoard();

    Board()
    {
        FollowUp urgent = followUp(u"f2"_s, u"01A"_s, u"amara"_s, 5);
        urgent.extra = {{u"priority"_s, QJsonObject{{u"name"_s, u"Urgent"_s}}},
            {u"labels"_s, QJsonArray{u"db"_s, u"eu"_s}},
            {u"external_issue_reference"_s,
                QJsonObject{{u"issue_name"_s, u"OPS-1"_s}, {u"issue_permalink"_s, u"https://issues.example/OPS-1"_s}}}};
        const QList<FollowUp> all{followUp(u"f1"_s, u"01A"_s, u"jonas"_s, 1), urgent,
            followUp(u"f3"_s, u"01B"_s, {}, 3), followUp(u"f4"_s, u"01B"_s, u"amara"_s, 4),
            followUp(u"f5"_s, u"01B"_s, u"amara"_s, 2, TaskStatus::Completed),
            followUp(u"f6"_s, u"01B"_s, u"amara"_s, 2, TaskStatus::NotDoing)};
        Action action;
        action.id = u"a1"_s;
        action.incidentId = u"01A"_s;
        action.description = u"Roll back"_s;
        action.createdAt = day(1);
        files.add(incident(u"01A"_s, u"Payments fail"_s));
        files.add(incident(u"01B"_s, u"Search is slow"_s));
        files.write([&](CacheWriter &writer) {
            for (const FollowUp &task : all)
                writer.upsert(Kind::FollowUp, task.toJson());
            writer.upsert(Kind::Action, action.toJson());
        });
        open();
        app.setScreen(u"tasks"_s);
    }
    bool isRead()
    {
        return QTest::qWaitFor([this] { return !board.isLoading() && board.everybodys() > 0; });
    }
    QStringList shown()
    {
        QStringList ids;
        for (int row = 0; row < board.model()->rowCount(); ++row)
            ids.append(data(row, TaskBoardModel::TaskIdRole));
        return ids;
    }
    double number(int row, int role) { return board.model()->index(row, 0).data(role).toDouble(); }
    void end(const QString &incidentId, const QString &at)
    {
        Incident over = incident(incidentId, u"Payments fail"_s, u"major"_s, u"closed"_s);
        over.updatedAt = Timestamp::fromText(u"2026-11-23T13:30:00.000000Z"_s);
        IncidentUpdate closing;
        closing.id = u"u-"_s + incidentId;
        closing.incidentId = incidentId;
        closing.newStatus = over.status;
        closing.createdAt = Timestamp::fromText(at);
        files.write([&](CacheWriter &writer) {
            writer.upsert(Kind::Incident, over.toJson());
            writer.upsert(Kind::IncidentUpdate, closing.toJson());
        });
    }
    QString data(int row, int role) { return board.model()->index(row, 0).data(role).toString(); }
    bool shows(const QStringList &ids)
    {
        return QTest::qWaitFor([&] { return shown() == ids; });
    }
};

} // namespace

/// The follow-ups and actions of all incidents.
class TstTaskBoardController : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void beginsWithWhatIsMineTheOldestFirst()
    {
        Board desk;
        QVERIFY(desk.isRead());
        QCOMPARE(desk.shown(), (QStringList{u"f4"_s, u"f2"_s}));
        QCOMPARE(desk.board.mine(), 2);
        QCOMPARE(desk.board.nobodys(), 1);
        QCOMPARE(desk.board.everybodys(), 4);
        QCOMPARE(desk.board.done(), 1);
        QCOMPARE(desk.board.notDoing(), 1); // neither open nor done
        QCOMPARE(desk.data(0, TaskBoardModel::IncidentNameRole), u"Search is slow"_s);
        QCOMPARE(desk.data(1, TaskBoardModel::PriorityRole), u"Urgent"_s);
        QCOMPARE(desk.data(1, TaskBoardModel::LabelsRole), u"db, eu"_s);
        QCOMPARE(desk.data(1, TaskBoardModel::IssueUrlRole), u"https://issues.example/OPS-1"_s);
    }
    void othersAndOtherStatesAreOneChoiceAway()
    {
        Board desk;
        QVERIFY(desk.isRead());
        desk.board.setWhose(int(Whose::Nobody));
        QCOMPARE(desk.shown(), QStringList{u"f3"_s});
        desk.board.setWhose(int(Whose::Everybody));
        QCOMPARE(desk.shown(), (QStringList{u"f1"_s, u"f3"_s, u"f4"_s, u"f2"_s}));
        desk.board.setState(int(State::Done));
        QCOMPARE(desk.shown(), QStringList{u"f5"_s});
        desk.board.setState(int(State::NotDoing));
        QCOMPARE(desk.shown(), QStringList{u"f6"_s});
        desk.board.setActions(true);
        desk.board.setState(int(State::Open));
        QVERIFY(desk.shows({u"a1"_s}));
    }
    void areDueSoManyDaysAfterTheirIncidentEnded()
    {
        Board desk;
        QVERIFY(desk.isRead());
        desk.end(u"01A"_s, u"2026-11-15T12:00:00.000000Z"_s); // eight days ago
        desk.board.setWhose(int(Whose::Everybody));
        QCOMPARE(desk.board.overdue(), 0); // nobody has said when they are due
        desk.board.setDueDays(7);
        QTRY_COMPARE(desk.board.overdue(), 2);
        QCOMPARE(desk.shown(), (QStringList{u"f2"_s, u"f1"_s, u"f3"_s, u"f4"_s})); // what is urgent was due first
        QCOMPARE(desk.number(0, TaskBoardModel::DueAtRole), toQml(parseInstant(u"2026-11-19T12:00:00Z"_s)));
        QCOMPARE(desk.number(1, TaskBoardModel::DueAtRole), toQml(parseInstant(u"2026-11-22T12:00:00Z"_s)));
        QCOMPARE(desk.number(2, TaskBoardModel::DueAtRole), 0); // its incident goes on
        desk.board.setState(int(State::Done));
        desk.board.setOnlyOverdue(true);
        QCOMPARE(desk.board.state(), int(State::Open));
        QCOMPARE(desk.shown(), (QStringList{u"f2"_s, u"f1"_s}));
        desk.board.setWhose(int(Whose::Mine));
        QCOMPARE(desk.shown(), QStringList{u"f2"_s});
        QCOMPARE(desk.board.overdue(), 1);
        desk.board.setDueDays(0);
        QVERIFY(!desk.board.isOnlyOverdue());
        QCOMPARE(desk.shown(), (QStringList{u"f4"_s, u"f2"_s}));
    }
    void becomeOverdueWhileSomebodyLooks()
    {
        Board desk;
        QVERIFY(desk.isRead());
        desk.end(u"01A"_s, u"2026-11-16T14:00:30.000000Z"_s);
        desk.board.setDueDays(7);
        desk.board.setWhose(int(Whose::Everybody));
        QTRY_COMPARE(desk.number(1, TaskBoardModel::DueAtRole), toQml(parseInstant(u"2026-11-23T14:00:30Z"_s)));
        QCOMPARE(desk.board.overdue(), 1); // the urgent one
        desk.files.clock.advance(std::chrono::seconds(61));
        Q_EMIT desk.app.times()->tick();
        QCOMPARE(desk.board.overdue(), 2);
    }
    void canBeThoseOfOneTeam()
    {
        Board desk;
        QVERIFY(desk.isRead());
        QCOMPARE(desk.board.teams()->count(), 0);
        FollowUp ofTeam = followUp(u"f3"_s, u"01B"_s, {}, 3);
        ofTeam.updatedAt = day(20);
        ofTeam.extra = {{u"assignee_team"_s, QJsonObject{{u"id"_s, u"t1"_s}, {u"name"_s, u"Payments"_s}}}};
        desk.files.write([&](CacheWriter &writer) { writer.upsert(Kind::FollowUp, ofTeam.toJson()); });
        QTRY_COMPARE(desk.board.teams()->count(), 2); // and any
        desk.board.setWhose(int(Whose::Everybody));
        desk.board.setTeamId(u"t1"_s);
        QCOMPARE(desk.shown(), QStringList{u"f3"_s});
        QCOMPARE(desk.data(0, TaskBoardModel::TeamNameRole), u"Payments"_s);
        desk.app.workspace().close(); // the next workspace may have no such team
        QCOMPARE(desk.board.teamId(), QString());
    }
    void aRangeIsSelectedBesideTheRest()
    {
        Board desk;
        QVERIFY(desk.isRead());
        desk.board.setWhose(int(Whose::Everybody));
        desk.board.toggleSelected(u"f1"_s);
        desk.board.selectRange(3, 2);
        QCOMPARE(desk.board.selected(), 3);
        desk.board.selectRange(-1, 99);
        QCOMPARE(desk.board.selected(), 4);
    }
    void whatIsDoneLeavesAndComesBack()
    {
        Board desk;
        QVERIFY(desk.isRead());
        desk.board.setStatus(u"f2"_s, u"completed"_s);
        QVERIFY(desk.shows({u"f4"_s}));
        const UpdateFollowUp sent = desk.files.sent<UpdateFollowUp>().value(0);
        QCOMPARE(sent.status, TaskStatus::Completed);
        QCOMPARE(sent.title, u"Task f2"_s); // the API replaces all of it
        QCOMPARE(sent.assigneeId, u"amara"_s);
        QTRY_VERIFY(desk.app.notices()->canUndo());
        QVERIFY(desk.app.notices()->text().contains(u"Task f2"));
        desk.app.notices()->undo();
        QVERIFY(desk.shows({u"f4"_s, u"f2"_s}));
        QVERIFY(desk.files.outbox->entries().isEmpty());
    }
    void severalAreChangedAndTakenBackTogether()
    {
        Board desk;
        QVERIFY(desk.isRead());
        desk.board.setWhose(int(Whose::Everybody));
        desk.board.toggleSelected(u"f1"_s);
        desk.board.toggleSelected(u"f3"_s);
        desk.board.toggleSelected(u"f4"_s);
        desk.board.toggleSelected(u"f4"_s);
        QCOMPARE(desk.board.selected(), 2);
        desk.board.assign({}, u"amara"_s);
        QTRY_COMPARE(desk.files.sent<UpdateFollowUp>().size(), 2);
        QCOMPARE(desk.board.selected(), 0);
        QTRY_COMPARE(desk.board.mine(), 4);
        QTRY_VERIFY(desk.app.notices()->text().contains(u"Given to Amara Diallo: 2"));
        desk.app.notices()->undo();
        QTRY_COMPARE(desk.board.mine(), 2);
        QVERIFY(desk.files.outbox->entries().isEmpty());
    }
    void whatIsAsItShouldBeIsNotSent()
    {
        Board desk;
        QVERIFY(desk.isRead());
        desk.board.assign(u"f2"_s, u"amara"_s);
        desk.board.setStatus(u"f2"_s, u"outstanding"_s);
        desk.board.setStatus(u"unknown"_s, u"completed"_s);
        QTest::qWait(50);
        QVERIFY(desk.files.outbox->entries().isEmpty());
    }
    void whatIsOnItsWayIsThereAndHiddenRowsAreNotSelected()
    {
        Board desk;
        QVERIFY(desk.isRead());
        desk.app.workspace().submit(
            CreateFollowUp{u"tmp_1"_s, u"01A"_s, u"Raise the limit"_s, {}, u"amara"_s}, {}, [](const auto &) {});
        QTRY_COMPARE(desk.board.mine(), 3);
        QCOMPARE(desk.data(2, TaskBoardModel::TitleRole), u"Raise the limit"_s);
        QCOMPARE(desk.data(2, TaskBoardModel::PendingRole).toInt(), int(Pending::Waiting));
        desk.board.selectAll();
        QCOMPARE(desk.board.selected(), 3);
        desk.board.setWhose(int(Whose::Nobody));
        QCOMPARE(desk.board.selected(), 0); // nobody changes what they cannot see
    }
    void whatWasDeliveredDoesNotComeBackForAMoment()
    {
        Board desk;
        QVERIFY(desk.isRead());
        desk.board.setStatus(u"f2"_s, u"completed"_s);
        QVERIFY(desk.shows({u"f4"_s}));
        QTRY_COMPARE(desk.files.outbox->entries().size(), 1);
        desk.files.write([](CacheWriter &writer) {
            FollowUp done = followUp(u"f2"_s, u"01A"_s, u"amara"_s, 5, TaskStatus::Completed);
            done.updatedAt = day(20);
            writer.upsert(Kind::FollowUp, done.toJson());
        });
        QSignalSpy added(desk.board.model(), &QAbstractItemModel::rowsInserted);
        Outbox::Step confirmed;
        confirmed.state = OutboxState::Confirmed;
        desk.files.outbox->advance(desk.files.outbox->entries().first().id, confirmed).waitForFinished();
        QTRY_VERIFY(desk.files.outbox->entries().isEmpty());
        QTest::qWait(300); // longer than it waits for more changes
        QCOMPARE(desk.shown(), QStringList{u"f4"_s});
        QCOMPARE(added.size(), 0);
    }
    void serverRowsThatChangeAreReadAnew()
    {
        Board desk;
        QVERIFY(desk.isRead());
        desk.files.write([](CacheWriter &writer) {
            FollowUp done = followUp(u"f4"_s, u"01B"_s, u"amara"_s, 4, TaskStatus::Completed);
            done.updatedAt = day(20);
            writer.upsert(Kind::FollowUp, done.toJson());
        });
        QVERIFY(desk.shows({u"f2"_s}));
    }
};

MUSTER_TEST(TstTaskBoardController);
#include "tst_taskboardcontroller.moc"
