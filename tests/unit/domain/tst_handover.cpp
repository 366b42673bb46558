#include "models/domain/handover.h"
#include "models/domain/markdown.h"
#include "models/domain/timelinemark.h"
#include "tests/support/samples.h"
#include "tests/support/testmain.h"
#include <QTest>

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using State = Handover::State;

namespace {

Incident ledBy(const QString &personId)
{
    Incident one = incident(u"1"_s, u"Payments fail"_s);
    const Directory all = directory();
    one.roleAssignments = {{all.roles.value(u"lead"_s), all.user(personId)}, {all.roles.value(u"comms"_s), {}}};
    return one;
}

TimelineItem offer(const QString &id, const QString &at, State state = State::Offered, const QString &from = u"amara"_s,
    const QString &to = u"jonas"_s, const QString &role = u"lead"_s)
{
    TimelineItem item;
    item.id = id;
    item.title = u"Handover"_s;
    item.at = Timestamp::fromText(at);
    item.description = handoverDescription({id, role, from, to, state, u"**Risks**\nNone"_s, item.at});
    return item;
}

} // namespace

/// Handing a role over, as it stands in the timeline.
class TstHandover : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aMarkShowsNothingAndIsReadBack()
    {
        const QString text = withMark(u"Why: it is **quicker**"_s, {u"decision"_s, {}});
        QCOMPARE(markOf(text, u"decision"_s), std::optional(TimelineMark{u"decision"_s, {}}));
        QVERIFY(!markOf(text, u"handover"_s));
        QCOMPARE(withoutMarks(text), u"Why: it is **quicker**"_s);
        QCOMPARE(withoutMarkdown(text), u"Why: it is quicker"_s); // nor where Markdown is shown
        const QString again = withMark(text, {u"handover"_s, {u"accepted"_s, u"a"_s}});
        QCOMPARE(markOf(again, u"handover"_s), std::optional(TimelineMark{u"handover"_s, {u"accepted"_s, u"a"_s}}));
        QVERIFY(markOf(again, u"decision"_s)); // one mark does not drive out another
        QCOMPARE(withoutMarks(again), u"Why: it is **quicker**"_s);
        QCOMPARE(withMark(again, {u"handover"_s, {u"declined"_s}}),
            u"Why: it is **quicker**\n\n[muster:decision]: #\n[muster:handover]: #declined"_s);
        QCOMPARE(withoutMark(again, u"handover"_s), text);
        QCOMPARE(withoutMark(withoutMark(again, u"handover"_s), u"decision"_s), u"Why: it is **quicker**"_s);
        QCOMPARE(withoutMarkdown(again), u"Why: it is quicker"_s);
        QVERIFY(!markOf(u"I wrote [muster:decision]: # myself"_s, u"decision"_s)); // within a line it is text
        QCOMPARE(withoutMarks(u"I wrote [muster:decision]: # myself"_s), u"I wrote [muster:decision]: # myself"_s);
        QCOMPARE(withMark({}, {u"decision"_s, {}}), u"[muster:decision]: #"_s);
    }
    void aHandoverIsReadBackFromItsEntry()
    {
        const TimelineItem item = offer(u"t1"_s, u"2026-11-23T14:00:00Z"_s, State::Declined);
        const auto handover = handoverOf(item);
        QVERIFY(handover);
        QCOMPARE(*handover,
            (Handover{u"t1"_s, u"lead"_s, u"amara"_s, u"jonas"_s, State::Declined, u"**Risks**\nNone"_s, item.at}));
        QCOMPARE(handoverOf(offer(u"t"_s, u"2026-11-23T14:00:00Z"_s, State::Offered, {}))->fromId, QString());
        TimelineItem other = item;
        other.description = withMark(u"x"_s, {u"handover"_s, {u"given"_s, u"lead"_s, u"a"_s, u"b"_s}});
        QVERIFY(!handoverOf(other)); // of a newer program
        other.description = u"Handover"_s;
        QVERIFY(!handoverOf(other));
    }
    void theLatestUnansweredOneWaits()
    {
        const Incident led = ledBy(u"amara"_s);
        QVERIFY(!openHandover({}, led));
        QCOMPARE(openHandover({offer(u"t1"_s, u"2026-11-23T14:00:00Z"_s)}, led)->itemId, u"t1"_s);
        QCOMPARE(
            openHandover({offer(u"t2"_s, u"2026-11-23T15:00:00Z"_s), offer(u"t1"_s, u"2026-11-23T14:00:00Z"_s)}, led)
                ->itemId,
            u"t2"_s);
        QVERIFY(!openHandover(
            {offer(u"t1"_s, u"2026-11-23T14:00:00Z"_s), offer(u"t2"_s, u"2026-11-23T15:00:00Z"_s, State::Withdrawn)},
            led)); // the first was overtaken
        for (const State state : {State::Accepted, State::Declined, State::Withdrawn})
            QVERIFY(!openHandover({offer(u"t1"_s, u"2026-11-23T14:00:00Z"_s, state)}, led));
    }
    void oneWhoseRoleWentElsewhereIsOver()
    {
        const QList<TimelineItem> items{offer(u"t1"_s, u"2026-11-23T14:00:00Z"_s)};
        QVERIFY(!openHandover(items, ledBy(u"jonas"_s))); // taken without the answer arriving
        QVERIFY(!openHandover(items, ledBy({}))); // freed
        const QList<TimelineItem> open{
            offer(u"t2"_s, u"2026-11-23T14:00:00Z"_s, State::Offered, {}, u"jonas"_s, u"comms"_s)};
        QCOMPARE(openHandover(open, ledBy(u"amara"_s))->roleId, u"comms"_s); // nobody had it
    }
    void onlyWhatWasWrittenStandsInTheText()
    {
        const QStringList headings{u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s, u"F"_s};
        QCOMPARE(
            handoverText(headings, {u"Down"_s, {}, {}, u" "_s, u"- Look"_s, {}}), u"**A**\nDown\n\n**E**\n- Look"_s);
        QCOMPARE(handoverText(headings, {}), QString());
    }
};

MUSTER_TEST(TstHandover);
#include "tst_handover.moc"
