#include "models/domain/timelinemark.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefiles.h"
#include "views/app.h"

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

/// Amara leads; whose computer it is can change.
struct Desk
{
    WorkspaceFiles files;
    App app{files.clock, files.folder.path()};
    HandoverController &handover = *app.handover();

    Desk()
    {
        Incident led = incident(u"01A"_s, u"Payments fail"_s);
        const Directory all = directory();
        led.roleAssignments.clear();
        for (const IncidentRole &role : all.roles)
            led.roleAssignments.append({role, role.id == u"lead" ? all.user(u"amara"_s) : std::nullopt});
        led.summary = u"Cards are refused"_s;
        files.add(led);
        files.write([](CacheWriter &writer) {
            Action action;
            action.id = u"a1"_s;
            action.incidentId = u"01A"_s;
            action.description = u"Roll back"_s;
            action.createdAt = Timestamp::fromText(u"2026-11-23T13:05:00Z"_s);
            writer.upsert(Kind::Action, action.toJson());
            IncidentUpdate update;
            update.id = u"u1"_s;
            update.incidentId = u"01A"_s;
            update.message = u"It is **the pool**"_s;
            update.createdAt = Timestamp::fromText(u"2026-11-23T13:06:00Z"_s);
            writer.upsert(Kind::IncidentUpdate, update.toJson());
        });
        app.settings()->setUtc(true);
        app.workspace().open(*files.cache, *files.outbox, u"amara"_s);
    }
    ~Desk() { app.workspace().close(); }
    bool offer() { return handover.offer(u"lead"_s, u"jonas"_s, {handover.knownNotes().first(), {}, {}, u"None"_s}); }
    /// Offered, and shown.
    bool isOffered()
    {
        return QTest::qWaitFor([this] { return app.incident()->exists(); }) && offer()
            && QTest::qWaitFor([this] { return handover.isWaiting(); });
    }
    template<typename T> QList<T> sent() const { return files.sent<T>(); }
};

} // namespace

/// Handing a role over, from both sides.
class TstHandoverController : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void beginsWithWhatIsKnown()
    {
        Desk desk;
        QTRY_VERIFY(desk.app.incident()->exists());
        QCOMPARE(desk.handover.knownNotes()[0], u"Major, Investigating\nCards are refused"_s);
        QCOMPARE(desk.handover.knownNotes()[1], u"- 13:06 UTC: It is the pool"_s);
        QCOMPARE(desk.handover.knownNotes()[4], u"- Roll back (nobody)"_s);
        QVERIFY(desk.handover.knownNotes()[5].endsWith(u" UTC"_s));
        QVERIFY(!desk.handover.isWaiting());
    }
    void isAnEntryOfTheTimelineAndNoMore()
    {
        Desk desk;
        QTRY_VERIFY(desk.app.incident()->exists());
        QVERIFY(!desk.handover.offer(u"lead"_s, u"amara"_s, {})); // has it already
        QVERIFY(!desk.handover.offer(u"lead"_s, {}, {}));
        QVERIFY(desk.offer());
        QTRY_VERIFY(desk.handover.isWaiting());
        const auto items = desk.sent<CreateTimelineItem>();
        QCOMPARE(items.size(), 1);
        QCOMPARE(items[0].title, u"Handover of Incident Lead: Amara Diallo → Jonas Weber"_s);
        QCOMPARE(withoutMarks(items[0].description),
            u"**Where it stands**\nMajor, Investigating\nCards are refused\n\n**Risks**\nNone"_s);
        QVERIFY(desk.sent<EditIncident>().isEmpty()); // the role waits for the answer
        QVERIFY(!desk.handover.isForMe());
        QCOMPARE(desk.handover.toName(), u"Jonas Weber"_s);
        desk.handover.accept(); // nothing for me to accept
        QVERIFY(desk.sent<EditTimelineItem>().isEmpty());
        const auto *timeline = desk.app.incident()->timeline();
        QCOMPARE(timeline->index(0, 0).data(TimelineModel::DetailRole).toString(),
            u"Where it stands\nMajor, Investigating\nCards are refused\nRisks\nNone"_s);
        QCOMPARE(timeline->index(0, 0).data(TimelineModel::PendingRole).toInt(), int(Pending::Waiting));
    }
    void whoeverAcceptsHasTheRole()
    {
        Desk desk;
        QVERIFY(desk.isOffered());
        desk.app.workspace().setPersonId(u"jonas"_s);
        QVERIFY(desk.handover.isForMe());
        QCOMPARE(desk.handover.fromName(), u"Amara Diallo"_s);
        desk.handover.accept();
        QTRY_COMPARE(desk.app.incident()->leadName(), u"Jonas Weber"_s);
        QTRY_VERIFY(!desk.handover.isWaiting());
        const auto answers = desk.sent<EditTimelineItem>();
        QCOMPARE(answers.size(), 1);
        QVERIFY2(answers[0].title->startsWith(u"Handover of Incident Lead: Amara Diallo → Jonas Weber, accepted "_s),
            qPrintable(*answers[0].title));
        QCOMPARE(markOf(*answers[0].description, u"handover"_s)->values.first(), u"accepted"_s);
        const auto edits = desk.sent<EditIncident>();
        QCOMPARE(edits.size(), 1);
        QCOMPARE(edits[0].roleAssignees.value(u"lead"_s), u"jonas"_s);
    }
    void whoeverDeclinesDoesNot()
    {
        Desk desk;
        QVERIFY(desk.isOffered());
        desk.app.workspace().setPersonId(u"jonas"_s);
        desk.handover.decline();
        QTRY_VERIFY(!desk.handover.isWaiting());
        QCOMPARE(desk.app.incident()->leadName(), u"Amara Diallo"_s);
        QVERIFY(desk.sent<EditIncident>().isEmpty());
    }
    void whatWasOfferedCanBeWithdrawn()
    {
        Desk desk;
        QVERIFY(desk.isOffered());
        desk.handover.withdraw();
        QTRY_VERIFY(!desk.handover.isWaiting());
        QVERIFY(desk.sent<EditTimelineItem>()[0].title->contains(u", withdrawn "_s));
        QVERIFY(desk.offer()); // and offered again
        QTRY_VERIFY(desk.handover.isWaiting());
    }
    void aNoteHasItsTimeAndADecisionIsMarked()
    {
        Desk desk;
        QTRY_VERIFY(desk.app.incident()->exists());
        IncidentController &page = *desk.app.incident();
        QVERIFY(!page.addNote(u" "_s, {}, {}, false));
        QVERIFY(!page.addNote(u"Seen"_s, {}, u"25:00"_s, false));
        QVERIFY(page.isClock(u"13:05"_s));
        QVERIFY(page.addNote(u"Seen"_s, u"In the logs"_s, u"13:05"_s, false));
        QVERIFY(page.addNote(u"Fail over"_s, {}, {}, true));
        QTRY_COMPARE(desk.sent<CreateTimelineItem>().size(), 2);
        const auto notes = desk.sent<CreateTimelineItem>();
        QVERIFY2(notes[0].at.contains(u"T13:05:00"_s), qPrintable(notes[0].at));
        QCOMPARE(notes[0].description, u"In the logs"_s);
        QCOMPARE(notes[1].title, u"Decision: Fail over"_s);
        QVERIFY(markOf(notes[1].description, u"decision"_s));
    }
};

MUSTER_TEST(TstHandoverController);
#include "tst_handovercontroller.moc"
