#include "models/domain/activitybuilder.h"
#include "tests/support/testmain.h"
#include "tests/unit/views/desk.h"

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

/// An incident with three entries in its log and a note; the second entry has an item on the server's timeline.
struct Page : Desk
{
    TimelineController &timeline = *app.timeline();
    TimelineEntryController &entry = *app.timelineEntry();

    Page()
    {
        const Incident one = incident(u"01A"_s, u"Payments fail"_s);
        const Actor amara = Actor::fromUser(*directory().user(u"amara"_s));
        QList<ActivityEntry> log{activity::declared(amara, one), activity::renamed(amara, u"Payments"_s, one.name),
            activity::summaryChanged(amara, {}, u"Cards are refused"_s)};
        for (int i = 0; i < log.size(); ++i) {
            log[i].id = u"e%1"_s.arg(i);
            log[i].incidentId = one.id;
            log[i].occurredAt = log[i].createdAt = Timestamp::fromText(u"2026-11-23T13:0%1:00Z"_s.arg(i));
        }
        TimelineItem note;
        note.id = u"n1"_s;
        note.incidentId = one.id;
        note.title = u"Deploy"_s;
        note.at = note.createdAt = note.updatedAt = Timestamp::fromText(u"2026-11-23T12:50:00Z"_s);
        files.add(one);
        files.write([&](CacheWriter &writer) {
            for (const ActivityEntry &line : log)
                writer.upsert(Kind::Activity, line.toJson());
            writer.upsert(Kind::TimelineItem, TimelineItem::fromActivity(log[1]).toJson());
            writer.upsert(Kind::TimelineItem, note.toJson());
        });
        open();
    }
    bool isShown() { return shows(u"01A"_s) && !app.incident()->timelineRows().isEmpty(); }
    const TimelineRow &row(const QString &key) { return *timeline.row(key); }
    template<typename T> bool sends(int count)
    {
        return QTest::qWaitFor([&] { return files.sent<T>().size() == count; });
    }
};

} // namespace

