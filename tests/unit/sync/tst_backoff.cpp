#include "app/sync/backoff.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"
#include <QTest>

using namespace muster;
using namespace std::chrono_literals;

class TstBackoff : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void staysWithinItsBounds()
    {
        test::SeededRandom random;
        const sync::Backoff backoff(1s, 60s, random);
        for (int attempt = 1; attempt <= 40; ++attempt) {
            const auto bound = std::min<std::chrono::milliseconds>(60s, 1s * (1ll << std::min(attempt - 1, 10)));
            for (int i = 0; i < 200; ++i) {
                const auto wait = backoff.wait(attempt);
                QVERIFY(wait >= bound / 10);
                QVERIFY(wait <= bound);
            }
        }
    }
    void spreadsTheWaits()
    {
        test::SeededRandom random;
        const sync::Backoff backoff(1s, 60s, random);
        QSet<qint64> waits;
        for (int i = 0; i < 100; ++i)
            waits.insert(backoff.wait(7).count());
        QVERIFY2(waits.size() > 90, "many clients must not come back together");
    }
    void beginsAnewAfterSuccess()
    {
        test::SeededRandom random;
        sync::Backoff backoff(10ms, 60s, random);
        for (int i = 0; i < 12; ++i)
            backoff.next();
        backoff.reset();
        QVERIFY(backoff.next() <= 10ms);
    }
    void survivesSenselessBounds()
    {
        test::SeededRandom random;
        sync::Backoff backoff(0ms, -5ms, random);
        QVERIFY(backoff.next() <= 1ms);
    }
};

MUSTER_TEST(TstBackoff);
#include "tst_backoff.moc"
