#include "tests/support/testmain.h"
#include "views/localtime.h"

using namespace muster;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QString told(const std::optional<Instant> &at)
{
    return at ? formatInstant(*at).left(16) : QString();
}

} // namespace

/// Times as people write them, in a zone whose clocks jump.
class TstLocalTime : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsDaysAndTimes_data()
    {
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("other");
        const auto row
            = [](const char *name, const char *day, const char *written, const char *at, const char *other = "") {
                  QTest::newRow(name) << text(day) << text(written) << text(at) << text(other);
              };
        row("winter", "2026-11-23", "14:05", "2026-11-23T13:05");
        row("summer", "2026-07-01", "14:05", "2026-07-01T12:05");
        row("with seconds and blanks", " 2026-11-23 ", " 14:05:09 ", "2026-11-23T13:05");
        row("a single digit", "2026-11-23", "9:05", "2026-11-23T08:05");
        row("over midnight", "2026-11-23", "00:30", "2026-11-22T23:30");
        row("skipped", "2026-03-29", "02:30", "");
        row("just before the skip", "2026-03-29", "01:59", "2026-03-29T00:59");
        row("just behind the skip", "2026-03-29", "03:00", "2026-03-29T01:00");
        row("twice", "2026-10-25", "02:30", "2026-10-25T00:30", "2026-10-25T01:30");
        row("the first of two", "2026-10-25", "02:30 CEST", "2026-10-25T00:30");
        row("the second of two", "2026-10-25", "02:30 cet", "2026-10-25T01:30");
        row("another zone", "2026-10-25", "02:30 PST", "");
        row("no day", "2026-02-30", "02:30", "");
        row("no time", "2026-02-20", "25:00", "");
        row("words", "soon", "later", "");
    }
    void readsDaysAndTimes()
    {
        QFETCH(QString, day);
        QFETCH(QString, written);
        QFETCH(QString, at);
        QFETCH(QString, other);
        const LocalTime read = readLocalTime(day, written, QTimeZone("Europe/Berlin"));
        QCOMPARE(told(read.at), at);
        QCOMPARE(told(read.other), other);
    }
    void saysWhichPartCannotBeRead()
    {
        const QTimeZone zone("Europe/Berlin");
        QVERIFY(!readLocalTime(text("soon"), text("14:05"), zone).isDate);
        QVERIFY(readLocalTime(text("soon"), text("14:05"), zone).isTime);
        QVERIFY(!readLocalTime(text("2026-11-23"), text("14"), zone).isTime);
        const LocalTime skipped = readLocalTime(text("2026-03-29"), text("02:30"), zone);
        QVERIFY(skipped.isDate && skipped.isTime && !skipped.at);
    }
    void writesWhatItReads()
    {
        for (const char *raw : {"2026-11-23T13:05:00.000000Z", "2026-11-23T13:05:09.000000Z"}) {
            const Instant at = *parseInstant(text(raw));
            const QTimeZone zone("Asia/Kolkata");
            QCOMPARE(readLocalTime(dateText(at, zone), timeText(at, zone), zone).at, std::optional(at));
        }
        QCOMPARE(timeText(*parseInstant(text("2026-11-23T13:05:09Z")), QTimeZone::utc()), text("13:05:09"));
        QCOMPARE(zoneText(*parseInstant(text("2026-11-23T13:05:09Z")), QTimeZone("Europe/Berlin")), text("CET"));
    }
};

MUSTER_TEST(TstLocalTime);
#include "tst_localtime.moc"