/// What people do with the entries of a timeline.
class TstTimelineController : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aStarGoesIntoTheItemThatTellsTheEntry()
    {
        Page page;
        QVERIFY(page.isShown());
        page.timeline.toggleStar(u"e1"_s);
        QVERIFY(page.sends<EditTimelineItem>(1));
        QCOMPARE(page.files.sent<EditTimelineItem>()[0].timelineItemId, u"e1"_s);
        QTRY_VERIFY(page.row(u"e1"_s).isStarred);
        QCOMPARE(page.timeline.starred(), 1);
        QCOMPARE(page.row(u"e1"_s).pending, Pending::Waiting);
        page.app.notices()->undo();
        QTRY_VERIFY(!page.row(u"e1"_s).isStarred);
    }
    void aLineWithoutAnItemGetsOne()
    {
        Page page;
        QVERIFY(page.isShown());
        page.timeline.toggleStar(u"e2"_s);
        QVERIFY(page.sends<CreateTimelineItem>(1));
        const CreateTimelineItem made = page.files.sent<CreateTimelineItem>()[0];
        QCOMPARE(made.at, u"2026-11-23T13:02:00.000000Z"_s);
        QCOMPARE(made.title, u"Amara Diallo changed the summary: Cards are refused"_s); // as the log has it
        QTRY_VERIFY(page.row(u"e2"_s).isStarred);
        QCOMPARE(page.app.incident()->timelineRows().size(), 4); // it is no line of its own
        page.timeline.toggleStar(u"e2"_s); // changes the item that is on its way
        QVERIFY(page.sends<EditTimelineItem>(1));
        QCOMPARE(page.files.sent<EditTimelineItem>()[0].timelineItemId, made.localId);
        QTRY_VERIFY(!page.row(u"e2"_s).isStarred);
    }
    void whatHasNotBeenSentCannotBeChanged()
    {
        Page page;
        QVERIFY(page.isShown());
        page.app.incident()->rename(u"Payments fail in the EU"_s);
        QTRY_COMPARE(page.app.incident()->timelineRows().size(), 5);
        const QString key = page.app.incident()->timelineRows().first().key;
        QVERIFY(page.timeline.against(key).contains(u"not been sent"));
        page.timeline.toggleStar(key);
        QVERIFY(!page.entry.begin(key));
        QTest::qWait(50);
        QVERIFY(page.files.sent<CreateTimelineItem>().isEmpty());
        QVERIFY(!page.timeline.against(u"nowhere"_s).isEmpty());
    }
    void rewordingAndMovingIsOneChange()
    {
        Page page;
        QVERIFY(page.isShown());
        QVERIFY(page.entry.begin(u"n1"_s));
        QCOMPARE(page.entry.title(), u"Deploy"_s);
        QCOMPARE(page.entry.time(), u"12:50"_s);
        QVERIFY(!page.entry.canSubmit()); // nothing has changed
        page.entry.setTitle(u"  The deploy of payments-gateway "_s);
        page.entry.setText(u"It lowered the limit"_s);
        page.entry.setTime(u"12:47"_s);
        QVERIFY(page.entry.submit());
        QVERIFY(page.sends<EditTimelineItem>(1));
        const EditTimelineItem change = page.files.sent<EditTimelineItem>()[0];
        QCOMPARE(change.title, u"The deploy of payments-gateway"_s);
        QCOMPARE(change.at, u"2026-11-23T12:47:00.000000Z"_s);
        QTRY_COMPARE(page.row(u"n1"_s).plain, u"The deploy of payments-gateway"_s);
        QCOMPARE(page.row(u"n1"_s).firstPlain, u"Deploy"_s);
        QCOMPARE(page.row(u"n1"_s).changedBy, u"Amara Diallo"_s);
        QVERIFY(page.entry.begin(u"n1"_s));
        QVERIFY(page.entry.original().startsWith(u"Deploy · "));
        page.entry.restore();
        QTRY_COMPARE(page.row(u"n1"_s).firstAt, std::nullopt);
        QCOMPARE(page.row(u"n1"_s).plain, u"Deploy"_s);
        QCOMPARE(page.row(u"n1"_s).firstPlain, QString());
        QCOMPARE(page.row(u"n1"_s).detail, u"It lowered the limit"_s); // the first text is not kept, so none is lost
    }
    void anEntryOfTheLogBeginsInOurWords()
    {
        Page page;
        QVERIFY(page.isShown());
        QVERIFY(page.entry.begin(u"e1"_s));
        QCOMPARE(page.entry.title(), u"Amara Diallo renamed the incident to Payments fail"_s);
        page.entry.setTime(u"13:01:30"_s);
        QVERIFY(page.entry.submit());
        QVERIFY(page.sends<EditTimelineItem>(1));
        const EditTimelineItem change = page.files.sent<EditTimelineItem>()[0];
        QVERIFY(!change.title); // only moved
        QVERIFY(!change.at); // the log keeps its time
        QTRY_COMPARE(page.row(u"e1"_s).firstAt, parseInstant(u"2026-11-23T13:01:00Z"_s));
        QCOMPARE(page.row(u"e1"_s).firstPlain, QString());
        QVERIFY(page.entry.begin(u"e1"_s));
        page.entry.setTitle(u"It is only payments"_s);
        QVERIFY(page.entry.submit());
        QTRY_COMPARE(page.row(u"e1"_s).plain, u"It is only payments"_s);
        QCOMPARE(page.row(u"e1"_s).firstPlain, u"Amara Diallo renamed the incident to Payments fail"_s);
        QVERIFY(page.entry.begin(u"e1"_s));
        page.entry.restore();
        QTRY_COMPARE(page.row(u"e1"_s).plain, u"Amara Diallo renamed the incident to Payments fail"_s);
        QCOMPARE(page.row(u"e1"_s).firstAt, std::nullopt);
    }
    void whatIsWrittenHasToMakeSense()
    {
        Page page;
        QVERIFY(page.isShown());
        QVERIFY(page.entry.begin(u"n1"_s));
        page.entry.setTime(u"15:00"_s);
        QVERIFY(page.entry.timeError().contains(u"still to come"));
        QVERIFY(!page.entry.submit());
        page.entry.setTime(u"soon"_s);
        QVERIFY(!page.entry.canSubmit());
        page.entry.setTime(u"12:45"_s);
        QVERIFY(page.entry.canSubmit());
        page.entry.setTitle(u"  "_s);
        QVERIFY(!page.entry.canSubmit());
    }
    void anItemThatCameWhileSomebodyWroteIsUsed()
    {
        Page page;
        QVERIFY(page.isShown());
        QVERIFY(page.entry.begin(u"e2"_s)); // no item yet
        page.timeline.toggleStar(u"e2"_s);
        QVERIFY(page.sends<CreateTimelineItem>(1));
        QTRY_VERIFY(page.row(u"e2"_s).isStarred);
        page.entry.setTitle(u"We said what it is"_s);
        QVERIFY(page.entry.submit());
        QVERIFY(page.sends<EditTimelineItem>(1)); // and no second item
        const QString localId = page.files.sent<CreateTimelineItem>()[0].localId;
        QCOMPARE(page.files.sent<EditTimelineItem>()[0].timelineItemId, localId);
        QTRY_COMPARE(page.row(u"e2"_s).plain, u"We said what it is"_s);
        QVERIFY(page.row(u"e2"_s).isStarred);
        QVERIFY(page.entry.begin(u"e2"_s));
        page.files.write([&](CacheWriter &writer) {
            TimelineItem item{u"01SERVER"_s, u"01A"_s, u"We said what it is"_s, standingFor(u"e2"_s, {}),
                Timestamp::fromText(u"2026-11-23T13:02:00Z"_s), {}, {}, {}, {}};
            writer.upsert(Kind::TimelineItem, item.toJson());
        });
        for (const OutboxEntry &entry : page.files.outbox->entries()) { // all of it arrives while the form is open
            Outbox::Step confirmed{.state = OutboxState::Confirmed,
                .notBefore = {},
                .error = {},
                .theirs = {},
                .response = {},
                .serverIds = {}};
            if (std::holds_alternative<CreateTimelineItem>(entry.command))
                confirmed.serverIds.insert(localId, u"01SERVER"_s);
            page.files.outbox->advance(entry.id, confirmed).waitForFinished();
        }
        QTRY_COMPARE(page.row(u"e2"_s).itemId, u"01SERVER"_s);
        page.entry.setTitle(u"We said what it was"_s);
        QVERIFY(page.entry.submit());
        QVERIFY(page.sends<EditTimelineItem>(1));
        QCOMPARE(page.files.sent<EditTimelineItem>()[0].timelineItemId, u"01SERVER"_s);
    }
    void theTimeOfATimestampIsTheIncidents()
    {
        Page page;
        QVERIFY(page.isShown());
        QVERIFY(page.timeline.againstMoving(u"timestamp:fixed"_s).contains(u"timestamp"));
        QCOMPARE(page.timeline.againstMoving(u"e1"_s), QString());
        QVERIFY(page.entry.begin(u"e1"_s));
        QVERIFY(page.entry.isMovable());
    }
    void filtersCountWhatTheyHide()
    {
        Page page;
        QVERIFY(page.isShown());
        QCOMPARE(page.timeline.hidden(), 0);
        QCOMPARE(page.timeline.lanes().size(), 2); // the note is nobody's, so the system's
        page.timeline.toggleLane(int(TimelineRow::Lane::People));
        QCOMPARE(page.timeline.hidden(), 3);
        page.timeline.setUpdatesTab(true);
        QCOMPARE(page.timeline.hidden(), 0); // another list, which hides nothing
        QCOMPARE(page.app.incident()->timeline()->rowCount(), 0);
        page.timeline.setUpdatesTab(false);
        page.timeline.setOnly(int(TimelineFilter::Only::Starred));
        QCOMPARE(page.timeline.hidden(), 4);
        page.timeline.showEverything();
        QCOMPARE(page.timeline.hidden(), 0);
    }
};

MUSTER_TEST(TstTimelineController);
#include "tst_timelinecontroller.moc"
