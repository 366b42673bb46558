#include "app/sync/retrytimes.h"
#include "tests/support/testmain.h"
#include <QTest>

using namespace muster;
using namespace muster::sync;
using namespace std::chrono_literals;

class TstRetryTimes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsNotDueHasATimeToWakeUp()
    {
        RetryTimes times;
        const OutboxEntry entry = waiting(OutboxState::Unknown);
        times.set(entry, 100ms);
        for (auto now = 0ms; now < 200ms; ++now) {
            const auto next = times.untilNext(now);
            QCOMPARE(times.isDue(entry, now), !next.has_value());
            if (next)
                QVERIFY(times.isDue(entry, now + *next));
        }
    }
    void sleepsUntilTheFirstOfSeveral()
    {
        RetryTimes times;
        OutboxEntry one = waiting(OutboxState::Unknown), two = waiting(OutboxState::RetryWait);
        two.id = QStringLiteral("two");
        times.set(one, 300ms);
        times.set(two, 200ms);
        QCOMPARE(times.untilNext(50ms), std::optional(150ms));
        QCOMPARE(times.untilNext(250ms), std::optional(50ms));
        times.remove(one.id);
        QCOMPARE(times.untilNext(250ms), std::optional<RetryTimes::Time>());
    }
    void aWaitOfAnotherStateDoesNotCount()
    {
        RetryTimes times;
        times.set(waiting(OutboxState::RetryWait), 1h);
        QVERIFY(times.isDue(waiting(OutboxState::Queued), 0ms)); // the user said: now
        QVERIFY(!times.isDue(waiting(OutboxState::RetryWait), 0ms));
    }

private:
    static OutboxEntry waiting(OutboxState state)
    {
        OutboxEntry entry;
        entry.id = QStringLiteral("one");
        entry.state = state;
        return entry;
    }
};

MUSTER_TEST(TstRetryTimes);
#include "tst_retrytimes.moc"
