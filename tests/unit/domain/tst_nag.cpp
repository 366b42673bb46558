#include "models/domain/checklist.h"
#include "models/domain/nag.h"
#include "models/domain/quiethours.h"
#include "tests/support/testmain.h"
#include <QTest>

using namespace muster;
using namespace Qt::StringLiterals;
using std::chrono::minutes;

namespace {

Instant at(QStringView text)
{
    return parseInstant(text).value();
}

} // namespace

/// Reminders, and what a role has to do.
class TstNag : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesFiveTimesAndGivesUp()
    {
        const Instant since = at(u"2026-11-27T12:00:00Z");
        const auto number
            = [&](int minute, const NagRhythm &rhythm) { return nagNumber(since, since + minutes(minute), rhythm); };
        QCOMPARE(number(1, leadNags), 0);
        QCOMPARE(number(2, leadNags), 1);
        QCOMPARE(number(3, leadNags), 1);
        QCOMPARE(number(11, leadNags), 5);
        QCOMPARE(number(12, leadNags), 0);
        QCOMPARE(number(4, severityNags), 0);
        QCOMPARE(number(29, severityNags), 5);
        QCOMPARE(number(30, severityNags), 0);
        QCOMPARE(number(-5, leadNags), 0); // a clock that was set back
    }
    void asksOnceADayAtWork_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QDate>("day"); // invalid: not asked
        QTest::newRow("Friday before nine") << u"2026-11-27T07:59:00Z"_s << QDate();
        QTest::newRow("Friday at nine") << u"2026-11-27T08:00:00Z"_s << QDate(2026, 11, 27);
        QTest::newRow("Friday before six") << u"2026-11-27T16:59:00Z"_s << QDate(2026, 11, 27);
        QTest::newRow("Friday at six") << u"2026-11-27T17:00:00Z"_s << QDate();
        QTest::newRow("Saturday") << u"2026-11-28T10:00:00Z"_s << QDate();
        QTest::newRow("Sunday") << u"2026-11-29T10:00:00Z"_s << QDate();
        QTest::newRow("Monday") << u"2026-11-30T10:00:00Z"_s << QDate(2026, 11, 30);
    }
    void asksOnceADayAtWork()
    {
        QFETCH(QString, now);
        QFETCH(QDate, day);
        const QTimeZone berlin("Europe/Berlin");
        QCOMPARE(closeNagDay(at(u"2026-11-25T12:00:00Z"), at(now), berlin).value_or(QDate()), day);
    }
    void isQuietWhileSomethingHappens()
    {
        const Instant now = at(u"2026-11-27T12:00:00Z");
        QVERIFY(!closeNagDay(now - std::chrono::hours(23), now, QTimeZone::utc()));
        QVERIFY(closeNagDay(now - std::chrono::hours(24), now, QTimeZone::utc()));
    }
    void quietHoursMaySpanMidnight()
    {
        const QTime evening(22, 0), morning(7, 0), noon(12, 0), night(2, 0);
        QVERIFY(isQuiet(evening, morning, night));
        QVERIFY(isQuiet(evening, morning, evening));
        QVERIFY(!isQuiet(evening, morning, morning));
        QVERIFY(!isQuiet(evening, morning, noon));
        QVERIFY(isQuiet(morning, evening, noon));
        QVERIFY(!isQuiet(morning, evening, night));
        QVERIFY(!isQuiet(morning, morning, morning));
        QVERIFY(!isQuiet({}, morning, night));
        QVERIFY(!isQuiet(evening, {}, night));
    }
    void takesInstructionsApart_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QStringList>("items");
        QTest::newRow("nothing") << QString() << QStringList();
        QTest::newRow("a list under words") << u"You decide:\n\n- who **talks**\n* what is next\n3. when it ends"_s
                                            << QStringList{u"who talks"_s, u"what is next"_s, u"when it ends"_s};
        QTest::newRow("boxes") << u"- [ ] open a call\n- [x] tell support"_s
                               << QStringList{u"open a call"_s, u"tell support"_s};
        QTest::newRow("lines") << u"Open a call.\n\nTell [support](https://acme.example)."_s
                               << QStringList{u"Open a call."_s, u"Tell support."_s};
        QTest::newRow("a number that is no list") << u"5 people at most"_s << QStringList{u"5 people at most"_s};
        QTest::newRow("an empty item") << u"- \n- one"_s << QStringList{u"one"_s};
    }
    void takesInstructionsApart()
    {
        QFETCH(QString, markdown);
        QFETCH(QStringList, items);
        QCOMPARE(checklistOf(markdown), items);
    }
};

MUSTER_TEST(TstNag);
#include "tst_nag.moc"
