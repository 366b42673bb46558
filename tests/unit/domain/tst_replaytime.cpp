#include "models/domain/replaytime.h"
#include "tests/support/testmain.h"
#include "tests/unit/domain/domainfixture.h"
#include <QTest>

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;

/// The scale a replay runs along.
class TstReplayTime : public QObject
{
    Q_OBJECT
    const ReplayTime time{{at("13:01:00"), at("13:00:00"), at("16:00:00"), at("13:01:00"), at("16:00:01")}};

private Q_SLOTS:
    void aMinuteTakesASecondAndSilenceTwo()
    {
        QCOMPARE(time.moments().size(), 4);
        QCOMPARE(time.positionOf(at("13:00:00")), 0.0);
        QCOMPARE(time.positionOf(at("13:01:00")), 1.0);
        QCOMPARE(time.positionOf(at("16:00:00")), 3.0); // three hours of silence
        QCOMPARE(time.length(), 3.25); // what happens at once can still be told apart
    }
    void positionsAndTimesAreOneScale()
    {
        QCOMPARE(time.instantAt(0.5), at("13:00:30"));
        QCOMPARE(time.positionOf(at("13:00:30")), 0.5);
        QCOMPARE(time.instantAt(2), at("14:30:30"));
        for (double position = 0; position < time.length(); position += 0.1)
            QVERIFY(std::abs(time.positionOf(time.instantAt(position)) - position) < 1e-3);
    }
    void outsideIsTheNearestEnd()
    {
        QCOMPARE(time.instantAt(-5), at("13:00:00"));
        QCOMPARE(time.instantAt(99), at("16:00:01"));
        QCOMPARE(time.positionOf(at("12:00:00")), 0.0);
        QCOMPARE(time.positionOf(at("20:00:00")), time.length());
        QCOMPARE(time.start(), at("13:00:00"));
        QCOMPARE(time.end(), at("16:00:01"));
    }
    void stepsGoFromMomentToMoment()
    {
        QCOMPARE(time.next(at("13:00:00")), at("13:01:00"));
        QCOMPARE(time.next(at("13:00:30")), at("13:01:00"));
        QCOMPARE(time.next(at("16:00:01")), at("16:00:01"));
        QCOMPARE(time.previous(at("16:00:00")), at("13:01:00"));
        QCOMPARE(time.previous(at("13:00:00")), at("13:00:00"));
        QCOMPARE(time.previous(at("13:01:00") + 1us), at("13:01:00"));
    }
    void nothingHappenedAndOneThingHappened()
    {
        const ReplayTime none;
        QVERIFY(none.isEmpty());
        QCOMPARE(none.length(), 0.0);
        QCOMPARE(none.instantAt(1), Instant{});
        const ReplayTime one({at("13:00:00")});
        QCOMPARE(one.length(), 0.0);
        QCOMPARE(one.instantAt(1), at("13:00:00"));
        QCOMPARE(one.next(at("13:00:00")), at("13:00:00"));
        QCOMPARE(one.previous(at("14:00:00")), at("13:00:00"));
    }
};

MUSTER_TEST(TstReplayTime);
#include "tst_replaytime.moc"
