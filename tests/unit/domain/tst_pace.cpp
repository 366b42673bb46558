#include "models/domain/pace.h"
#include "tests/support/testmain.h"
#include <QTest>

using namespace muster;
using namespace std::chrono_literals;

class TstPace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsNothingTooEarly()
    {
        Pace pace;
        QVERIFY(!pace.perSecond() && !pace.left(100));
        pace.note(0, 5s);
        pace.note(10, 6s);
        QVERIFY(!pace.perSecond() && !pace.left(100));
    }
    void tellsRateAndTimeLeft()
    {
        Pace pace;
        for (int second = 0; second <= 4; ++second)
            pace.note(second * 50, std::chrono::seconds(second));
        QCOMPARE(pace.perSecond().value(), 50.0);
        QCOMPARE(pace.left(1200).value(), 20s);
        QCOMPARE(pace.left(200).value(), 0s);
    }
    void countsWhatHappenedLately()
    {
        Pace pace;
        qint64 done = 0;
        for (int second = 0; second <= 40; ++second)
            pace.note(done += second < 25 ? 1000 : 10, std::chrono::seconds(second));
        QCOMPARE(pace.perSecond().value(), 10.0);
    }
    void manySamplesAreOne()
    {
        Pace pace;
        for (int i = 0; i <= 4000; ++i) // one every millisecond
            pace.note(i, std::chrono::milliseconds(i));
        QCOMPARE(pace.perSecond().value(), 1000.0);
    }
    void beginsAnewWithTheWork()
    {
        Pace pace;
        pace.note(0, 0s);
        pace.note(900, 9s);
        pace.note(0, 10s);
        QVERIFY(!pace.perSecond());
        pace.note(20, 12s);
        QCOMPARE(pace.perSecond().value(), 10.0);
    }
    void standingStillHasNoEnd()
    {
        Pace pace;
        pace.note(5, 0s);
        pace.note(5, 5s);
        QCOMPARE(pace.perSecond().value(), 0.0);
        QVERIFY(!pace.left(10));
    }
};

MUSTER_TEST(TstPace);
#include "tst_pace.moc"
