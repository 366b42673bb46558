#include "tests/support/testmain.h"
#include "tests/support/workspacefiles.h"
#include "views/app.h"

using namespace muster;
using namespace muster::test;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

Timestamp at(const char *raw)
{
    return Timestamp::fromText(text(raw));
}

/// An incident declared at 13:00 on 23 November 2026, reported then, closed never; it is 14:32:07.
struct Desk
{
    WorkspaceFiles files;
    App app{files.clock, files.folder.path()};

    Desk()
    {
        files.clock.advance(std::chrono::minutes(32) + std::chrono::seconds(7));
        app.settings()->setUtc(true);
        const IncidentTimestamp reported{text("reported"), text("Reported at"), 1},
            fixed{text("fixed"), text("Fixed at"), 2}, gone{text("gone"), text("Gone at"), 3};
        files.write([=](CacheWriter &writer) {
            writer.upsert(Kind::IncidentTimestamp, reported.toJson());
            writer.upsert(Kind::IncidentTimestamp, fixed.toJson());
        });
        Incident one = incident(text("01A"), text("Payments fail"));
        one.setTimestampValues({{reported, at("2026-11-23T13:00:00.123456Z")}, {gone, at("2026-11-23T13:10:00Z")}});
        files.add(one);
        app.workspace().open(*files.cache, *files.outbox, text("amara"));
    }
    ~Desk() { app.workspace().close(); }
    bool ready()
    {
        return QTest::qWaitFor([&] { return app.incident()->exists(); });
    }
    TimestampController &form() { return *app.timestamps(); }
    void write(const char *date, const char *time)
    {
        form().setDate(text(date));
        form().setTime(text(time));
    }
    double shown(int row) { return app.incident()->clock()->index(row, 0).data(ClockModel::AtRole).toDouble(); }
};

} // namespace

