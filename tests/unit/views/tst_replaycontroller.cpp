#include "models/domain/activitybuilder.h"
#include "tests/support/testmain.h"
#include "tests/unit/views/desk.h"

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

Timestamp at(int minute)
{
    return Timestamp::fromInstant(*parseInstant(u"2026-11-23T12:00:00Z"_s) + std::chrono::minutes(minute));
}

/// Declared at 12:00, led by Amara from 12:02, critical from 12:04; at 12:30 somebody wrote down what happened at
/// 12:01.
struct Play : Desk
{
    ReplayController &replay = *app.replay();
    IncidentController &page = *app.incident();

    Play()
    {
        const Directory all = directory();
        Incident one = incident(u"01A"_s, u"Payments fail"_s);
        one.createdAt = at(0);
        const Actor amara = Actor::fromUser(*all.user(u"amara"_s));
        const auto severity = one.severity;
        QList<ActivityEntry> log{activity::declared(amara, one),
            activity::roleChanged(amara, all.roles.value(u"lead"_s), {}, all.user(u"amara"_s)),
            activity::severityChanged(amara, severity, all.severities.value(u"critical"_s))};
        assign(one, u"lead"_s, u"amara"_s);
        one.severity = all.severities.value(u"critical"_s);
        for (int i = 0; i < log.size(); ++i) {
            log[i].id = u"e%1"_s.arg(i);
            log[i].incidentId = one.id;
            log[i].occurredAt = log[i].createdAt = at(2 * i);
        }
        TimelineItem note = starred({u"n1"_s, one.id, u"Deploy"_s, {}, at(1), {}, amara, at(30), at(30)}, true);
        files.add(one);
        files.write([&](CacheWriter &writer) {
            for (const ActivityEntry &entry : log)
                writer.upsert(Kind::Activity, entry.toJson());
            writer.upsert(Kind::TimelineItem, note.toJson());
        });
        open();
    }
    bool begins()
    {
        if (!shows(u"01A"_s) || !QTest::qWaitFor([this] { return page.timelineRows().size() == 4; }))
            return false;
        replay.begin();
        return replay.isActive();
    }
    int shownRows() { return page.timeline()->rowCount(); }
};

} // namespace

