#include "app/sync/rategovernor.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"
#include <QTest>

using namespace muster;
using namespace muster::sync;
using namespace std::chrono_literals;

class TstRateGovernor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void doesNotWaitWhereTheServerSaysNothing()
    {
        test::FakeClock clock;
        RateGovernor governor(clock);
        for (int i = 0; i < 5000; ++i)
            governor.take();
        QCOMPARE(governor.delay(), 0ms);
    }
    void leavesAQuarterForTheUser()
    {
        test::FakeClock clock;
        RateGovernor governor(clock);
        governor.note(1200, 1200);
        int taken = 0;
        while (governor.delay() == 0ms) {
            governor.take();
            ++taken;
        }
        QCOMPARE(taken, 900);
    }
    void goesOnAtThePaceTheBucketFills()
    {
        test::FakeClock clock;
        RateGovernor governor(clock);
        governor.note(300, 1200);
        QCOMPARE(governor.delay(), 50ms); // twenty a second
        clock.advance(50ms);
        QCOMPARE(governor.delay(), 0ms);
        governor.take();
        QCOMPARE(governor.delay(), 50ms);
    }
    void believesTheServerOverItsOwnReckoning()
    {
        test::FakeClock clock;
        RateGovernor governor(clock);
        governor.note(1200, 1200);
        governor.note(0, 1200); // others use the same key
        QCOMPARE(governor.delay(), 15'050ms);
        clock.advance(60s);
        QCOMPARE(governor.delay(), 0ms);
        governor.note(40, 60); // another quota binds now
        QCOMPARE(governor.delay(), 0ms);
        governor.note(10, 60);
        QCOMPARE(governor.delay(), 6s);
    }
};

MUSTER_TEST(TstRateGovernor);
#include "tst_rategovernor.moc"
