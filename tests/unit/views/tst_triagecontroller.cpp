#include "tests/support/testmain.h"
#include "tests/unit/views/desk.h"

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

/// Two in triage, the newer one on screen, and one that is live; it is 14:00.
struct TriageDesk : Desk
{
    TriageController &triage = *app.triage();

    TriageDesk()
    {
        files.write([](CacheWriter &writer) {
            writer.upsert(
                Kind::IncidentStatus, status(u"declined"_s, u"Declined"_s, StatusCategory::Declined).toJson());
            writer.upsert(Kind::IncidentStatus, status(u"merged"_s, u"Merged"_s, StatusCategory::Merged).toJson());
        });
        files.add(incident(u"01A"_s, u"Payments fail"_s, u"major"_s, u"triage"_s, u"2026-11-23T13:50:00.000000Z"_s));
        files.add(incident(u"01B"_s, u"Mail is late"_s, {}, u"triage"_s, u"2026-11-23T13:40:00.000000Z"_s));
        files.add(incident(u"01C"_s, u"Search is slow"_s, u"major"_s, u"investigating"_s));
        open();
    }
    /// With the whole list.
    bool shows(const QString &id)
    {
        return Desk::shows(id) && QTest::qWaitFor([this] { return app.incidents()->count() == 3; });
    }
    OutboxEntry saved() const { return files.outbox->entries().value(0); }
};

} // namespace

