#include "app/sync/fullsynccursor.h"
#include "tests/support/testmain.h"
#include <QTest>

using namespace muster::sync;
using namespace Qt::StringLiterals;
using Counts = std::pair<int, int>;

class TstFullSyncCursor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBackFromItsText()
    {
        FullSyncCursor cursor;
        cursor.generation = 7;
        cursor.feedPosition = u"9007199254740993"_s;
        cursor.walk = u"incidents"_s;
        cursor.after = u"01FCNDV6P870EA6S7TK1DSYDG0"_s;
        cursor.skipped = {u"users"_s};
        cursor.done = {{u"incidents"_s, 250}};
        cursor.totals = {{u"incidents"_s, 3000}};
        cursor.newest = u"2026-11-23T14:00:00.123456Z"_s;
        const auto again = FullSyncCursor::fromText(cursor.toText());
        QCOMPARE(again.generation, 7);
        QCOMPARE(again.feedPosition, cursor.feedPosition);
        QCOMPARE(again.walk, cursor.walk);
        QCOMPARE(again.after, cursor.after);
        QCOMPARE(again.skipped, cursor.skipped);
        QCOMPARE(again.done, cursor.done);
        QCOMPARE(again.totals, cursor.totals);
        QCOMPARE(again.newest, cursor.newest);
    }
    void isNoneWhenTheTextIsBroken()
    {
        for (const QString &text : {QString(), u"{"_s, u"[]"_s, u"{\"generation\":\"x\"}"_s})
            QCOMPARE(FullSyncCursor::fromText(text).generation, 0);
    }
    void aListThatBeginsAgainCountsAnew()
    {
        FullSyncCursor cursor;
        cursor.walk = u"incidents"_s;
        cursor.after = u"x"_s;
        cursor.done = {{u"incidents"_s, 250}};
        cursor.enter(u"incidents"_s);
        QCOMPARE(cursor.done.value(u"incidents"_s), 250);
        cursor.after.clear();
        cursor.enter(u"incidents"_s);
        QCOMPARE(cursor.done.value(u"incidents"_s), 0);
    }
    void tellsATotalOnlyWhereItIsKnown()
    {
        const QStringList lists{u"incidents"_s, u"incident_updates"_s};
        FullSyncCursor cursor;
        QCOMPARE(cursor.progress(lists), Counts(0, 0));
        cursor.totals = {{u"incidents"_s, 300}};
        cursor.done = {{u"incidents"_s, 250}};
        QCOMPARE(cursor.progress(lists), Counts(250, 300));
        cursor.done = {{u"incidents"_s, 300}, {u"incident_updates"_s, 10}};
        QCOMPARE(cursor.progress(lists), Counts(310, 0));
        cursor.totals.insert(u"incident_updates"_s, 40);
        QCOMPARE(cursor.progress(lists), Counts(310, 340));
    }
};

MUSTER_TEST(TstFullSyncCursor);
#include "tst_fullsynccursor.moc"
