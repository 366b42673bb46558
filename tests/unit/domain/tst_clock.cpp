#include "models/domain/clock.h"
#include "models/domain/ulid.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"

using namespace muster;

class TstClock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsMicroseconds()
    {
        const auto instant = parseInstant(u"2021-08-17T13:28:57.801578Z");
        QVERIFY(instant);
        QCOMPARE(formatInstant(*instant), QStringLiteral("2021-08-17T13:28:57.801578Z"));
    }
    void readsOffsetsAndDates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("offset") << QStringLiteral("2026-03-08T02:30:00-05:00")
                                << QStringLiteral("2026-03-08T07:30:00.000000Z");
        QTest::newRow("date") << QStringLiteral("2026-01-01") << QStringLiteral("2026-01-01T00:00:00.000000Z");
        QTest::newRow("nanoseconds are cut")
            << QStringLiteral("2026-01-01T00:00:00.123456789Z") << QStringLiteral("2026-01-01T00:00:00.123456Z");
        QTest::newRow("short fraction") << QStringLiteral("2026-01-01T00:00:00.5Z")
                                        << QStringLiteral("2026-01-01T00:00:00.500000Z");
    }
    void readsOffsetsAndDates()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto instant = parseInstant(text);
        QVERIFY(instant);
        QCOMPARE(formatInstant(*instant), expected);
    }
    void refusesWhatIsNoTime_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
            {"", "abc123", "2026-13-01", "2026-02-30T00:00:00Z", "2026-01-01T25:00:00Z", "2026-01-01T00:00:00",
                "2026-01-01T00:00:00+5", "2026-01-01T00:00:00.Z", "2026-01-01T00:00:00.1234567890Z"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void refusesWhatIsNoTime()
    {
        QFETCH(QString, text);
        QVERIFY(!parseInstant(text));
    }
    void ulidsOnlyEverGrow()
    {
        test::FakeClock clock;
        test::SeededRandom random;
        UlidSource source(clock, random);
        QString previous;
        for (int i = 0; i < 10'000; ++i) {
            if (i % 100 == 0)
                clock.advance(std::chrono::milliseconds(i % 300 == 0 ? -5 : 1)); // clocks step back too
            const QString id = source.next();
            QVERIFY(isUlid(id));
            QVERIFY(id > previous);
            previous = id;
        }
    }
};

MUSTER_TEST(TstClock);
#include "tst_clock.moc"
