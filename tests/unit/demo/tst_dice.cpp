#include "app/service/demo/dice.h"
#include "tests/support/testmain.h"
#include <QTest>
#include <algorithm>

using namespace muster;
using service::Dice;
using std::chrono::minutes, std::chrono::seconds;

class TstDice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// Whoever changes the arithmetic changes every demo; these numbers hold on every machine.
    void throwsTheSameNumbersEverywhere()
    {
        Dice dice(42);
        QCOMPARE(dice.below(1'000'000), 874'361);
        QCOMPARE(dice.between(-5, 5), -2);
        QCOMPARE(dice.logNormal(minutes{60}, 1000), seconds{6298});
        QCOMPARE(Dice(42, 7).next(), 15714413071854522057ULL);
    }
    void partsOfOneSeedDiffer()
    {
        QSet<quint64> first;
        for (quint64 part = 0; part < 1000; ++part)
            first.insert(Dice(1, part).next());
        for (quint64 seed = 2; seed < 1002; ++seed)
            first.insert(Dice(seed).next());
        QCOMPARE(first.size(), 2000);
    }
    void staysWithinItsBounds()
    {
        Dice dice(3);
        QSet<qint64> seen;
        for (int i = 0; i < 10'000; ++i) {
            const qint64 value = dice.between(-3, 3);
            QVERIFY(value >= -3 && value <= 3);
            seen.insert(value);
        }
        QCOMPARE(seen.size(), 7);
        QCOMPARE(dice.below(1), 0);
        QCOMPARE(dice.within(seconds{5}, seconds{2}), seconds{5}); // the wrong way round: the first
    }
    void weighsWhatItChooses()
    {
        Dice dice(4);
        QList<int> count(4);
        for (int i = 0; i < 60'000; ++i)
            ++count[dice.weighted({1, 0, 2, 3})];
        QCOMPARE(count[1], 0);
        QVERIFY(std::abs(count[0] - 10'000) < 500);
        QVERIFY(std::abs(count[2] - 20'000) < 600);
        QVERIFY(std::abs(count[3] - 30'000) < 700);
    }
    void drawsLogNormalTimes_data()
    {
        QTest::addColumn<int>("medianMinutes");
        QTest::addColumn<int>("sigma");
        QTest::newRow("narrow") << 60 << 300;
        QTest::newRow("one") << 75 << 1000;
        QTest::newRow("wide") << 95 << 1200;
    }
    void drawsLogNormalTimes()
    {
        QFETCH(int, medianMinutes);
        QFETCH(int, sigma);
        Dice dice(5);
        std::vector<double> minutesDrawn;
        for (int i = 0; i < 40'000; ++i)
            minutesDrawn.push_back(double(dice.logNormal(minutes{medianMinutes}, sigma).count()) / 60);
        std::sort(minutesDrawn.begin(), minutesDrawn.end());
        const auto quantile = [&](double part) { return minutesDrawn[size_t(part * double(minutesDrawn.size()))]; };
        for (const auto &[part, z] :
            {std::pair(0.1, -1.2816), {0.25, -0.6745}, {0.5, 0.0}, {0.75, 0.6745}, {0.9, 1.2816}, {0.95, 1.6449}}) {
            const double expected = medianMinutes * std::exp(z * sigma / 1000);
            QVERIFY2(std::abs(quantile(part) / expected - 1) < 0.05,
                qPrintable(QStringLiteral("%1 %: %2 instead of %3").arg(part * 100).arg(quantile(part)).arg(expected)));
        }
    }
};

MUSTER_TEST(TstDice);
#include "tst_dice.moc"
