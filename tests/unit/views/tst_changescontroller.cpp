#include "tests/support/testmain.h"
#include "tests/unit/views/desk.h"

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using std::chrono::minutes;

namespace {

/// Four incidents, looked at from 14:00 on; the first is on screen.
struct ChangesDesk : Desk
{
    ChangesController &changes = *app.changes();

    ChangesDesk()
    {
        for (const QString &id : {u"01A"_s, u"01B"_s, u"01C"_s, u"01D"_s})
            files.add(incident(id, u"Incident "_s + id, u"major"_s));
        open();
    }
    /// Somebody assigns Jonas, so many minutes past 14:00.
    void change(const QString &id, int minute, const QString &by = u"jonas"_s, const QString &status = u"fixing"_s)
    {
        const QString at = u"2026-11-23T14:%1:00.000000Z"_s.arg(minute, 2, 10, QLatin1Char('0'));
        Incident changed = incident(id, u"Incident "_s + id, u"major"_s, status);
        changed.updatedAt = Timestamp::fromText(at);
        ActivityEntry entry;
        entry.id = id + at;
        entry.incidentId = id;
        entry.type = u"status_change"_s;
        entry.occurredAt = entry.createdAt = Timestamp::fromText(at);
        const Directory d = directory();
        entry.content = {{entry.type,
            QJsonObject{{u"updater"_s, Actor::fromUser(*d.user(by)).toJson()},
                {u"previous_status"_s, d.statuses.value(u"investigating"_s).toJson()},
                {u"new_status"_s, d.statuses.value(status).toJson()}}}};
        files.write([&](CacheWriter &writer) {
            writer.upsert(Kind::Incident, changed.toJson());
            writer.upsert(Kind::Activity, entry.toJson());
            writer.setActivityComplete(id, true);
        });
    }
    /// She looks at one, half an hour goes by, and meanwhile another one changes; then she looks at the list.
    bool showsAChange()
    {
        if (!shows(u"01A"_s))
            return false;
        files.clock.advance(minutes(30));
        change(u"01B"_s, 10);
        app.setScreen(u"changes"_s);
        return QTest::qWaitFor([this] { return listed() == QStringList{u"01B"_s}; });
    }
    QStringList listed() const
    {
        QStringList ids;
        for (int row = 0; row < changes.model()->rowCount(); ++row)
            ids.append(changes.model()->index(row, 0).data(ChangeListModel::IncidentIdRole).toString());
        return ids;
    }
    QVariant value(int row, int role) const { return changes.model()->index(row, 0).data(role); }
};

} // namespace

