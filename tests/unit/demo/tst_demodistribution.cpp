#include "app/service/demo/course.h"
#include "app/service/demo/rhythm.h"
#include "tests/support/testmain.h"
#include "tests/unit/demo/demofixture.h"
#include <QTest>
#include <algorithm>
#include <cmath>

using namespace muster;
using namespace std::chrono;
using service::DemoIncident;
using service::Rhythm;

namespace {

int weekdayOf(Instant at)
{
    return int(weekday{floor<days>(at)}.c_encoding()); // from Sunday
}

int hourOf(Instant at)
{
    return int(floor<hours>(at - floor<days>(at)).count());
}

/// How far the counts are from all being equal; by chance alone about their number, hardly ever thrice that.
double chiSquare(const std::vector<int> &counts)
{
    double sum = 0;
    for (const int count : counts)
        sum += count;
    const double expected = sum / double(counts.size());
    double chi = 0;
    for (const int count : counts)
        chi += (count - expected) * (count - expected) / expected;
    return chi;
}

struct Rhythms
{
    std::vector<int> byHour = std::vector<int>(24), byDay = std::vector<int>(7);
    int office = 0, all = 0;

    void add(Instant at)
    {
        ++byHour[size_t(hourOf(at))];
        ++byDay[size_t(weekdayOf(at))];
        office += Rhythm::isOffHours(at) ? 0 : 1;
        ++all;
    }
    double share(int count) const { return double(count) / all; }
};

Rhythms rhythmsOfDemo()
{
    Rhythms rhythms;
    for (const DemoIncident &told : test::sharedOutlines())
        rhythms.add(*told.incident.createdAt.at);
    return rhythms;
}

double quantile(std::vector<double> values, double part)
{
    std::sort(values.begin(), values.end());
    return values[size_t(part * double(values.size() - 1))];
}

double minutesBetween(Instant from, Instant to)
{
    return double((to - from).count()) / 60e6;
}

int tierOf(const Incident &incident)
{
    return incident.severity->rank - 1;
}

} // namespace

