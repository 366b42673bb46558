#include "models/domain/handover.h"
#include "tests/support/testmain.h"
#include "tests/unit/views/desk.h"

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using std::chrono::minutes;

namespace {

/// Amara's computer; Jonas leads the first incident. It is 14:00 UTC.
struct NotifiedDesk : Desk
{
    QSignalSpy raised{&app.notifications(), &NotificationsController::raised};

    NotifiedDesk()
    {
        give(u"jonas"_s);
        files.add(incident(u"01B"_s, u"Mail is late"_s));
        open();
        QTest::qWait(300); // what she had at the start is known
    }
    /// Of a minor incident no update is due.
    void give(const QString &personId, const QString &visibility = u"public"_s, const QString &severityId = u"minor"_s)
    {
        Incident led = incident(u"01A"_s, u"Payments fail"_s, severityId);
        led.visibility = visibility;
        assign(led, u"lead"_s, personId);
        led.updatedAt = Timestamp::fromInstant(files.clock.now() + minutes(++changes));
        files.add(led);
    }
    QString title() const { return raised.value(0).value(1).toString(); }
    QString text() const { return raised.value(0).value(2).toString(); }
    int changes = 0;
};

} // namespace

/// What the desktop tells, and to whom.
class TstNotificationsController : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsOfARoleGivenToMe()
    {
        NotifiedDesk desk;
        desk.give(u"amara"_s);
        QTRY_COMPARE(desk.raised.size(), 1);
        QCOMPARE(desk.raised.first().first().toString(), u"01A"_s);
        QCOMPARE(desk.title(), u"You are Incident Lead of INC-01A"_s);
        QCOMPARE(desk.text(), u"Payments fail"_s);
        desk.give(u"amara"_s); // something else of it changed
        QTest::qWait(200);
        QCOMPARE(desk.raised.size(), 1);
    }
    void isSilentOnWhatConcernsOthers()
    {
        NotifiedDesk desk;
        desk.give(u"jonas"_s);
        QTest::qWait(200);
        QVERIFY(desk.raised.isEmpty());
    }
    void namesNoPrivateIncident()
    {
        NotifiedDesk desk;
        desk.give(u"amara"_s, u"private"_s);
        QTRY_COMPARE(desk.raised.size(), 1);
        QVERIFY(!desk.title().contains(u"Payments"_s) && !desk.text().contains(u"Payments"_s));
    }
    void isSilentOnWhatISeeAndDoMyself()
    {
        NotifiedDesk desk;
        desk.app.incidents()->select(u"01A"_s);
        QTRY_COMPARE(desk.app.incident()->incidentId(), u"01A"_s);
        desk.app.notifications().setWindowActive(true);
        desk.give(u"amara"_s);
        QTest::qWait(200);
        QVERIFY(desk.raised.isEmpty());
        desk.app.notifications().setWindowActive(false);
        desk.give(u"jonas"_s);
        QTest::qWait(200);
        desk.app.incident()->assignRole(u"lead"_s, u"amara"_s);
        QTRY_VERIFY(!desk.files.outbox->entries().isEmpty());
        desk.give(u"amara"_s); // the server has it
        QTest::qWait(200);
        QVERIFY(desk.raised.isEmpty());
    }
    void tellsOfAHandoverOnce()
    {
        NotifiedDesk desk;
        Handover offer;
        offer.roleId = u"lead"_s;
        offer.fromId = u"jonas"_s;
        offer.toId = u"amara"_s;
        TimelineItem item;
        item.id = u"t1"_s;
        item.incidentId = u"01A"_s;
        item.title = u"Handover"_s;
        item.at = item.createdAt = item.updatedAt = Timestamp::fromInstant(desk.files.clock.now());
        item.description = handoverDescription(offer);
        const auto write
            = [&] { desk.files.write([&](CacheWriter &writer) { writer.upsert(Kind::TimelineItem, item.toJson()); }); };
        write();
        QTRY_COMPARE(desk.raised.size(), 1);
        QCOMPARE(desk.title(), u"You are asked to take over Incident Lead of INC-01A"_s);
        item.title = u"Reworded"_s;
        write();
        QTest::qWait(200);
        QCOMPARE(desk.raised.size(), 1);
    }
    void tellsOnceThatMyUpdateIsOverdue()
    {
        NotifiedDesk desk;
        desk.give(u"amara"_s, u"public"_s, u"major"_s);
        QTRY_COMPARE(desk.app.updateDue()->mineReference(), u"INC-01A"_s); // declared at 13:00, major: since 14:00
        Q_EMIT desk.app.times()->tick();
        Q_EMIT desk.app.times()->tick();
        QTRY_COMPARE(desk.raised.size(), 2); // the role too
        QStringList titles;
        for (const auto &one : std::as_const(desk.raised))
            titles.append(one.value(1).toString());
        QCOMPARE(titles.count(u"The update of INC-01A is overdue"_s), 1);
    }
    void tellsThatAnIncidentOfMineBecameMoreSevere()
    {
        NotifiedDesk desk;
        desk.app.settings()->setTold(u"update"_s, false);
        desk.give(u"amara"_s, u"public"_s, u"minor"_s);
        QTRY_COMPARE(desk.raised.size(), 1); // the role
        desk.give(u"amara"_s, u"public"_s, u"critical"_s);
        QTRY_COMPARE(desk.raised.size(), 2);
        QCOMPARE(desk.raised.last().value(1).toString(), u"INC-01A is Critical now"_s);
        desk.give(u"amara"_s, u"public"_s, u"minor"_s); // good news can wait
        desk.give(u"jonas"_s, u"public"_s, u"critical"_s); // no longer mine
        QTest::qWait(200);
        QCOMPARE(desk.raised.size(), 2);
    }
    void doesNotTellWhatNobodyWantsToBeTold()
    {
        NotifiedDesk desk;
        desk.app.settings()->setTold(u"update"_s, false);
        desk.app.settings()->setTold(u"role"_s, false);
        desk.give(u"amara"_s, u"public"_s, u"minor"_s);
        QTest::qWait(200);
        QCOMPARE(desk.raised.size(), 0);
        desk.give(u"amara"_s, u"public"_s, u"critical"_s);
        QTRY_COMPARE(desk.raised.size(), 1);
        desk.app.settings()->setTold(u"role"_s, true);
        QCOMPARE(desk.app.settings()->untold(), QStringList{u"update"_s});
    }
    void tellsThatWhatWasPutAsideWaitsAgain()
    {
        NotifiedDesk desk;
        IncidentRow row;
        row.id = u"01B"_s;
        row.reference = u"INC-01B"_s;
        row.visibility = u"private"_s;
        row.name = u"Secret"_s;
        desk.app.notifications().tellWaitsAgain(row);
        QCOMPARE(desk.raised.size(), 1);
        QCOMPARE(desk.title(), u"INC-01B waits in triage again"_s);
        QCOMPARE(desk.raised.first().value(2).toString(), u"A private incident"_s);
    }
    void keepsQuietHours()
    {
        NotifiedDesk desk;
        desk.app.settings()->setQuietFrom(u"13:00"_s);
        desk.app.settings()->setQuietTo(u"15:00"_s);
        desk.give(u"amara"_s);
        QTest::qWait(200);
        QVERIFY(desk.raised.isEmpty());
        desk.app.settings()->setQuietTo(u"soon"_s); // is not taken
        QCOMPARE(desk.app.settings()->quietToText(), u"15:00"_s);
        desk.app.settings()->setQuietFrom({});
        desk.give(u"jonas"_s);
        QTest::qWait(200);
        desk.give(u"amara"_s);
        QTRY_COMPARE(desk.raised.size(), 1);
        desk.app.settings()->setNotifies(false);
        desk.give(u"jonas"_s);
        QTest::qWait(200);
        desk.give(u"amara"_s);
        QTest::qWait(200);
        QCOMPARE(desk.raised.size(), 1);
    }
};

MUSTER_TEST(TstNotificationsController);
#include "tst_notificationscontroller.moc"
