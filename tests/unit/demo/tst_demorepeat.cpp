#include "models/domain/json.h"
#include "tests/support/testmain.h"
#include "tests/unit/demo/demofixture.h"
#include <QCryptographicHash>
#include <QTest>

using namespace muster;
using service::DemoGenerator;
using service::DemoIncident;

namespace {

/// Everything there is to know of it, as the bytes the service would store.
QByteArray bytes(const DemoIncident &told)
{
    QByteArray all = json::compact(told.incident.toJson());
    const auto append = [&](const auto &rows) {
        for (const auto &row : rows)
            all += json::compact(row.toJson()) + '\n';
    };
    append(told.updates);
    append(told.actions);
    append(told.followUps);
    append(told.activity);
    return all;
}

QByteArray hashOf(quint64 seed, Instant now, int total)
{
    DemoGenerator generator(seed, now, test::demoConfiguration(), total);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const User &user : generator.users())
        hash.addData(json::compact(user.toJson()));
    for (int i = 0; i < total; ++i)
        hash.addData(bytes(generator.next()));
    return hash.result();
}

} // namespace

class TstDemoRepeat : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesTheSameBytesForTheSameSeed()
    {
        QCOMPARE(hashOf(7, test::demoNow(), 300), hashOf(7, test::demoNow(), 300));
    }
    void givesOtherIncidentsForAnotherSeed()
    {
        QVERIFY(hashOf(7, test::demoNow(), 300) != hashOf(8, test::demoNow(), 300));
        const auto one = test::generateDemo(60, 1), other = test::generateDemo(60, 2);
        int same = 0;
        for (qsizetype i = 0; i < one.size(); ++i)
            same += one[i].incident.createdAt == other[i].incident.createdAt
                || one[i].incident.id == other[i].incident.id;
        QCOMPARE(same, 0);
    }
    void movesWithNow()
    {
        QVERIFY(hashOf(7, test::demoNow(), 50) != hashOf(7, test::demoNow() + std::chrono::hours{1}, 50));
    }
    void knowsThePeopleWhateverTheSeed()
    {
        const DemoGenerator one(1, test::demoNow(), test::demoConfiguration(), 1);
        const DemoGenerator other(2, test::demoNow(), test::demoConfiguration(), 500);
        QCOMPARE(one.users(), other.users());
    }
    void givesNothingAfterTheLast()
    {
        DemoGenerator generator(1, test::demoNow(), test::demoConfiguration(), 3);
        for (int i = 0; i < 3; ++i)
            QVERIFY(!generator.next().incident.id.isEmpty());
        QVERIFY(generator.next().incident.id.isEmpty());
    }
    /// A workspace may have thrown away what it does not use.
    void makesDoWithAnUnusualWorkspace_data()
    {
        QTest::addColumn<QStringList>("statuses");
        QTest::addColumn<int>("severities");
        QTest::newRow("no learning") << QStringList{QStringLiteral("Investigating"), QStringLiteral("Fixing"),
            QStringLiteral("Closed")} << 3;
        QTest::newRow("one live status") << QStringList{QStringLiteral("Fixing"), QStringLiteral("Reviewing"),
            QStringLiteral("Closed")} << 2;
        QTest::newRow("one severity") << QStringList{QStringLiteral("Triage"), QStringLiteral("Fixing"),
            QStringLiteral("Closed")} << 1;
    }
    void makesDoWithAnUnusualWorkspace()
    {
        QFETCH(QStringList, statuses);
        QFETCH(int, severities);
        service::DemoConfiguration configuration = test::demoConfiguration();
        configuration.severities.resize(severities);
        configuration.roles.clear();
        configuration.types.clear();
        configuration.statuses.removeIf([&](const IncidentStatus &status) { return !statuses.contains(status.name); });
        DemoGenerator generator(1, test::demoNow(), configuration, 200);
        for (int i = 0; i < 200; ++i) {
            const DemoIncident told = generator.next();
            QVERIFY(statuses.contains(told.incident.status.name));
            for (const IncidentUpdate &update : told.updates)
                QVERIFY(statuses.contains(update.newStatus.name));
        }
    }
};

MUSTER_TEST(TstDemoRepeat);
#include "tst_demorepeat.moc"
