#include "models/domain/curation.h"
#include "models/domain/markdown.h"
#include "tests/support/testmain.h"
#include "tests/unit/domain/domainfixture.h"
#include <QTest>

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

TimelineItem note(const QString &text = u"The pool was too small"_s)
{
    TimelineItem item;
    item.id = u"n1"_s;
    item.incidentId = u"1"_s;
    item.title = u"Deploy 13:17"_s;
    item.description = text;
    item.at = Timestamp::fromInstant(at("13:17:00"));
    return item;
}

/// An entry of the log, shown on the timeline.
TimelineItem logged()
{
    TimelineItem item = note(u"Looking"_s);
    item.activityLogId = u"a1"_s;
    return item;
}

/// The item as the server has it once it took the change.
TimelineItem sent(TimelineItem before, const TimelineItem &after)
{
    applyTo(before, changeBetween(before, after));
    return before;
}

} // namespace

/// What people make of the entries of a timeline.
class TstCuration : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aStarIsReadBackAndTakenOff()
    {
        const TimelineItem star = sent(note(), starred(note(), true));
        QVERIFY(curationOf(star).isStarred);
        QCOMPARE(withoutMarkdown(star.description), u"The pool was too small"_s);
        QCOMPARE(sent(star, starred(star, false)), note());
        QVERIFY(!curationOf(note()).isStarred);
    }
    void oneWrittenByHandMovesAndKeepsItsFirstTime()
    {
        const TimelineItem once = sent(note(), moved(note(), at("13:05:00"), u"amara"_s));
        QCOMPARE(shownAt(once), at("13:05:00"));
        QCOMPARE(once.at.at, at("13:05:00"));
        const TimelineItem twice = sent(once, moved(once, at("13:02:00"), u"jonas"_s));
        QCOMPARE(curationOf(twice).originalAt, at("13:17:00"));
        QCOMPARE(curationOf(twice).movedBy, u"jonas"_s);
        QCOMPARE(sent(twice, moved(twice, at("13:17:00"), u"jonas"_s)), note());
    }
    void anEntryOfTheLogIsShownElsewhereAndKeepsItsTime()
    {
        const TimelineItem entry = moved(logged(), at("13:05:00"), u"amara"_s);
        QVERIFY(!changeBetween(logged(), entry).at); // the server would refuse
        QCOMPARE(shownAt(entry), at("13:05:00"));
        QCOMPARE(entry.at.at, at("13:17:00"));
        QCOMPARE(curationOf(entry).originalAt, at("13:17:00"));
        QCOMPARE(sent(entry, moved(entry, at("13:17:00"), u"amara"_s)), logged());
    }
    void movingBackIsRecognisedToTheSecond()
    {
        TimelineItem exact = note();
        exact.at = Timestamp::fromText(u"2026-11-23T13:17:00.345Z"_s);
        const TimelineItem away = sent(exact, moved(exact, *exact.at.at + std::chrono::minutes(5), u"amara"_s));
        const Instant first = *curationOf(away).originalAt;
        QVERIFY(!curationOf(sent(away, moved(away, first, u"amara"_s))).originalAt);
    }
    void theFirstTitleStaysWithOneWrittenByHand()
    {
        const Wording better{u"The deploy of 13:17 — „pool“/20"_s, u"*Lowered* the limit"_s};
        const TimelineItem once = sent(note(), reworded(note(), better, {}, u"amara"_s));
        QCOMPARE(wordingOf(once), better);
        QCOMPARE(curationOf(once).originalTitle, u"Deploy 13:17"_s);
        QCOMPARE(curationOf(once).rewordedBy, u"amara"_s);
        const TimelineItem twice = sent(once, reworded(once, {u"Deploy"_s, {}}, {}, u"jonas"_s));
        QCOMPARE(curationOf(twice).originalTitle, u"Deploy 13:17"_s);
        const TimelineItem back = sent(twice, reworded(twice, wordingOf(note()), {}, u"jonas"_s));
        QCOMPARE(back, note());
    }
    void ofAnEntryOfTheLogTheLogKeepsTheFirstWords()
    {
        const Wording original = wordingOf(logged());
        const TimelineItem once = sent(logged(), reworded(logged(), {u"We looked"_s, {}}, original, u"amara"_s));
        QCOMPARE(curationOf(once).rewordedBy, u"amara"_s);
        QCOMPARE(curationOf(once).originalTitle, QString());
        QCOMPARE(sent(once, reworded(once, original, original, u"amara"_s)), logged());
    }
    void whatElseIsKnownOfAnEntryStays()
    {
        TimelineItem item = note(asDecision(u"Why"_s));
        item = sent(item, starred(item, true));
        item = sent(item, moved(item, at("13:00:00"), u"amara"_s));
        item = sent(item, reworded(item, {u"Better"_s, u"Because\n[muster:star]: #\n"_s}, {}, u"amara"_s));
        QVERIFY(curationOf(item).isDecision);
        QVERIFY(curationOf(item).isStarred);
        QCOMPARE(curationOf(item).originalAt, at("13:17:00"));
        QCOMPARE(wordingOf(item).text, u"Because"_s);
        QVERIFY(!curationOf(sent(item, starred(item, false))).isStarred);
    }
    void anItemStandsForALineThatHasNone()
    {
        TimelineItem item = note(standingFor(u"01ACTION:done"_s, u"Rolled back"_s));
        QCOMPARE(curationOf(item).lineKey, lineKeyInMark(u"01ACTION:done"_s));
        QCOMPARE(moved(item, at("13:00:00"), u"amara"_s).at, item.at); // it was not written by hand
        QCOMPARE(wordingOf(item).text, u"Rolled back"_s);
    }
    void aChangeSaysNothingOfWhatIsAsItWas()
    {
        const TimelineItem star = starred(note(), true);
        QVERIFY(!changeBetween(note(), star).title);
        QVERIFY(!changeBetween(note(), star).at);
        QCOMPARE(sent(star, note()), note()); // and the way back is a change like any other
    }
    void whoeverDidItMayBeUnknown()
    {
        const TimelineItem item = sent(logged(), moved(logged(), at("13:05:00"), {}));
        QCOMPARE(shownAt(item), at("13:05:00"));
        QCOMPARE(curationOf(item).movedBy, QString());
        const TimelineItem other = sent(note(), reworded(note(), {u"Better"_s, {}}, {}, {}));
        QVERIFY(curationOf(other).isReworded);
        QCOMPARE(curationOf(other).originalTitle, u"Deploy 13:17"_s);
        QCOMPARE(curationOf(other).rewordedBy, QString());
    }
    void marksThatMakeNoSenseAreNone()
    {
        QCOMPARE(curationOf(note(u"[muster:moved]: #20261399T000000Z/amara"_s)).originalAt, std::nullopt);
        QCOMPARE(curationOf(note(u"[muster:moved]: #x"_s)), Curation{});
        QCOMPARE(curationOf(note(u"[muster:worded]: #amara/____"_s)).rewordedBy, u"amara"_s);
    }
};

MUSTER_TEST(TstCuration);
#include "tst_curation.moc"
