#include "tests/support/testmain.h"
#include "tests/unit/views/desk.h"

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using std::chrono::minutes;

namespace {

/// It is Monday, 14:00; Amara declared what nobody leads ten seconds ago.
struct NagDesk : Desk
{
    NagController &nags = *app.nags();

    void open(const QList<Incident> &incidents)
    {
        for (const Incident &one : incidents)
            files.add(one);
        Desk::open();
    }
    /// What is said then.
    QString after(minutes passed)
    {
        files.clock.advance(passed);
        Q_EMIT app.times()->tick();
        return nags.text();
    }
};

Incident fresh(const QString &id, const QString &severityId = u"major"_s)
{
    return incident(id, u"Incident "_s + id, severityId, u"investigating"_s, u"2026-11-23T13:59:50.000000Z"_s);
}

} // namespace

/// What the status bar reminds of, and what my roles ask of me.
class TstNagController : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void remindsOfAMissingLeadAtItsTimes()
    {
        NagDesk desk;
        desk.open({fresh(u"01A"_s)});
        QTest::qWait(400); // it has been read
        QCOMPARE(desk.after(minutes(1)), QString());
        QCOMPARE(desk.after(minutes(1)), u"INC-01A has no lead"_s);
        desk.nags.dismiss();
        QCOMPARE(desk.nags.text(), QString());
        QCOMPARE(desk.after(minutes(1)), QString());
        QCOMPARE(desk.after(minutes(1)), u"INC-01A has no lead"_s); // the second
        QCOMPARE(desk.after(minutes(8)), QString()); // it has given up
    }
    void leadsToWhatPutsItRight()
    {
        NagDesk desk;
        desk.open({fresh(u"01A"_s)});
        desk.files.clock.advance(minutes(2));
        QTRY_COMPARE(desk.nags.incidentId(), u"01A"_s);
        QSignalSpy triggered(&desk.app, &App::actionTriggered);
        desk.app.setScreen(u"queue"_s);
        desk.nags.follow();
        QTRY_COMPARE(triggered.size(), 1);
        QCOMPARE(triggered.first().first().toString(), u"incident.role"_s);
        QCOMPARE(desk.app.screen(), u"incidents"_s);
        QTRY_COMPARE(desk.app.incident()->incidentId(), u"01A"_s);
        desk.app.incident()->assignRole(u"lead"_s, u"amara"_s);
        QTRY_COMPARE(desk.nags.text(), QString());
    }
    void concernsThoseWithARoleOnly()
    {
        Incident others = fresh(u"01A"_s);
        others.creator = Actor::fromUser(*directory().user(u"jonas"_s));
        Incident mine = fresh(u"01B"_s, {});
        mine.creator = others.creator;
        assign(mine, u"lead"_s, u"jonas"_s);
        assign(mine, u"comms"_s, u"amara"_s);
        NagDesk desk;
        desk.open({others, mine});
        desk.files.clock.advance(minutes(5));
        QTRY_COMPARE(desk.nags.text(), u"INC-01B has no severity"_s);
        QCOMPARE(desk.nags.actionId(), u"incident.severity"_s);
    }
    void asksWhoLeadsWhetherItCanBeResolved()
    {
        Incident quiet
            = incident(u"01A"_s, u"Quiet"_s, u"minor"_s, u"investigating"_s, u"2026-11-20T10:00:00.000000Z"_s);
        assign(quiet, u"lead"_s, u"amara"_s);
        NagDesk desk;
        desk.open({quiet});
        QTRY_VERIFY(desk.nags.text().startsWith(u"INC-01A is quiet"_s));
        desk.nags.dismiss();
        QCOMPARE(desk.after(minutes(3 * 60)), QString()); // not again today
        QVERIFY(!desk.after(minutes(20 * 60)).isEmpty()); // but tomorrow at 13:00
    }
    void myInstructionsCanBeTickedOff()
    {
        Incident led = fresh(u"01A"_s);
        assign(led, u"lead"_s, u"amara"_s, u"- Open a call\n- Tell support"_s);
        assign(led, u"comms"_s, u"jonas"_s, u"- Nothing of mine"_s);
        NagDesk desk;
        desk.open({led});
        InstructionsController &mine = *desk.app.instructions();
        QTRY_COMPARE(mine.items().size(), 2);
        QCOMPARE(mine.left(), 2);
        const QVariantMap first = mine.items().first().toMap();
        QCOMPARE(first.value(u"text"_s).toString(), u"Open a call"_s);
        QCOMPARE(first.value(u"role"_s).toString(), u"Incident Lead"_s);
        QSignalSpy kept(&mine, &InstructionsController::tickedChanged);
        mine.tick(first.value(u"key"_s).toString(), true);
        mine.tick(first.value(u"key"_s).toString(), true);
        QCOMPARE(kept.size(), 1);
        QCOMPARE(mine.left(), 1);
        const auto ticked = mine.ticked();
        mine.setTicked({});
        QCOMPARE(mine.left(), 2);
        mine.setTicked(ticked); // as after a restart
        QCOMPARE(mine.left(), 1);
        mine.tick(first.value(u"key"_s).toString(), false);
        QVERIFY(mine.ticked().isEmpty());
    }
};

MUSTER_TEST(TstNagController);
#include "tst_nagcontroller.moc"