/// Deciding what is in triage.
class TstTriageController : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void acceptsAndGoesOnToTheNext()
    {
        TriageDesk desk;
        QVERIFY(desk.shows(u"01A"_s));
        QVERIFY(desk.triage.isWaiting() && !desk.triage.isSeverityNeeded());
        desk.app.actions()->trigger(u"triage.accept"_s);
        QCOMPARE(desk.app.incidents()->selectedId(), u"01B"_s);
        QTRY_COMPARE(desk.files.sent<EditIncident>().size(), 1);
        QCOMPARE(desk.files.sent<EditIncident>().first().statusId, u"investigating"_s);
        QCOMPARE(desk.saved().notBefore, desk.files.clock.now() + seconds(10));
        QTRY_COMPARE(desk.app.incidents()->countIn(u"live"_s), 2);
    }
    void asksForASeverityFirst()
    {
        TriageDesk desk;
        QVERIFY(desk.shows(u"01B"_s));
        QVERIFY(desk.triage.isSeverityNeeded());
        QSignalSpy asked(&desk.app, &App::actionTriggered);
        desk.app.actions()->trigger(u"triage.accept"_s);
        QCOMPARE(asked.size(), 1);
        desk.triage.accept({});
        QVERIFY(desk.files.outbox->entries().isEmpty());
        desk.triage.accept(u"critical"_s);
        QTRY_COMPARE(desk.files.sent<EditIncident>().size(), 1);
        QCOMPARE(desk.files.sent<EditIncident>().first().severityId, u"critical"_s);
    }
    void declinesAndTakesBack()
    {
        TriageDesk desk;
        QVERIFY(desk.shows(u"01A"_s));
        desk.app.actions()->trigger(u"triage.decline"_s);
        QTRY_COMPARE(desk.files.sent<DeclineIncident>().size(), 1);
        QTRY_COMPARE(desk.app.incidents()->countIn(u"triage"_s), 1);
        QTRY_VERIFY(desk.app.notices()->canUndo());
        desk.app.notices()->undo();
        QTRY_VERIFY(desk.files.outbox->entries().isEmpty());
        QTRY_COMPARE(desk.app.incidents()->countIn(u"triage"_s), 2);
    }
    void mergesIntoAnOpenOneThatMayKnow()
    {
        TriageDesk desk;
        Incident secret = incident(u"01D"_s, u"Salaries sent out"_s, u"major"_s, u"triage"_s);
        secret.visibility = u"private"_s;
        desk.files.add(secret);
        desk.files.add(incident(u"01E"_s, u"Long over"_s, u"major"_s, u"closed"_s));
        desk.app.incidents()->select(u"01A"_s);
        QTRY_VERIFY(desk.triage.isWaiting());
        QTRY_COMPARE(desk.triage.others()->count(), 3); // neither itself nor what is over
        QCOMPARE(desk.triage.others()->idAt(0), u"01C"_s);
        desk.triage.merge(u"01A"_s);
        desk.triage.merge({});
        QVERIFY(desk.files.outbox->entries().isEmpty());
        desk.triage.merge(u"01C"_s);
        QTRY_COMPARE(desk.files.sent<MergeIncident>().size(), 1);
        QCOMPARE(desk.files.sent<MergeIncident>().first(), (MergeIncident{u"01A"_s, u"01C"_s}));
        desk.app.incidents()->select(u"01D"_s);
        QTRY_COMPARE(desk.app.incident()->incidentId(), u"01D"_s);
        QTRY_COMPARE(desk.triage.others()->count(), 0); // public ones would tell of it
    }
    void putsAsideForHalfAnHourHere()
    {
        TriageDesk desk;
        QVERIFY(desk.shows(u"01A"_s));
        QSignalSpy kept(&desk.triage, &TriageController::laterChanged);
        desk.app.actions()->trigger(u"triage.later"_s);
        QCOMPARE(kept.size(), 1);
        QCOMPARE(desk.app.incidents()->selectedId(), u"01B"_s);
        QVERIFY(desk.shows(u"01A"_s));
        QCOMPARE(desk.triage.laterUntil(), toQml(desk.files.clock.now() + minutes(30)));
        QVERIFY(desk.files.outbox->entries().isEmpty());
        desk.files.clock.advance(minutes(30));
        QCOMPARE(desk.triage.laterUntil(), 0.0);
    }
    void saysWhenThatTimeIsOver()
    {
        TriageDesk desk;
        QVERIFY(desk.shows(u"01A"_s));
        QSignalSpy back(&desk.triage, &TriageController::waitsAgain),
            kept(&desk.triage, &TriageController::laterChanged);
        desk.triage.putAside();
        QTRY_COMPARE(desk.triage.others()->count(), 2); // the open incidents are read
        desk.app.notices()->dismiss(); // as it is by then
        desk.files.clock.advance(minutes(29));
        Q_EMIT desk.app.times()->tick();
        QCOMPARE(back.size(), 0);
        desk.files.clock.advance(minutes(1));
        Q_EMIT desk.app.times()->tick();
        QCOMPARE(back.size(), 1);
        QCOMPARE(back.first().first().value<IncidentRow>().id, u"01A"_s);
        QCOMPARE(desk.app.notices()->text(), u"INC-01A waits in triage again"_s);
        QVERIFY(desk.triage.later().isEmpty());
        QCOMPARE(kept.size(), 2);
        Q_EMIT desk.app.times()->tick();
        QCOMPARE(back.size(), 1); // once
    }
    void oneDecidedHereDoesNotComeBack()
    {
        TriageDesk desk;
        QVERIFY(desk.shows(u"01A"_s));
        QSignalSpy back(&desk.triage, &TriageController::waitsAgain);
        desk.triage.putAside();
        QVERIFY(desk.shows(u"01A"_s));
        QTRY_COMPARE(desk.triage.others()->count(), 2);
        desk.triage.decline(); // on its way to the server
        QTRY_COMPARE(desk.files.sent<DeclineIncident>().size(), 1);
        desk.files.clock.advance(minutes(31));
        Q_EMIT desk.app.times()->tick();
        QCOMPARE(back.size(), 0);
    }
    void aDecidedOneDoesNotComeBack()
    {
        TriageDesk desk;
        QVERIFY(desk.shows(u"01A"_s));
        QSignalSpy back(&desk.triage, &TriageController::waitsAgain);
        desk.triage.putAside();
        QTRY_COMPARE(desk.triage.others()->count(), 2);
        Incident decided
            = incident(u"01A"_s, u"Payments fail"_s, u"major"_s, u"closed"_s, u"2026-11-23T13:50:00.000000Z"_s);
        decided.updatedAt = Timestamp::fromText(u"2026-11-23T14:05:00.000000Z"_s);
        desk.files.add(decided);
        QTRY_COMPARE(desk.triage.others()->count(), 1);
        desk.files.clock.advance(minutes(31));
        Q_EMIT desk.app.times()->tick();
        QCOMPARE(back.size(), 0);
        QVERIFY(desk.triage.later().isEmpty());
    }
    void actsOnNothingElse()
    {
        TriageDesk desk;
        QVERIFY(desk.shows(u"01C"_s));
        QVERIFY(!desk.triage.isWaiting());
        for (const char *action : {"triage.accept", "triage.decline", "triage.merge", "triage.later"})
            QVERIFY(!desk.app.actions()->isEnabled(QLatin1String(action)));
        desk.triage.decline();
        desk.triage.putAside();
        QVERIFY(desk.files.outbox->entries().isEmpty() && desk.triage.later().isEmpty());
    }
    void saysWhatTheServerCannotDo()
    {
        TriageDesk desk;
        SyncStatus status;
        status.limitations = {{Ability::DeclineIncident, Limitation::Cause::Server}};
        desk.app.sync()->setStatus(status);
        QVERIFY(desk.shows(u"01A"_s));
        QVERIFY(!desk.app.actions()->isEnabled(u"triage.decline"_s));
        QVERIFY(desk.app.actions()->reasonOf(u"triage.decline"_s).contains(u"closed"_s));
        QVERIFY(desk.app.actions()->isEnabled(u"triage.accept"_s));
    }
};

MUSTER_TEST(TstTriageController);
#include "tst_triagecontroller.moc"