class TstDemoDistribution : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isBusyInOfficeHours()
    {
        const Rhythms demo = rhythmsOfDemo();
        QVERIFY2(demo.share(demo.office) > 0.60 && demo.share(demo.office) < 0.85,
            qPrintable(QString::number(demo.share(demo.office))));
        QVERIFY2(chiSquare(demo.byHour) > 1000, qPrintable(QString::number(chiSquare(demo.byHour))));
        const int night = demo.byHour[1] + demo.byHour[2] + demo.byHour[3],
                  afternoon = demo.byHour[13] + demo.byHour[14] + demo.byHour[15];
        QVERIFY(afternoon > 4 * night && night > 0);
    }
    void peaksInTheMiddleOfTheWeek()
    {
        const Rhythms demo = rhythmsOfDemo();
        QVERIFY(chiSquare(demo.byDay) > 250);
        const int middle = (demo.byDay[2] + demo.byDay[3] + demo.byDay[4]) / 3;
        QVERIFY(
            middle * 10 > demo.byDay[1] * 11 && middle * 10 > demo.byDay[5] * 11); // a tenth above Monday and Friday
        const int weekend = (demo.byDay[0] + demo.byDay[6]) / 2;
        QVERIFY(weekend > 0 && weekend * 2 < middle);
    }
    /// The two tests above would fail with incidents spread evenly.
    void anEvenSpreadWouldFailTheseTests()
    {
        service::Dice dice(1);
        Rhythms even;
        for (int i = 0; i < 8000; ++i)
            even.add(test::demoNow() - dice.within(seconds{0}, days{728}));
        QVERIFY(even.share(even.office) < 0.40);
        QVERIFY(chiSquare(even.byHour) < 60);
        QVERIFY(chiSquare(even.byDay) < 30);
    }
    void growsAndRestsInTheHolidays()
    {
        const Instant now = test::demoNow(), start = now - days{730};
        int firstYear = 0, secondYear = 0, holidays = 0;
        for (const DemoIncident &told : test::sharedOutlines()) {
            const Instant at = *told.incident.createdAt.at;
            QVERIFY(at >= start - seconds{1} && at <= now);
            (at < start + days{365} ? firstYear : secondYear) += 1;
            const year_month_day date{floor<days>(at)};
            holidays += (date.month() == December && unsigned(date.day()) >= 20)
                || (date.month() == January && unsigned(date.day()) <= 2);
        }
        QVERIFY2(secondYear > firstYear * 1.15 && secondYear < firstYear * 1.6,
            qPrintable(QStringLiteral("%1 %2").arg(firstYear).arg(secondYear)));
        // 28 such days in two years; evenly spread they would hold 307 of 8,000.
        QVERIFY2(holidays > 20 && holidays < 180, qPrintable(QString::number(holidays)));
    }
    void comesInBurstsAfterBadDeployments()
    {
        service::Dice dice(6);
        const Instant from = test::demoNow() - days{730};
        const Rhythm rhythm(dice, from, test::demoNow());
        int burstHours = 0, inBurst = 0;
        for (Instant hour = ceil<hours>(from); hour < test::demoNow(); hour += hours{1})
            burstHours += rhythm.isAfterBadDeployment(hour) ? 1 : 0;
        constexpr int draws = 50'000;
        for (int i = 0; i < draws; ++i)
            inBurst += rhythm.isAfterBadDeployment(rhythm.draw(dice)) ? 1 : 0;
        const double shareOfTime = burstHours / (730.0 * 24), shareOfIncidents = double(inBurst) / draws;
        QVERIFY(burstHours > 50);
        QVERIFY2(shareOfIncidents > 5 * shareOfTime,
            qPrintable(QStringLiteral("%1 in %2").arg(shareOfIncidents).arg(shareOfTime)));
    }
    void isMostlyMinorAndWorseAtNight()
    {
        std::array<std::array<int, 3>, 2> count{};
        for (const DemoIncident &told : test::sharedOutlines()) {
            if (told.incident.severity)
                ++count[Rhythm::isOffHours(*told.incident.createdAt.at) ? 1 : 0][size_t(tierOf(told.incident))];
        }
        const auto share = [&](size_t tier) { return double(count[0][tier] + count[1][tier]) / 8000; };
        QVERIFY2(std::abs(share(0) - 0.62) < 0.02, qPrintable(QString::number(share(0))));
        QVERIFY2(std::abs(share(1) - 0.30) < 0.02, qPrintable(QString::number(share(1))));
        QVERIFY2(std::abs(share(2) - 0.08) < 0.012, qPrintable(QString::number(share(2))));
        const auto critical
            = [&](size_t when) { return double(count[when][2]) / (count[when][0] + count[when][1] + count[when][2]); };
        QVERIFY(critical(1) > 1.8 * critical(0));
    }
    void lastsAsLongAsTheLawSays_data()
    {
        QTest::addColumn<int>("tier");
        for (int tier = 0; tier < service::tierCount; ++tier)
            QTest::addRow("tier %d", tier) << tier;
    }
    void lastsAsLongAsTheLawSays()
    {
        QFETCH(int, tier);
        const service::TimeLaw &law = service::timeToResolve[size_t(tier)];
        std::vector<double> lasted;
        for (const DemoIncident &told : test::sharedOutlines()) {
            const auto resolved = test::resolvedAt(told);
            if (resolved && told.incident.mode == QLatin1String("standard") && tierOf(told.incident) == tier)
                lasted.push_back(minutesBetween(*told.incident.createdAt.at, *resolved));
        }
        QVERIFY(lasted.size() > 500);
        for (const auto &[part, z] : {std::pair(0.25, -0.6745), {0.5, 0.0}, {0.75, 0.6745}, {0.9, 1.2816}}) {
            const double expected = double(law.median.count()) * std::exp(z * law.sigmaPermille / 1000);
            const double found = quantile(lasted, part);
            QVERIFY2(std::abs(found / expected - 1) < 0.15,
                qPrintable(QStringLiteral("%1 %: %2 minutes instead of %3").arg(part * 100).arg(found).arg(expected)));
        }
    }
    void isLedSoonAndSoonerByDay()
    {
        std::array<std::vector<double>, 3> byDay;
        std::vector<double> minorByNight;
        for (const DemoIncident &told : test::sharedOutlines()) {
            if (told.activity.isEmpty() || !told.incident.severity || told.incident.mode != QLatin1String("standard"))
                continue;
            const Instant created = *told.incident.createdAt.at;
            const double wait = minutesBetween(created, *told.activity.first().occurredAt.at);
            if (!Rhythm::isOffHours(created))
                byDay[size_t(tierOf(told.incident))].push_back(wait);
            else if (tierOf(told.incident) == 0)
                minorByNight.push_back(wait);
        }
        for (size_t tier = 0; tier < 3; ++tier) {
            const double expected = double(service::timeToLead[tier].median.count());
            const double found = quantile(byDay[tier], 0.5);
            QVERIFY2(found > 0.8 * expected && found < 1.35 * expected,
                qPrintable(QStringLiteral("%1: %2").arg(tier).arg(found)));
        }
        QVERIFY(quantile(minorByNight, 0.5) > 1.3 * quantile(byDay[0], 0.5));
    }
    void sharesTheLeadUnevenly()
    {
        QMap<QString, int> leads;
        for (const DemoIncident &told : test::sharedOutlines()) {
            if (const auto lead = told.incident.lead())
                ++leads[lead->name];
        }
        const int most = *std::max_element(leads.begin(), leads.end()),
                  least = *std::min_element(leads.begin(), leads.end());
        QVERIFY2(leads.size() >= 18, qPrintable(QString::number(leads.size())));
        QVERIFY(most > 4 * least && most < 8000 / 4);
    }
};

MUSTER_TEST(TstDemoDistribution);
#include "tst_demodistribution.moc"