/// What changed in all incidents since somebody looked.
class TstChangesController : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listsWhatOthersChangedNewestFirst()
    {
        ChangesDesk desk;
        QVERIFY(desk.shows(u"01A"_s));
        desk.files.clock.advance(minutes(30));
        desk.change(u"01B"_s, 10);
        desk.change(u"01C"_s, 20, u"jonas"_s, u"closed"_s);
        desk.change(u"01D"_s, 15, u"amara"_s); // by the person who sits here
        desk.app.setScreen(u"changes"_s);
        const QStringList expected{u"01C"_s, u"01B"_s};
        QTRY_COMPARE(desk.listed(), expected);
        QCOMPARE(desk.value(0, ChangeListModel::SummaryRole).toString(), u"Investigating → Closed"_s);
        QCOMPARE(desk.value(0, ChangeListModel::SectionRole).toString(), u"closed"_s);
        QCOMPARE(desk.value(1, ChangeListModel::SummaryRole).toString(), u"Investigating → Fixing"_s);
        QCOMPARE(desk.value(1, ChangeListModel::SinceRole).toDouble(), 0); // never looked at
        QVERIFY(desk.changes.isComplete());
        QVERIFY(!desk.changes.isLoading());
    }
    void aNewIncidentIsSaidToBeOne()
    {
        ChangesDesk desk;
        QVERIFY(desk.shows(u"01A"_s));
        desk.files.clock.advance(minutes(30));
        Incident declared
            = incident(u"01E"_s, u"New one"_s, u"critical"_s, u"investigating"_s, u"2026-11-23T14:10:00.000000Z"_s);
        declared.creator = Actor::fromUser(*directory().user(u"jonas"_s));
        desk.files.add(declared);
        desk.app.setScreen(u"changes"_s);
        QTRY_COMPARE(desk.listed(), QStringList{u"01E"_s});
        QCOMPARE(desk.value(0, ChangeListModel::SummaryRole).toString(), u"declared · Investigating · Critical"_s);
    }
    void whatNoLogTellsIsListedAllTheSame()
    {
        ChangesDesk desk;
        QVERIFY(desk.shows(u"01A"_s));
        desk.files.clock.advance(minutes(30));
        Incident renamed = incident(u"01B"_s, u"Another name"_s, u"major"_s);
        renamed.updatedAt = Timestamp::fromText(u"2026-11-23T14:40:00.000000Z"_s); // the server's clock is ahead
        desk.files.add(renamed);
        desk.app.setScreen(u"changes"_s);
        QTRY_COMPARE(desk.listed(), QStringList{u"01B"_s});
        QCOMPARE(desk.value(0, ChangeListModel::SummaryRole).toString(), u"something changed"_s);
    }
    void theIncidentLeftOnScreenIsNewsToWhoLooksElsewhere()
    {
        ChangesDesk desk;
        QVERIFY(desk.shows(u"01A"_s));
        desk.app.setScreen(u"changes"_s);
        desk.files.clock.advance(minutes(30));
        desk.change(u"01A"_s, 20);
        QTRY_COMPARE(desk.listed(), QStringList{u"01A"_s});
        QTRY_COMPARE(desk.changes.open(), 1);
        desk.app.showIncident(u"01A"_s);
        QTRY_COMPARE(desk.app.seen()->summary(), u"Investigating → Fixing"_s);
        QTRY_COMPARE(desk.changes.open(), 0);
    }
    void theOneBeforeIsNotLookedAtOnTheWay()
    {
        ChangesDesk desk;
        QVERIFY(desk.shows(u"01A"_s));
        desk.app.setScreen(u"changes"_s);
        desk.files.clock.advance(minutes(30));
        desk.change(u"01A"_s, 20);
        desk.change(u"01B"_s, 21);
        QTRY_COMPARE(desk.changes.open(), 2);
        desk.app.showIncident(u"01B"_s);
        QTRY_COMPARE(desk.app.incident()->incidentId(), u"01B"_s);
        QTRY_COMPARE(desk.listed(), QStringList{u"01A"_s});
    }
    void aWindowBehindOthersIsNotLookedAt()
    {
        ChangesDesk desk;
        QVERIFY(desk.shows(u"01A"_s));
        desk.app.seen()->setWindowActive(false);
        desk.files.clock.advance(minutes(30));
        desk.change(u"01A"_s, 20);
        QTRY_COMPARE(desk.changes.open(), 1);
        desk.app.seen()->setWindowActive(true);
        QTRY_COMPARE(desk.app.seen()->summary(), u"Investigating → Fixing"_s);
        QTRY_COMPARE(desk.changes.open(), 0);
    }
    void whatIsLookedAtLeavesTheList()
    {
        ChangesDesk desk;
        QVERIFY(desk.showsAChange());
        QTRY_COMPARE(desk.changes.open(), 1);
        desk.app.showIncident(u"01B"_s);
        QTRY_COMPARE(desk.listed(), QStringList());
        QCOMPARE(desk.changes.open(), 0);
    }
    void countsAllAsSeenAndTakesThatBack()
    {
        ChangesDesk desk;
        QVERIFY(desk.showsAChange());
        desk.app.actions()->trigger(u"changes.seen"_s);
        QTRY_COMPARE(desk.listed(), QStringList());
        desk.app.notices()->undo();
        QTRY_COMPARE(desk.listed(), QStringList{u"01B"_s});
    }
    void goesFromOneToTheNext()
    {
        ChangesDesk desk;
        QTRY_COMPARE(desk.app.incidents()->count(), 4);
        const auto inList = [&](int row) {
            return desk.app.incidents()
                ->model()
                ->index(row, 0)
                .data(IncidentListModel::ItemRole)
                .value<IncidentListItem>()
                .id;
        };
        const QString first = inList(0), second = inList(1), third = inList(2), last = inList(3);
        QVERIFY(desk.shows(second));
        desk.app.setScreen(u"settings"_s);
        desk.app.actions()->trigger(u"changes.next"_s);
        QCOMPARE(desk.app.screen(), u"settings"_s); // there is nowhere to go
        QVERIFY(!desk.app.notices()->text().isEmpty());
        desk.files.clock.advance(minutes(30));
        desk.change(first, 10, u"jonas"_s, u"investigating"_s);
        desk.change(last, 10, u"jonas"_s, u"investigating"_s);
        QTRY_COMPARE(desk.changes.open(), 2);
        desk.app.actions()->trigger(u"changes.next"_s);
        QCOMPARE(desk.app.screen(), u"incidents"_s);
        QCOMPARE(desk.app.incidents()->selectedId(), last); // the next below the one on screen
        QTRY_COMPARE(desk.changes.open(), 1);
        desk.app.actions()->trigger(u"changes.next"_s);
        QCOMPARE(desk.app.incidents()->selectedId(), first); // and round again
        QCOMPARE(inList(2), third);
    }
};

MUSTER_TEST(TstChangesController);
#include "tst_changescontroller.moc"