/// Playing an incident again.
class TstReplayController : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thePageIsWhatPeopleKnewThen()
    {
        Play play;
        QVERIFY(play.begins());
        QCOMPARE(play.replay.at(), toQml(at(0).at));
        QCOMPARE(play.page.severityName(), u"Major"_s);
        QVERIFY(play.page.leadId().isEmpty());
        QCOMPARE(play.shownRows(), 1);
        play.replay.step(1);
        QCOMPARE(play.page.leadId(), u"amara"_s);
        QCOMPARE(play.page.severityName(), u"Major"_s);
        play.replay.step(1);
        QCOMPARE(play.page.severityName(), u"Critical"_s);
        QCOMPARE(play.shownRows(), 3);
        QCOMPARE(play.replay.last(), u"Severity changed by Amara Diallo"_s);
        QCOMPARE(play.replay.marks().size(), 4); // also behind what was written down late
        play.replay.step(1); // somebody writes it down
        QCOMPARE(play.replay.at(), toQml(at(30).at));
        QCOMPARE(play.shownRows(), 4);
        play.replay.seek(0);
        QCOMPARE(play.shownRows(), 1);
        play.replay.leave();
        QCOMPARE(play.page.severityName(), u"Critical"_s);
        QCOMPARE(play.shownRows(), 4);
        QVERIFY(!play.page.asOf());
    }
    void whatWasWrittenLaterIsShownOnDemand()
    {
        Play play;
        QVERIFY(play.begins());
        QCOMPARE(play.replay.later(), 1);
        play.replay.seek(play.replay.length() / 2);
        play.replay.setWithLater(true);
        play.replay.step(-1);
        play.replay.seek(0);
        play.replay.step(1);
        QCOMPARE(play.replay.at(), toQml(at(1).at));
        QCOMPARE(play.shownRows(), 2);
        play.replay.step(1, true);
        QCOMPARE(play.replay.at(), toQml(at(1).at)); // there is no star behind it
        play.replay.step(-1, true);
        QCOMPARE(play.replay.at(), toQml(at(0).at));
    }
    void nobodyChangesThePast()
    {
        Play play;
        QVERIFY(play.begins());
        play.page.rename(u"Something else"_s);
        play.app.timeline()->toggleStar(u"e1"_s);
        QVERIFY(!play.app.timeline()->against(u"e1"_s).isEmpty());
        QVERIFY(!play.app.actions()->isEnabled(u"incident.severity"_s));
        QVERIFY(play.app.actions()->reasonOf(u"incident.severity"_s).contains(u"Go back to now"));
        QVERIFY(play.app.actions()->reasonOf(u"incident.postpone"_s).contains(u"Go back to now"));
        QVERIFY(play.app.actions()->isEnabled(u"incident.declare"_s)); // that is another one
        QTest::qWait(50);
        QVERIFY(play.files.outbox->entries().isEmpty());
    }
    void keysChangeTheirMeaning()
    {
        Play play;
        QVERIFY(play.begins());
        const auto everyKeyMeansOneThing = [&] {
            QStringList keys;
            for (const AppAction &action : play.app.actions()->rows()) {
                if (action.enabled)
                    keys.append(action.shortcut);
            }
            return keys.removeDuplicates() == 0 && keys.contains(u"J"_s);
        };
        QVERIFY(play.app.actions()->isEnabled(u"replay.forwards"_s));
        QVERIFY(!play.app.actions()->isEnabled(u"list.next"_s));
        QVERIFY(everyKeyMeansOneThing());
        play.app.actions()->trigger(u"replay.leave"_s);
        QVERIFY(!play.replay.isActive());
        QVERIFY(play.app.actions()->isEnabled(u"list.next"_s));
        QVERIFY(!play.app.actions()->isEnabled(u"replay.forwards"_s));
        QVERIFY(everyKeyMeansOneThing());
    }
    void itPlaysByTheClockAndStopsAtTheEnd()
    {
        Play play;
        QVERIFY(play.begins());
        play.replay.play(1);
        QCOMPARE(play.replay.direction(), 1);
        QTest::qWait(60);
        QCOMPARE(play.replay.position(), 0.0); // no time has passed on this clock
        play.files.clock.advance(std::chrono::milliseconds(500));
        QTRY_COMPARE(play.replay.position(), 0.5);
        play.replay.play(1);
        QCOMPARE(play.replay.speed(), 2);
        play.files.clock.advance(std::chrono::milliseconds(500));
        QTRY_COMPARE(play.replay.position(), 1.5);
        play.replay.play(-1);
        QCOMPARE(play.replay.speed(), 1);
        play.files.clock.advance(std::chrono::milliseconds(1000));
        QTRY_COMPARE(play.replay.position(), 0.5);
        play.replay.play(1);
        play.files.clock.advance(std::chrono::milliseconds(60'000));
        QTRY_COMPARE(play.replay.direction(), 0);
        QCOMPARE(play.replay.position(), play.replay.length());
        play.replay.play(1); // anew
        QCOMPARE(play.replay.position(), 0.0);
        play.replay.pause();
    }
    void anotherIncidentIsShownAsItIs()
    {
        Play play;
        play.files.add(incident(u"01B"_s, u"Search is slow"_s));
        QVERIFY(play.begins());
        QVERIFY(play.shows(u"01B"_s));
        QVERIFY(!play.replay.isActive());
        QVERIFY(!play.page.asOf());
        QVERIFY(play.shows(u"01A"_s));
        QCOMPARE(play.page.severityName(), u"Critical"_s);
        QCOMPARE(play.shownRows(), 4);
    }
};

MUSTER_TEST(TstReplayController);
#include "tst_replaycontroller.moc"
