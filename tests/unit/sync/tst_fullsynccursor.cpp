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
        cursor.days = {u"2025-01-01"_s, u"2026-01-01"_s};
        cursor.places
            = {{u"incidents/0"_s, {u"01FCNDV6P870EA6S7TK1DSYDG0"_s, 250, false}}, {u"incidents/1"_s, {{}, 1750, true}}};
        cursor.skipped = {u"users"_s};
        cursor.withheld = {u"user"_s};
        cursor.totals = {{u"incidents"_s, 3000}};
        cursor.newest = u"2026-11-23T14:00:00.123456Z"_s;
        cursor.begunAt = u"2026-11-23T14:01:00.123456Z"_s;
        QVERIFY(FullSyncCursor::fromText(cursor.toText()) == cursor);
    }
    void isNoneWhenTheTextIsBroken()
    {
        for (const QString &text : {QString(), u"{"_s, u"[]"_s, u"{\"generation\":\"x\"}"_s})
            QCOMPARE(FullSyncCursor::fromText(text).generation, 0);
    }
    void tellsATotalOnlyWhereItIsKnown()
    {
        const QMap<QString, QString> walks{{u"incidents/0"_s, u"incidents"_s}, {u"incidents/1"_s, u"incidents"_s},
            {u"incident_updates"_s, u"incident_updates"_s}};
        FullSyncCursor cursor;
        QCOMPARE(cursor.progress(walks), Counts(0, 0));
        cursor.totals = {{u"incidents"_s, 300}};
        cursor.places = {{u"incidents/0"_s, {{}, 50, false}}, {u"incidents/1"_s, {{}, 200, true}}};
        QCOMPARE(cursor.progress(walks), Counts(250, 0));
        cursor.totals.insert(u"incident_updates"_s, 900);
        QCOMPARE(cursor.progress(walks), Counts(250, 1200));
        cursor.totals.remove(u"incident_updates"_s);
        cursor.skipped = {u"incident_updates"_s};
        QCOMPARE(cursor.progress(walks), Counts(250, 300));
    }
    void neverHasDoneMoreThanThereIs()
    {
        FullSyncCursor cursor;
        cursor.totals = {{u"incidents"_s, 100}};
        cursor.places = {{u"incidents/0"_s, {{}, 130, true}}}; // neighbours share a day
        QCOMPARE(cursor.progress({{u"incidents/0"_s, u"incidents"_s}}), Counts(130, 130));
    }
};

MUSTER_TEST(TstFullSyncCursor);
#include "tst_fullsynccursor.moc"