class TstTimestampController : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void beginsWithTheFirstThatIsNotSet()
    {
        Desk desk;
        QVERIFY(desk.ready());
        desk.form().begin({});
        QCOMPARE(desk.form().timestampId(), text("fixed"));
        QCOMPARE(desk.form().options()->rowCount(), 3);
        QCOMPARE(desk.form().date(), text("2026-11-23"));
        QCOMPARE(desk.form().time(), QString());
        QVERIFY(!desk.form().canSubmit());
        QVERIFY(!desk.form().isSet());
    }
    void setsATimestampThatWaitsAndCanBeTakenBack()
    {
        Desk desk;
        QVERIFY(desk.ready());
        desk.form().begin(text("fixed"));
        desk.write("2026-11-23", "14:20");
        QCOMPARE(desk.form().words(), text("Mon 23 Nov 2026, 14:20:00 UTC · 12 min ago"));
        QCOMPARE(desk.form().zoneName(), text("UTC"));
        QVERIFY(desk.form().submit());
        const double wanted = toQml(at("2026-11-23T14:20:00Z").at);
        QTRY_COMPARE(desk.shown(1), wanted);
        QCOMPARE(
            desk.app.incident()->clock()->index(1, 0).data(ClockModel::PendingRole).toInt(), int(Pending::Waiting));
        const OutboxEntry entry = desk.files.outbox->entries().first();
        QCOMPARE(entry.base.value(text("timestamp:fixed")).toString(), QString());
        QCOMPARE(desk.app.queue()->waiting(), 1);
        QTRY_VERIFY(desk.app.notices()->canUndo());
        desk.app.notices()->undo();
        QTRY_COMPARE(desk.shown(1), 0.0);
        QCOMPARE(desk.app.queue()->count(), 0);
    }
    void clearsATimestampAndUndoBringsItBack()
    {
        Desk desk;
        QVERIFY(desk.ready());
        desk.form().begin(text("reported"));
        QVERIFY(desk.form().isSet());
        desk.form().clear();
        QTRY_COMPARE(desk.shown(0), 0.0);
        QTRY_VERIFY(desk.app.notices()->canUndo());
        desk.app.notices()->undo();
        QTRY_VERIFY(desk.shown(0) > 0);
    }
    void nowIsThisSecond()
    {
        Desk desk;
        QVERIFY(desk.ready());
        desk.form().begin(text("fixed"));
        desk.form().writeNow();
        QCOMPARE(desk.form().time(), text("14:32:07"));
        QVERIFY(desk.form().words().endsWith(text("just now")));
        QVERIFY(desk.form().canSubmit());
    }
    void whatNobodyTouchedIsNoChange()
    {
        Desk desk;
        QVERIFY(desk.ready());
        desk.form().begin(text("reported"));
        QCOMPARE(desk.form().time(), text("13:00"));
        QVERIFY(!desk.form().canSubmit());
        QVERIFY(!desk.form().submit());
        desk.form().setTime(text("13:01"));
        QVERIFY(desk.form().canSubmit());
        desk.form().setTime(text("13:00")); // with the parts of a second it had
        QVERIFY(!desk.form().canSubmit());
    }
    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("time");
        QTest::addColumn<QString>("error");
        QTest::newRow("no date") << text("soon") << text("14:00") << text("Not a date. Write it like 2026-11-23.");
        QTest::newRow("no time") << text("2026-11-23") << text("2 pm")
                                 << text("Not a time. Write it like 14:05 or 14:05:09.");
        QTest::newRow("to come") << text("2026-11-23") << text("14:40")
                                 << text("This is still to come. Only what has happened has a time.");
    }
    void saysWhatIsWrong()
    {
        QFETCH(QString, date);
        QFETCH(QString, time);
        QFETCH(QString, error);
        Desk desk;
        QVERIFY(desk.ready());
        desk.form().begin(text("fixed"));
        desk.form().setDate(date);
        desk.form().setTime(time);
        QCOMPARE(desk.form().dateError() + desk.form().timeError(), error);
        QVERIFY(!desk.form().canSubmit());
    }
    void aClockThatIsALittleAheadIsNotToCome()
    {
        Desk desk;
        QVERIFY(desk.ready());
        desk.form().begin(text("fixed"));
        desk.write("2026-11-23", "14:33");
        QCOMPARE(desk.form().timeError(), QString());
        QVERIFY(desk.form().words().endsWith(text("in 53s")));
    }
    void warnsOfTheWrongOrderButLetsItBe()
    {
        Desk desk;
        QVERIFY(desk.ready());
        desk.form().begin(text("fixed"));
        desk.write("2026-11-23", "12:30");
        QVERIFY2(
            desk.form().warning().startsWith(text("This is before “Reported at”")), qPrintable(desk.form().warning()));
        QVERIFY(desk.form().canSubmit());
        desk.write("2026-11-23", "14:00");
        QVERIFY2(desk.form().warning().startsWith(text("This is after “Gone at”")), qPrintable(desk.form().warning()));
        desk.write("2026-11-23", "13:05");
        QCOMPARE(desk.form().warning(), QString());
    }
    void saysBeforehandWhenItCannotBe()
    {
        Desk desk;
        QVERIFY(desk.ready());
        SyncStatus narrow;
        narrow.limitations = {{Ability::EditIncident, Limitation::Cause::Key}};
        desk.app.sync()->setStatus(narrow);
        desk.form().begin(text("fixed"));
        QCOMPARE(desk.form().refusal(), desk.app.sync()->againstEditing());
        QVERIFY(!desk.form().refusal().isEmpty());
        desk.write("2026-11-23", "14:00");
        QVERIFY(!desk.form().canSubmit());
        desk.app.sync()->setStatus({});
        QCOMPARE(desk.form().refusal(), QString());
        QVERIFY(desk.form().canSubmit());
        desk.form().begin(text("gone"));
        QCOMPARE(desk.form().refusal(), text("“Gone at” is no longer used by the organisation."));
    }
};

MUSTER_TEST(TstTimestampController);
#include "tst_timestampcontroller.moc"
