#include "tests/support/testmain.h"
#include "tests/unit/views/desk.h"

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using std::chrono::minutes;

namespace {

/// Two live incidents Amara leads, on whose computer this is, and one that others lead; it is 14:00.
struct DueDesk : Desk
{
    UpdateDueController &due = *app.updateDue();

    DueDesk()
    {
        files.add(led(u"01A"_s, u"critical"_s, u"amara"_s, u"2026-11-23T13:50:00.000000Z"_s));
        files.add(led(u"01B"_s, u"major"_s, u"amara"_s, u"2026-11-23T13:40:00.000000Z"_s));
        files.add(led(u"01C"_s, u"critical"_s, u"jonas"_s, u"2026-11-23T13:00:00.000000Z"_s));
        files.add(led(u"01D"_s, u"minor"_s, u"amara"_s, u"2026-11-23T12:00:00.000000Z"_s));
        open();
    }
    static Incident led(const QString &id, const QString &severityId, const QString &leadId, const QString &createdAt)
    {
        Incident one = incident(id, u"Incident "_s + id, severityId, u"investigating"_s, createdAt);
        assign(one, u"lead"_s, leadId);
        return one;
    }
    bool isRead() const
    {
        return QTest::qWaitFor([this] { return due.all().size() == 3; });
    }
    double now() const { return toQml(files.clock.now()); }
    double in(minutes length) const { return toQml(files.clock.now() + length); }
};

} // namespace

/// The clock of the next update, where it is seen.
class TstUpdateDueController : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsOfTheOneILeadThatIsDueFirst()
    {
        DueDesk desk;
        QVERIFY(desk.isRead());
        QVERIFY(!desk.due.all().contains(u"01D"_s)); // of minor ones nothing is usual
        QCOMPARE(desk.due.mineReference(), u"INC-01A"_s);
        QCOMPARE(desk.due.mineAt(), desk.in(minutes(20)));
        desk.app.workspace().setPersonId(u"jonas"_s);
        QCOMPARE(desk.due.mineReference(), u"INC-01C"_s);
        QCOMPARE(desk.due.mineAt(), desk.in(minutes(-30)));
    }
    void theListShowsIt()
    {
        DueDesk desk;
        QVERIFY(desk.isRead());
        QTRY_COMPARE(desk.listed(u"01A"_s).updateDueAt, desk.in(minutes(20)));
        QCOMPARE(desk.listed(u"01D"_s).id, u"01D"_s);
        QCOMPARE(desk.listed(u"01D"_s).updateDueAt, 0.0);
    }
    void anUpdateOnItsWayMovesIt()
    {
        DueDesk desk;
        QVERIFY(desk.isRead() && desk.shows(u"01A"_s));
        QCOMPARE(desk.due.at(), desk.in(minutes(20)));
        QVERIFY(!desk.due.isPromised());
        QVERIFY(desk.app.incident()->postUpdate(u"Looking"_s, {}, {}));
        QTRY_COMPARE(desk.due.at(), desk.in(minutes(30)));
        QCOMPARE(desk.due.all().value(u"01A"_s).at, desk.files.clock.now() + minutes(30));
        QVERIFY(desk.app.incident()->postUpdate(u"Still looking"_s, {}, {}, desk.due.promise(u"1h 30m"_s)));
        QTRY_COMPARE(desk.due.at(), desk.in(minutes(90)));
        QVERIFY(desk.due.isPromised());
        QVERIFY(desk.app.incident()->postUpdate(u"That was it"_s, {}, {}, desk.due.promise(u"none"_s)));
        QTRY_COMPARE(desk.due.at(), 0.0);
        QCOMPARE(desk.due.mineReference(), u"INC-01B"_s);
    }
    void puttingOffSharesTheReason()
    {
        DueDesk desk;
        QVERIFY(desk.isRead() && desk.shows(u"01A"_s));
        QVERIFY(!desk.due.postpone(u"30m"_s, u"  "_s));
        QVERIFY(!desk.due.postpone(u"soon"_s, u"No change"_s));
        QVERIFY(!desk.due.postpone(u"none"_s, u"No change"_s));
        QVERIFY(desk.files.sent<PostUpdate>().isEmpty());
        QVERIFY(desk.due.postpone(u"45"_s, u"No change"_s));
        QTRY_COMPARE(desk.due.at(), desk.in(minutes(45)));
        QCOMPARE(desk.files.sent<PostUpdate>().value(0).message, u"No change"_s);
        QCOMPARE(desk.due.postponedFor(), QString());
    }
    void puttingOffStaysHereWhereTheServerTakesNoUpdates()
    {
        DueDesk desk;
        SyncStatus status;
        status.limitations = {{Ability::PostUpdate, Limitation::Cause::Server}};
        desk.app.sync()->setStatus(status);
        QVERIFY(desk.isRead() && desk.shows(u"01A"_s));
        QSignalSpy kept(&desk.due, &UpdateDueController::postponedChanged);
        QVERIFY(desk.due.postpone(u"45m"_s, u"No change"_s));
        QCOMPARE(kept.size(), 1);
        QCOMPARE(desk.due.at(), desk.in(minutes(45)));
        QCOMPARE(desk.due.all().value(u"01A"_s).at, desk.files.clock.now() + minutes(45));
        QCOMPARE(desk.due.postponedFor(), u"No change"_s);
        QVERIFY(desk.files.sent<PostUpdate>().isEmpty());
        IncidentUpdate theirs; // from elsewhere, which ends it
        theirs.id = u"u1"_s;
        theirs.incidentId = u"01A"_s;
        theirs.message = u"Found it"_s;
        theirs.createdAt = Timestamp::fromInstant(desk.files.clock.now());
        desk.files.write([&](CacheWriter &writer) { writer.upsert(Kind::IncidentUpdate, theirs.toJson()); });
        QTRY_COMPARE(desk.due.at(), desk.in(minutes(30)));
        QCOMPARE(desk.due.postponedFor(), QString());
    }
    void saysHowLong_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("expected");
        QTest::newRow("hours") << 5400 << u"in 1h 30m"_s;
        QTest::newRow("minutes") << 180 << u"in 3m"_s;
        QTest::newRow("the last two minutes") << 67 << u"in 1:08"_s;
        QTest::newRow("the last second") << 1 << u"in 0:02"_s;
        QTest::newRow("now") << 0 << u"due now"_s;
        QTest::newRow("just past") << -59 << u"due now"_s;
        QTest::newRow("past") << -8 * 60 << u"8m overdue"_s;
    }
    void saysHowLong()
    {
        QFETCH(int, seconds);
        QFETCH(QString, expected);
        DueDesk desk;
        QCOMPARE(desk.due.text(desk.now() + seconds * 1000.0, desk.now()), expected);
    }
};

MUSTER_TEST(TstUpdateDueController);
#include "tst_updateduecontroller.moc"
