#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"
#include "views/times.h"

using namespace muster;
using namespace muster::test;

namespace {

double ms(const char *text)
{
    return double(parseInstant(QString::fromLatin1(text)).value().time_since_epoch().count() / 1000);
}

} // namespace

class TstTimes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void durationsReadAtAGlance_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("seconds") << 42.0 << QStringLiteral("42s");
        QTest::newRow("minutes") << 26 * 60.0 << QStringLiteral("26m");
        QTest::newRow("an hour") << 3600.0 << QStringLiteral("1h");
        QTest::newRow("hours") << 72 * 60.0 << QStringLiteral("1h 12m");
        QTest::newRow("a day and hours") << 27 * 3600.0 << QStringLiteral("1d 3h");
        QTest::newRow("days") << 6 * 86400.0 + 7200 << QStringLiteral("6d");
        QTest::newRow("the clock stepped back") << -5.0 << QStringLiteral("0s");
    }
    void durationsReadAtAGlance()
    {
        QFETCH(double, seconds);
        QFETCH(QString, text);
        FakeClock clock;
        const Times times(clock);
        const double from = ms("2026-11-23T10:00:00Z");
        QCOMPARE(times.duration(from, from + seconds * 1000, 0), text);
        QCOMPARE(times.duration(from, 0, from + seconds * 1000), text); // still open: until now
    }
    void whatIsNotSetHasNoText()
    {
        FakeClock clock;
        const Times times(clock);
        QVERIFY(times.duration(0, 0, times.now()).isEmpty());
        QVERIFY(times.clock(0).isEmpty());
        QVERIFY(times.ago(0, times.now()).isEmpty());
        QVERIFY(times.complete(0).isEmpty());
    }
    void aTimeBesideAnotherNamesItsDayOnlyWhereItIsAnother()
    {
        FakeClock clock;
        Times times(clock);
        times.setUtc(true);
        const double at = ms("2026-11-23T14:07:00Z");
        QCOMPARE(times.clockBeside(at, ms("2026-11-23T10:00:00Z")), QStringLiteral("14:07"));
        QCOMPARE(times.clockBeside(at, ms("2026-11-24T10:00:00Z")), QStringLiteral("Mon 23 Nov, 14:07"));
    }
    void everyTimeSaysItsZone()
    {
        FakeClock clock;
        Times times(clock);
        times.setUtc(true);
        QCOMPARE(times.zoneName(), QStringLiteral("UTC"));
        QVERIFY(times.complete(ms("2026-11-23T10:00:00Z")).endsWith(QStringLiteral("10:00:00 UTC")));
    }
    void daysHaveNames()
    {
        FakeClock clock; // 2026-11-23
        Times times(clock);
        times.setUtc(true);
        QCOMPARE(times.dayTitle(QStringLiteral("2026-11-23")), QStringLiteral("Today"));
        QCOMPARE(times.dayTitle(QStringLiteral("2026-11-22")), QStringLiteral("Yesterday"));
        QVERIFY(times.dayTitle(QStringLiteral("2025-11-22")).contains(QStringLiteral("2025")));
    }
};

MUSTER_TEST(TstTimes);
#include "tst_times.moc"
